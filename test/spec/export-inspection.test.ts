import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { readXlsx } from '#src/sheets/read-xlsx.ts'
import { aWorld } from '#test/support/world.ts'

type Sheets = Awaited<ReturnType<typeof readXlsx>>

/** Rows of a sheet by its headings. */
function rowsOf(sheets: Sheets, title: string): readonly Readonly<Record<string, unknown>>[] {
  const [headings = [], ...rows] = sheets.find((one) => one.title === title)?.rows ?? []
  return rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [String(heading), cells[at]])))
}

const courses = [
  { course: '数控编程', class: '25数控2班', total_hours: 72, teacher: '柏承宇', qualification: '高级讲师' },
  { course: '机械制图', class: '25数控2班', total_hours: 36, teacher: '王牧遥', qualification: '讲师' },
]

/** The plan that lacked a qualification is handed in again and passed in somebody's stead; a finding is answered. */
async function prepare(records: Records): Promise<void> {
  const by = async (openId: string) => (await records.people.byOpenId(openId))?.id ?? ''
  const [lead, stead, coordinator] = [await by('ou_demo_02'), await by('ou_demo_03'), await by('ou_demo_11')]
  const filings = await records.filings.list({ schoolIds: ['DP'], majorIds: ['SK'] })
  const [returned] = filings.rows
  if (!returned) throw new Error('the demo has a plan that was returned')
  const at = new Date('2026-11-20T10:00:00+08:00')
  const content = { courses, hours: 108, teacher_qualification: '均有教师资格证' }
  const again = { ...returned, version: returned.version + 1, content, submittedAt: at, updatedAt: at }
  expect(await records.filings.update({ ...again, state: 'passed', personId: coordinator }, returned)).toBe(
    true,
  )
  await records.filings.addReview({
    filingId: returned.id,
    version: again.version,
    verdict: 'passed',
    reason: '',
    newDueOn: undefined,
    byPersonId: stead,
    insteadOfId: lead,
    at: new Date('2026-11-21T10:00:00+08:00'),
  })
  const id = randomUUID()
  await records.rectifications.insert({
    id,
    number: 'ZG-2026-0001',
    schoolId: 'DP',
    majorId: 'SK',
    item: 'S3-22',
    finding: '实训设备台账不全',
    dueOn: '2026-12-18',
    state: 'open',
    openedBy: lead,
    openedAt: at,
    rounds: [],
  })
  const answer = {
    kind: 'answer',
    text: '已补齐',
    byPersonId: coordinator,
    insteadOfId: undefined,
    at,
  } as const
  await records.rectifications.addRound(id, answer, { state: 'answered', dueOn: '2026-12-18' })
  await records.activities.put({
    id: randomUUID(),
    kind: 'inspection',
    schoolId: 'DP',
    majorId: undefined,
    period: '2026',
    on: '2026-11-10',
    time: '09:00',
    place: '实训楼',
    state: 'held',
    personId: undefined,
    details: {},
  })
}

describe('the package for the inspection of one school', () => {
  const world = aWorld()
  let sheets: Sheets = []
  beforeAll(async () => {
    await world.product.store.transaction(prepare)
    await world.says('祁若川', '/导出 督查')
    const file = await vi.waitFor(
      () => {
        const { message } = world.lastTold('祁若川')
        expect(message.type).toBe('file')
        return world.standin.resource(String(message.content['file_key']))
      },
      { timeout: 20_000, interval: 50 },
    )
    expect(file?.name).toBe('督查材料 东浦 2026—2027学年第一学期.xlsx')
    sheets = await readXlsx(file?.bytes ?? new Uint8Array())
  })

  it('has an index by clause that says in which sheet to look', () => {
    expect(sheets.map(({ title }) => title)).toEqual([
      '目录',
      '授课计划',
      '听课记录',
      '教学检查',
      '备案与审核轮次',
      '退回与整改',
      '指标',
    ])
    const plans = rowsOf(sheets, '目录').find((row) => row['条目'] === 'S0-13')
    expect(plans).toMatchObject({ 应报: 3, 逾期: 0 })
    expect(plans?.['所在表']).toContain('授课计划、备案与审核轮次')
    expect(rowsOf(sheets, '目录').some((row) => row['条目'] === 'S2-34')).toBe(true)
  })

  it('holds every course of every plan, with hours and qualification', () => {
    const rows = rowsOf(sheets, '授课计划').filter((row) => row['专业'] === '数控技术')
    expect(rows.map((row) => [row['课程'], row['总学时'], row['授课教师'], row['教师资质']])).toEqual([
      ['数控编程', 72, '柏承宇', '高级讲师'],
      ['机械制图', 36, '王牧遥', '讲师'],
    ])
    expect(rows[0]).toMatchObject({ 版本: 2, 教学时数合计: 108 })
  })

  it('holds the observations of the school with their scores', () => {
    const rows = rowsOf(sheets, '听课记录')
    expect(rows.map((row) => [row['编号'], row['评分']])).toEqual([
      ['TK-2026-0101', 88],
      ['TK-2026-0102', 84],
    ])
  })

  it('holds the inspections that were held', () => {
    expect(rowsOf(sheets, '教学检查')).toContainEqual(
      expect.objectContaining({ 日期: '2026-11-10', 状态: '已举行', 内容: '09:00 实训楼' }),
    )
  })

  it('shows every round of a filing in its order, and both names where somebody stood in', () => {
    const rounds = rowsOf(sheets, '备案与审核轮次').filter((row) => row['专业'] === '数控技术')
    expect(rounds.map((row) => [row['环节'], row['谁'], row['意见'] ?? ''])).toEqual([
      ['第 1 次提交', '祁若川', ''],
      ['退回', '乔安澜', '缺教师资质'],
      ['第 2 次提交', '祁若川', ''],
      ['通过', '覃语桐（代乔安澜）', ''],
    ])
  })

  it('shows what was returned, and what was found and answered', () => {
    const rows = rowsOf(sheets, '退回与整改').filter((row) => row['专业'] === '数控技术')
    expect(rows.map((row) => [row['条目'], row['环节'], row['意见']])).toEqual([
      ['S0-13', '退回', '缺教师资质'],
      ['S3-22', '发现问题', '实训设备台账不全'],
      ['S3-22', '整改答复', '已补齐'],
    ])
  })

  it('says nothing of any other school, and nothing about money to who is no administrator', () => {
    const schools = new Set(sheets.flatMap(({ title }) => rowsOf(sheets, title).map((row) => row['学校'])))
    expect(schools).toEqual(new Set(['东浦职业中专学校']))
    expect(rowsOf(sheets, '指标').map((row) => row['条目'])).not.toContain('S3-33')
  })
})
