import { describe, expect, it } from 'vitest'
import { pressesOn } from '#test/support/acts.ts'
import { aWorld, type World } from '#test/support/world.ts'

const admin = '陆闻舟'
const teacher = '王听雪'
const lastText = (world: World, name: string) => world.lastTold(name).text
const snapshot = (world: World) => world.product.store.transaction(({ consortium }) => consortium.snapshot())
const ownDays = async (world: World) => (await snapshot(world)).ownDays
/** Says it, and confirms where a due day or a reminder would move. */
async function sets(world: World, words: string): Promise<void> {
  await world.says(admin, words)
  const { buttons } = world.lastTold(admin)
  if (buttons.some(({ value }) => value['action'] === 'calendar.confirm')) {
    await world.presses(admin, 'calendar.confirm')
  }
}

describe('days off and make-up days, however they are written', () => {
  const world = aWorld()

  it.each([
    ['/调休 2026-10-10 上周三的课', [{ date: '2026-10-10', kind: 'work', timetableOf: 3, note: '' }]],
    ['/调休 10月10日 按周五课表', [{ date: '2027-10-10', kind: 'work', timetableOf: 5, note: '' }]],
    ['/调休 明天上周三的课', [{ date: '2026-11-23', kind: 'work', timetableOf: 3, note: '' }]],
    ['/调休 后天 上周一的课', [{ date: '2026-11-24', kind: 'work', timetableOf: 1, note: '' }]],
    ['/调休 下周六补周四的课', [{ date: '2026-11-28', kind: 'work', timetableOf: 4, note: '' }]],
    ['/调休 第14周周日 上班', [{ date: '2026-12-06', kind: 'work', note: '' }]],
    ['/调休 11.26 停课 校运会', [{ date: '2026-11-26', kind: 'off', note: '校运会' }]],
    [
      '/holiday 2026-12-05 wednesday timetable',
      [{ date: '2026-12-05', kind: 'work', timetableOf: 3, note: '' }],
    ],
    ['/holiday 2026-12-08 off', [{ date: '2026-12-08', kind: 'off', note: '' }]],
    ['调休 １２.９ 放假', [{ date: '2026-12-09', kind: 'off', note: '' }]],
    [
      '/调休 12月10日到12日 放假',
      [
        { date: '2026-12-10', kind: 'off', note: '' },
        { date: '2026-12-11', kind: 'off', note: '' },
      ],
    ],
  ])('%s', async (words, days) => {
    const before = await ownDays(world)
    await sets(world, words)
    const known = new Set(before.map(({ date }) => date))
    const added = (await ownDays(world)).filter(({ date }) => !known.has(date))
    expect(added).toEqual(days)
  })

  it('a day that goes back to what is published leaves nothing of ours behind', async () => {
    await sets(world, '/调休 取消 12.8')
    expect(lastText(world, admin)).toContain('2026-12-08 周二（第15周）：按国家安排')
    await sets(world, '/holiday 2026-12-09 work')
    await sets(world, '/调休 10.10 取消')
    const dates = (await ownDays(world)).map(({ date }) => date)
    expect(dates).not.toContain('2026-12-08')
    expect(dates).not.toContain('2026-12-09')
    expect(dates).not.toContain('2027-10-10')
  })

  it.each([
    ['/调休 随便', /没看懂[^]*例如：\/调休 2026-10-10 上周三的课/],
    ['/调休 放假', /看不出是哪一天[^]*例如/],
    ['/调休 2026-02-30 放假', /看不出是哪一天[^]*例如/],
    ['/调休 2026-12-01 到 2027-03-01 放假', /最多 31 天[^]*例如/],
    ['/调休 2062-12-01 放假', /前后一年多之内[^]*例如/],
    ['/调休 取消 2026-12-24', /没有集团自己的设置[^]*例如/],
    ['/调休 2026-12-26 放假', /本来就是这样[^]*例如/],
    ['/调休 2026-12-24 上班', /本来就是这样[^]*例如/],
  ])('%s is answered with the reason and an example', async (words, answer) => {
    const before = await ownDays(world)
    await world.says(admin, words)
    expect(lastText(world, admin)).toMatch(answer)
    expect(await ownDays(world)).toEqual(before)
  })

  it('an undo is refused once somebody has set the same day otherwise', async () => {
    await sets(world, '/调休 2026-12-24 放假')
    const first = world.lastTold(admin)
    await sets(world, '/调休 2026-12-24 上周一的课')
    const { toast } = await pressesOn(world, admin, first, { action: 'calendar.undo' })
    expect(toast?.content).toContain('之后又有人改过')
    expect(await ownDays(world)).toContainEqual({
      date: '2026-12-24',
      kind: 'work',
      timetableOf: 1,
      note: '',
    })
  })

  it('what was asked about is asked again when the same day was changed meanwhile', async () => {
    await world.says(admin, '/调休 2026-12-31 放假')
    const first = world.lastTold(admin)
    await world.says(admin, '/调休 2026-12-31 上周一的课')
    const { toast } = await pressesOn(world, admin, first, { action: 'calendar.confirm' })
    expect(toast?.content).toContain('请确认')
    expect(await ownDays(world)).toContainEqual({
      date: '2026-12-31',
      kind: 'work',
      timetableOf: 1,
      note: '',
    })
    await pressesOn(
      world,
      admin,
      world.told(admin).find(({ message }) => message.messageId === first.message.messageId) ?? first,
      {
        action: 'calendar.confirm',
      },
    )
    expect(await ownDays(world)).toContainEqual({ date: '2026-12-31', kind: 'off', note: '' })
  })

  it('each change is in the audit, and so is who was refused', async () => {
    await world.says(teacher, '/调休 2026-12-24 放假')
    const acts = await world.product.store.transaction(async ({ audit }) => {
      const page = { size: 100, number: 1 }
      const calendar = await audit.list({ noun: 'calendar' }, page)
      return [calendar.rows[0], (await audit.list({ noun: 'refused' }, page)).rows[0]]
    })
    expect(acts).toMatchObject([
      {
        act: 'calendar.changed',
        via: 'card',
        subject: { kind: 'own_day', id: '2026-12-31' },
        details: { days: ['2026-12-31 off'], dutiesMoved: 18, remindersMoved: expect.any(Number) },
      },
      { act: 'refused', details: { asked: 'command.holiday', rule: 'admins' } },
    ])
  })
})

