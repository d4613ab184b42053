import { describe, expect, it } from 'vitest'
import { aWorld, type World } from '#test/support/world.ts'

const admin = '陆闻舟'
const coordinator = '祁若川'
const teacher = '王听雪'

const plans = (world: World) =>
  world.product.store.transaction(({ obligations }) =>
    obligations.list({ items: ['S0-13'], periods: ['2026-2027-2'] }),
  )
const dueDays = async (world: World) => {
  const open = (await plans(world)).filter(({ state }) => state !== 'passed' && state !== 'submitted')
  return open.map(({ dueOn }) => dueOn)
}
/** When it is reminded of the plans. */
const reminderDays = async (world: World) => {
  const ids = new Set((await plans(world)).map(({ id }) => id))
  return world.product.store.transaction(async ({ reminders }) =>
    (await reminders.planned('duty'))
      .filter(({ obligationIds }) => obligationIds.some((id) => ids.has(id)))
      .map(({ at }) => at.toISOString().slice(0, 10)),
  )
}
const different = <Item>(items: readonly Item[]) => [...new Set(items)]
const lastText = (world: World, name: string) => world.lastTold(name).text

describe('the calendar, read', () => {
  const world = aWorld()

  it('says which week of which term today is, what comes, what is published, and when lessons are', async () => {
    await world.says(teacher, '校历')
    const text = lastText(world, teacher)
    for (const part of [
      '2026-11-22 周日（第12周）',
      '2026—2027学年第一学期：2026-08-31 周一 至 2027-01-15 周五，共 20 周',
      '2027-02-22 周一',
      '2027-01-01 周五 放假 · 法定，暂定',
      '2026 年的节假日安排已公布',
      '上午 1–4 节 08:20 / 09:10 / 10:10 / 11:00',
      '下午 5–7 节 14:00',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('管理员可以设置')
  })

  it.each([
    ['这周第几周', '2026-11-22 周日是2026—2027学年第一学期第 12 周（共 20 周）。'],
    ['下周是第几周？', '2026-11-29 周日是2026—2027学年第一学期第 13 周'],
    ['12月25号是第几周', '2026-12-25 周五是2026—2027学年第一学期第 17 周'],
    ['2027年2月1号第几周', '2027-02-01 周一不在学期的教学周内；2026—2027学年第二学期从 2027-02-22 周一 开始'],
  ])('in plain words: %s', async (asked, answer) => {
    await world.says(teacher, asked)
    expect(lastText(world, teacher)).toContain(answer)
  })

  it('lists the days off and make-up days ahead, or says what one day is', async () => {
    await world.says(teacher, '什么时候放假')
    expect(lastText(world, teacher)).toContain('2027-10-01 周五 至 2027-10-03 周日 放假 · 法定，暂定')
    await world.says(teacher, '/调休 2026-10-10')
    expect(lastText(world, teacher)).toContain('2026-10-10 周六 上班，课表未定 · 国家公布')
    await world.says(teacher, '/holiday 明天')
    expect(lastText(world, teacher)).toMatch(/2026-11-23 周一（第13周）\n工作日/)
    await world.says(teacher, '/调休 2027-02-06')
    expect(lastText(world, teacher)).toContain('暂定')
  })

  it('is set by administrators only: the others are told who may, and nothing changes', async () => {
    for (const [name, words] of [
      [teacher, '/调休 2026-12-25 放假'],
      [coordinator, '/校历 周首 周日'],
      ['乔安澜', '/校历 随便'],
    ] as const) {
      await world.says(name, words)
      expect(lastText(world, name)).toContain('只有管理员可以做')
    }
    const { ownDays, firstWeekday } = await world.product.store.transaction(({ consortium }) =>
      consortium.snapshot(),
    )
    expect([ownDays, firstWeekday]).toEqual([[], 1])
  })
})

describe('the consortium’s own days', () => {
  const world = aWorld()

  it('are set at once where no due day moves, with a way back', async () => {
    await world.says(admin, '/调休 2027-03-03 放假 校运会')
    const { text, buttons } = world.lastTold(admin)
    expect(text).toContain('校历已更新')
    expect(text).toContain('2027-03-03 周三（第2周）：放假 · 校运会')
    expect(text).toContain('截止日和提醒都不变')
    expect(buttons.map(({ value }) => value['action'])).toEqual(['calendar.undo'])
    await world.says(teacher, '/调休')
    expect(lastText(world, teacher)).toContain('2027-03-03 周三 放假 · 本集团 · 校运会')
  })

  it('are taken back with one press, and pressing again changes nothing', async () => {
    await world.presses(admin, 'calendar.undo')
    expect(lastText(world, admin)).toContain('已撤销')
    await world.says(teacher, '/调休 2027-03-03')
    expect(lastText(world, teacher)).toContain('工作日')
  })

  it('ask before due days or reminders move, and do nothing until somebody presses', async () => {
    await world.says(admin, '/调休 2026-12-18 放假')
    const { text, buttons } = world.lastTold(admin)
    expect(text).toContain('请确认')
    expect(text).toContain('9 项应报事项的截止日：2026-12-18 周五 → 2026-12-17 周四')
    expect(text).toMatch(/[1-9]\d* 条还没发的提醒会改期或取消/)
    expect(buttons.map(({ value }) => value['action'])).toEqual(['calendar.confirm'])
    expect(different(await dueDays(world))).toEqual(['2026-12-18'])
  })

  it('move what is owed and its reminders once confirmed, leave what was handed in, and keep a trace', async () => {
    const before = await reminderDays(world)
    expect(before).toContain('2026-12-18')
    const { toast } = await world.presses(admin, 'calendar.confirm')
    expect(toast?.type).toBe('success')
    expect(different(await dueDays(world))).toEqual(['2026-12-17'])
    const all = await plans(world)
    expect(different(all.map(({ dueOn }) => dueOn))).toEqual(['2026-12-17', '2026-12-18'])
    const days = await reminderDays(world)
    expect(days).toHaveLength(before.length)
    expect(days).toContain('2026-12-17')
    expect(days).not.toContain('2026-12-18')
    const moves = await world.product.store.transaction(async ({ obligations }) =>
      Promise.all(all.map(({ id }) => obligations.moves(id))),
    )
    const last = moves.map((trace) => trace.at(-1)).map((move) => move && `${move.from} ${move.to}`)
    expect(last.filter((move) => move === '2026-12-18 2026-12-17')).toHaveLength(9)
  })

  it('put it all back when the change is undone, reminders too', async () => {
    await world.presses(admin, 'calendar.undo')
    expect(different(await dueDays(world))).toEqual(['2026-12-18'])
    const days = await reminderDays(world)
    expect(days).toContain('2026-12-18')
    expect(different(days.toSorted())).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-15',
      '2026-12-17',
      '2026-12-18',
    ])
  })

  it('remind on the day that holds in the end, and once', async () => {
    await world.says(admin, '/调休 2026-12-18 放假')
    await world.presses(admin, 'calendar.confirm')
    await world.turn(new Date('2026-12-17T08:00:00+08:00'))
    const before = world.told(coordinator).length
    await world.turn(new Date('2026-12-18T12:00:00+08:00'))
    const told = world
      .told(coordinator)
      .slice(before)
      .filter(({ text }) => text.includes('授课计划备案'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('截止 2026-12-17 周四（第16周）')
  })
})
