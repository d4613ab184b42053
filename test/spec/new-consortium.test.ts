import { describe, expect, it, vi } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { writeConsortium } from '#src/sheets/write-consortium.ts'
import { files, numberOn, recordOf } from '#test/support/acts.ts'
import { choicesOf } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

/** The office of the consortium: named at start, and in no roster. */
const admin = '陆闻舟'
const adminId = 'ou_demo_01'
const [dongpu, xiling] = ['oc_demo_dp', 'oc_demo_xl']

/** What the office has before it knows the bot: a roster without any group, and a table of figures apart. */
const { kpi_inputs: figures, schools, people, ...rest } = demoConsortium
const roster = {
  ...rest,
  schools: schools.map(({ group: _, ...school }) => school),
  people: people.filter(({ open_id: openId }) => openId !== adminId),
}

/** From an empty database to a consortium at work, by nothing but messages and presses; the steps follow one another. */
describe('a new administrator sets up a consortium in chat alone', () => {
  const world = aWorld({ empty: true, env: { ADMIN_OPEN_IDS: adminId } })
  const said = (group: string) => world.toldIn(group).at(-1)?.text ?? ''
  const orders = async (words: string) => {
    await world.says(admin, words)
    return world.lastTold(admin).text
  }
  /** What would move a due day is asked about first. */
  const sets = async (words: string) => {
    await world.says(admin, words)
    const asked = world.lastTold(admin).buttons.some(({ value }) => value['action'] === 'calendar.confirm')
    if (asked) await world.presses(admin, 'calendar.confirm')
    expect(world.lastTold(admin).text).toContain('校历已更新')
  }
  const shown = (text: string) =>
    vi.waitFor(() => expect(world.lastTold(admin).text).toContain(text), { timeout: 20_000, interval: 50 })
  const templates = () => world.told(admin).filter(({ message }) => message.type === 'file').length

  /** /导入, the file, a look at what it would do, the press. */
  const imports = async (name: string, bytes: Uint8Array) => {
    const before = templates()
    await world.says(admin, '/导入')
    await vi.waitFor(() => expect(templates()).toBe(before + 1), { timeout: 20_000, interval: 50 })
    await world.standin.sendsFile(adminId, world.chatOf(admin), { name, bytes, kind: 'file' })
    await world.settled()
    await shown('导入预览：还没有写入')
    await world.presses(admin, 'import.confirm')
    await shown('导入完成')
  }

  it('is known by the setting alone, and chooses a language', async () => {
    expect(await orders('/我是谁')).toContain('管理员')
    expect(await orders('/lang en')).toContain('English')
    expect(await orders('/help')).toContain('/import')
    expect(await orders('/语言 中文')).toContain('中文')
    expect(await orders('/帮助')).toContain('/导入')
  })

  it('finds nothing to bind before there are schools', async () => {
    await world.says(admin, '/绑定 东浦', { in: dongpu })
    expect(said(dongpu)).toContain('集团里还没有学校')
  })

  it('imports schools, people, classes and courses from a workbook, and figures from JSON', async () => {
    await imports('集团.xlsx', await writeConsortium(roster))
    for (const kind of ['学校', '人员', '班级', '课程', '学期'])
      expect(world.lastTold(admin).text).toContain(kind)
    await imports('figures.json', new TextEncoder().encode(JSON.stringify({ kpi_inputs: figures })))
    expect(world.lastTold(admin).text).toContain('指标填报')
  })

  it('binds each group to its school', async () => {
    await world.says('祁若川', '/指标', { in: dongpu })
    expect(said(dongpu)).toContain('本群还没有绑定学校')
    for (const { id, name, group } of schools) {
      await world.says(admin, `/绑定 ${id}`, { in: group })
      expect(said(group)).toContain(`本群现在对应${name}`)
    }
  })

  it('sets the terms, the first day of the week, and days of the consortium’s own', async () => {
    expect(await orders('/校历')).toContain('2026—2027学年第一学期')
    await sets('/校历 学期 2027-2028-1 2027-08-30 20')
    expect(await orders('/校历 2027-2028-1')).toContain('2027—2028学年第一学期')
    await sets('/校历 周首 周日')
    expect(await orders('/校历')).toContain('周日')
    await sets('/校历 周首 周一')
    await sets('/校历 删除 2027-2028-1')
    expect(await orders('/校历 删除 2027-2028-1')).toContain('没有学期 2027-2028-1')
    await sets('/调休 2026-12-04 放假 校庆')
    expect(await orders('/调休 12月4日')).toContain('放假')
    await sets('/调休 2026-11-28 上周五的课')
  })

  it('gives roles, one at a second school, and makes the next administrator', async () => {
    await orders('/角色 宁远帆 听课人 东浦')
    await world.presses(admin, 'role.grant')
    await world.says('宁远帆', '/我是谁')
    expect(world.lastTold('宁远帆').text).toContain('听课人、听课人（东浦职业中专学校）')
    await orders('/角色 乔安澜 管理员')
    await world.presses(admin, 'role.grant')
    await world.says('乔安澜', '/队列')
    await vi.waitFor(() => expect(world.lastTold('乔安澜').text).toContain('后台任务'), { timeout: 20_000 })
  })

  it('and its groups work: a teacher files, the observed one reads it, the group hears its figures', async () => {
    await world.says('王听雪', '听课')
    expect(choicesOf(world.lastTold('王听雪').message.content, 'class')).toContain('25数控2班')
    await files(world, '王听雪', { teacher: '柏承宇', course: '数控编程', class: '25数控2班' })
    const number = numberOn(world.lastTold('王听雪'))
    expect(number).toBe('TK-2026-0108')
    await world.presses('柏承宇', 'observation.ack')
    expect(await recordOf(world, number)).toMatchObject({
      schoolId: 'DP',
      majorId: 'SK',
      status: 'acknowledged',
    })
    await world.says('祁若川', '/指标 双师', { in: dongpu })
    expect(said(dongpu)).toMatch(/东浦职业中专学校[^]*98\/112/)
    await world.says('佟嘉木', '双师型比例多少了', { in: xiling })
    expect(said(xiling)).toContain('西岭现代职业学校')
    await world.says('祁若川', '/听课记录', { in: dongpu })
    expect(said(dongpu)).toContain('东浦职业中专学校')
  })

  it('leaves an account of every step', async () => {
    const { rows } = await world.product.store.transaction(({ audit }) =>
      audit.list({}, { size: 100, number: 1 }),
    )
    const acts = rows.map(({ act }) => act)
    expect(acts.filter((act) => act === 'consortium.imported')).toHaveLength(2)
    expect(acts.filter((act) => act === 'chat.bound')).toHaveLength(schools.length)
    expect(acts).toEqual(expect.arrayContaining(['calendar.changed', 'role.granted', 'observation.filed']))
    const ofOffice = rows.filter(({ actor }) => actor.openId === adminId)
    expect(ofOffice.length).toBeGreaterThan(10)
  })
})