describe('terms and weeks', () => {
  const world = aWorld()

  it('a term is made with its id, its first day and its weeks', async () => {
    await world.says(admin, '/校历 学期 2027-2028-1 8.30 20')
    expect(lastText(world, admin)).toContain(
      '2027—2028学年第一学期：2027-08-30 周一 至 2028-01-14 周五，共 20 周',
    )
    await world.says(teacher, '/校历 2027-2028-1')
    expect(lastText(world, teacher)).toContain('2027—2028学年第一学期')
  })

  it('a term that is taken back is gone', async () => {
    await world.presses(admin, 'calendar.undo')
    expect((await snapshot(world)).terms.map(({ id }) => id)).toEqual(['2026-2027-1', '2026-2027-2'])
  })

  it('a change of a term can be taken back as well', async () => {
    await world.says(admin, '/calendar term 2026-2027-2 2027-03-01 19 weeks')
    expect(lastText(world, admin)).toContain('校历已更新')
    const [, spring] = (await snapshot(world)).terms
    expect(spring).toMatchObject({ firstDay: '2027-03-01', weeks: 19, lastDay: '2027-07-09' })
    await world.presses(admin, 'calendar.undo')
    expect((await snapshot(world)).terms[1]).toMatchObject({ firstDay: '2027-02-22', weeks: 20 })
  })

  it('a term about which somebody has filed cannot be taken away', async () => {
    const former = { kind: 'term', id: '2026-2027-2' }
    const term = (await snapshot(world)).terms[1]
    if (!term) throw new Error('the demo has changed')
    const { freshmenStart: _, ...plain } = term
    await world.says(admin, '/校历 周首 周日')
    const { toast } = await pressesOn(world, admin, world.lastTold(admin), {
      action: 'calendar.undo',
      value: { change: { kind: 'term', id: '2026-2027-2', term: plain }, former },
    })
    expect(toast?.content).toContain('已经有人报了备案')
    expect((await snapshot(world)).terms).toHaveLength(2)
  })

  it('where weeks start on Sunday, 20 September and today are in the week after', async () => {
    await world.says(teacher, '这周第几周')
    expect(lastText(world, teacher)).toContain('第 13 周')
    await world.says(teacher, '2026年9月20日第几周')
    expect(lastText(world, teacher)).toContain('第 4 周')
    await world.says('祁若川', '听课记录 第13周周日 第3节 王听雪 网页设计 25计应2班 课题:盒模型 85分')
    expect(lastText(world, '祁若川')).toContain('2026-11-22 周日（第13周）')
    await world.says(admin, '/calendar week monday')
    await world.says(teacher, '/calendar')
    expect(lastText(world, teacher)).toContain('2026-11-22 周日（第12周）')
  })

  it.each([
    ['/校历 随便', /没看懂[^]*例如：\/校历 学期 2026-2027-1 2026-08-31 20/],
    ['/校历 学期 2026-2028-1 2026-08-31 20', /学期编号「2026-2028-1」不对/],
    ['/校历 学期 2026-2027-2 2026-08-31 20', /不能是 2026-2027-2 的第一天/],
    ['/校历 学期 2026-2027-1 2026-08-31 99', /1 到 30/],
    ['/校历 学期 2026-2027-2 2027-01-11 20', /和2026—2027学年第一学期（2026-08-31 至 2027-01-15）重叠/],
  ])('%s is answered with the reason', async (words, answer) => {
    await world.says(admin, words)
    expect(lastText(world, admin)).toMatch(answer)
  })
})
