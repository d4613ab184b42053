import { describe, expect, it, vi } from 'vitest'
import { readXlsx } from '#src/sheets/read-xlsx.ts'
import { aWorld, type World } from '#test/support/world.ts'

const term = '2026—2027学年第一学期'

/** Files are made and sent in the background. */
const soon = <Result>(check: () => Result | Promise<Result>) =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 })

const filesTold = (world: World, name: string) =>
  world.told(name).filter(({ message }) => message.type === 'file')

/** Asks, and settles with the sheets of the files that come. */
async function exported(world: World, name: string, words: string, files = 1) {
  const before = filesTold(world, name).length
  await world.says(name, words)
  await soon(() => expect(filesTold(world, name).length).toBe(before + files))
  const sent = filesTold(world, name).slice(before)
  const resources = sent.map(({ message }) => world.standin.resource(String(message.content['file_key'])))
  const workbooks = await Promise.all(resources.map((one) => readXlsx(one?.bytes ?? new Uint8Array())))
  return { names: resources.map((one) => one?.name), sheets: workbooks.flat() }
}

type Sheets = Awaited<ReturnType<typeof exported>>['sheets']

/** The cells of a column, over all sheets that have it. */
function column(sheets: Sheets, heading: string): readonly unknown[] {
  return sheets.flatMap(({ rows }) => {
    const at = rows[0]?.indexOf(heading) ?? -1
    return at === -1 ? [] : rows.slice(1).map((cells) => cells[at])
  })
}

const schoolsIn = (sheets: Sheets) => new Set(column(sheets, '学校'))
const sheet = (sheets: Sheets, title: string) => sheets.filter((one) => one.title === title)

describe('/export', () => {
  const world = aWorld()

  it('a coordinator gets the ledger of their own school alone, a sheet for each pack', async () => {
    const { names, sheets } = await exported(world, '佟嘉木', `/导出 台账 2026秋`)
    expect(names).toEqual([`工作台账 ${term}.xlsx`])
    expect(sheets.map(({ title }) => title.slice(0, 2))).toEqual(['S0', 'S1', 'S2', 'S3', 'S4', '佐证'])
    expect(schoolsIn(sheets)).toEqual(new Set(['西岭现代职业学校']))
    expect(world.lastTold('佟嘉木').message.type).toBe('file')
    const card = world.told('佟嘉木').at(-2)?.text
    expect(card).toContain('1 个文件')
  })

  it('the ledger says by clause what is owed, until when, how it stands and what proves it', async () => {
    const { sheets } = await exported(world, '祁若川', '/导出 台账')
    const [pack] = sheets
    const rows = pack?.rows.filter(([item]) => item === 'S0-16') ?? []
    expect(pack?.rows[0]?.slice(0, 4)).toEqual(['条目', '条款', '要求', '力度'])
    const states = rows.map((cells) => [cells[5], cells[8], cells[9], cells[13]])
    expect(states).toContainEqual(['机电一体化技术', '已完成', '2026-09-16', 2])
    expect(column(sheets, '截止日期').some((due) => String(due).includes('（暂定）'))).toBe(true)
    expect(column(sheet(sheets, '佐证索引'), '编号')).toContain('TK-2026-0101')
  })

  it('the lead of a major gets that major at every school, and no other major', async () => {
    const { sheets } = await exported(world, '卞书宁', '/export ledger')
    const majors = column(sheets, '专业')
    expect(new Set(majors)).toEqual(new Set(['智慧健康养老服务与管理']))
    expect(schoolsIn(sheets).has('西岭现代职业学校')).toBe(true)
  })

  it('an administrator gets everybody’s', async () => {
    const { sheets } = await exported(world, '陆闻舟', '/导出 台账')
    expect(schoolsIn(sheets).size).toBe(6)
  })

  it('an administrator who names a school gets that school alone', async () => {
    const { sheets, names } = await exported(world, '陆闻舟', '/导出 听课记录 西岭')
    expect(names).toEqual([`听课记录 西岭 ${term}.xlsx`])
    expect(schoolsIn(sheets)).toEqual(new Set(['西岭现代职业学校']))
  })

  it('a teacher gets the lessons at which they were, and nobody else’s', async () => {
    const { sheets } = await exported(world, '王牧遥', '/导出 听课记录')
    expect(column(sheets, '编号')).toEqual(['TK-2026-0101'])
    expect(column(sheets, '授课教师')).toEqual(['王牧遥'])
    expect(column(sheets, '计入条目')).toEqual(['S0-16、S4-13'])
  })

  it('a coordinator gets no draft and nothing of another school', async () => {
    const { sheets } = await exported(world, '穆云帆', '/导出 听课记录')
    expect(column(sheets, '编号')).not.toContain('TK-2026-0107')
    const { sheets: others } = await exported(world, '鲍时雨', '/导出 听课记录')
    expect(schoolsIn(others)).toEqual(new Set(['北汀技工学校']))
    expect(column(others, '编号')).toEqual(['TK-2026-0105', 'TK-2026-0106'])
  })

  it('figures about money are for administrators alone', async () => {
    const { sheets } = await exported(world, '祁若川', '/导出 指标')
    const { sheets: admins } = await exported(world, '陆闻舟', '/导出 指标')
    expect(schoolsIn(sheets)).toEqual(new Set(['东浦职业中专学校']))
    expect(column(sheets, '条目')).not.toContain('S3-33')
    expect(column(admins, '条目')).toContain('S3-33')
    expect(schoolsIn(admins).size).toBe(5)
  })

  it('is understood in plain words', async () => {
    const { names } = await exported(world, '祁若川', '把这学期的听课记录导出成Excel发给我')
    expect(names).toEqual([`听课记录 ${term}.xlsx`])
  })

  it('asked for in a group it comes in private, and the group learns that alone', async () => {
    const before = filesTold(world, '佟嘉木').length
    await world.says('佟嘉木', '/导出 台账', { in: 'oc_demo_xl' })
    await soon(() => expect(filesTold(world, '佟嘉木').length).toBe(before + 1))
    expect(world.toldIn('oc_demo_xl').at(-1)?.text).toContain('私')
    expect(world.toldIn('oc_demo_xl').some(({ message }) => message.type === 'file')).toBe(false)
  })

  it('is in the audit with its kind, its scope and its rows', async () => {
    const { rows } = await world.product.store.transaction(({ audit }) =>
      audit.list({ noun: 'export' }, { size: 50, number: 1 }),
    )
    const made = rows.find(
      ({ schoolId, details }) => schoolId === 'BT' && details?.['kind'] === 'observations',
    )
    expect(made).toMatchObject({ act: 'export.made', outcome: 'done', details: { rows: 2, files: 1 } })
    expect(JSON.stringify(rows)).not.toContain('鲍时雨')
  })
})

describe('what /export refuses', () => {
  const world = aWorld()

  it.each([
    ['王听雪', '/导出 台账', '教务负责人'],
    ['王听雪', '/导出 督查', '教务负责人'],
    ['佟嘉木', '/导出 督查 东浦', '本校'],
    ['佟嘉木', '/导出 台账 东浦', '本校'],
    ['佟嘉木', '/导出 听课记录 东浦', '本校'],
    ['佟嘉木', '/导出', '督查'],
    ['佟嘉木', '/导出 台账 2031秋', '2026-2027-1'],
    ['陆闻舟', '/导出 督查', '写明学校'],
  ])('%s writing %s is told why', async (name, words, why) => {
    await world.says(name, words)
    expect(world.lastTold(name).text).toContain(why)
    expect(await world.product.store.transaction(({ exports }) => exports.next())).toBeUndefined()
  })
})
