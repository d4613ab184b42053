import { describe, expect, it, vi } from 'vitest'
import { groups, pressesOn } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const lead = '覃语桐'
const coordinator = '祁若川'
const observer = '宁远帆'

describe('a seminar from its day to its minutes', () => {
  const world = aWorld()
  const records = <Found>(
    read: Parameters<typeof world.product.store.transaction<Found>>[0],
  ): Promise<Found> => world.product.store.transaction(read)
  const duty = async () => {
    const found = await records(({ obligations }) =>
      obligations.list({ items: ['S0-10'], periods: ['2026-2027-1'] }),
    )
    const [first] = found
    if (!first) throw new Error('no seminar is owed')
    return first
  }
  const events = () => world.standin.calendarEvents()
  const invitationOf = (name: string) => {
    const found = world.told(name).findLast(({ text }) => text.includes('邀请：教学工作研讨会'))
    if (!found) throw new Error(`${name} was not invited`)
    return found
  }

  it('moved, it moves what is owed, with a trace, and everybody who belongs to it is asked in private', async () => {
    await world.says(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    await world.presses(admin, 'seminar.set')
    const owed = await duty()
    expect(owed.dueOn).toBe('2026-12-04')
    const moves = await records(({ obligations }) => obligations.moves(owed.id))
    expect(moves.at(-1)).toMatchObject({ from: '2026-11-27', to: '2026-12-04' })
    for (const name of [lead, coordinator, observer])
      expect(invitationOf(name).text).toContain('2026-12-04 周五（第14周） 14:00-16:30')
    expect(
      world
        .told('王牧遥')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('邀请')
    for (const group of groups)
      expect(
        world
          .toldIn(group)
          .map(({ text }) => text)
          .join(),
      ).not.toContain('邀请')
  })

  it('stands in the platform’s calendar once, with everybody who was asked', async () => {
    await vi.waitFor(() => expect(events().at(0)?.attendees.length).toBeGreaterThan(8))
    expect(events()).toHaveLength(1)
    const [event] = events()
    const start = Date.parse('2026-12-04T14:00:00+08:00') / 1000
    expect(event?.body['start_time']).toMatchObject({ timestamp: String(start), timezone: 'Asia/Shanghai' })
    expect(event?.attendees.map((one) => one['user_id'])).toContain(world.openIdOf(coordinator))
  })

  it('is answered on the card; the answer may be changed; whoever set it sees the names, groups see counts', async () => {
    await pressesOn(world, lead, invitationOf(lead), { action: 'seminar.attend' })
    await pressesOn(world, coordinator, invitationOf(coordinator), { action: 'seminar.attend' })
    await pressesOn(world, coordinator, invitationOf(coordinator), {
      action: 'seminar.delegate',
      form: { delegate: '王听雪' },
    })
    await world.says(observer, '不参加')
    expect(world.lastTold('王听雪').text).toContain('祁若川 请你代为参加')
    await world.says(admin, '/研讨')
    const { text } = world.lastTold(admin)
    expect(text).toContain('参加 1，派人参加 1，不参加 1')
    for (const name of [lead, coordinator, '王听雪']) expect(text).toContain(name)
    await world.says(coordinator, '/研讨', { in: groups[1] ?? '' })
    const heard = world.toldIn(groups[1] ?? '').at(-1)?.text ?? ''
    expect(heard).toContain('参加 1，派人参加 1，不参加 1')
    for (const name of [lead, '王听雪', observer]) expect(heard).not.toContain(name)
  })

  it('put off again, everybody is told once, and the event in the calendar goes along', async () => {
    await world.says(admin, '研讨会改到12月11日')
    await world.presses(admin, 'seminar.set')
    expect(world.lastTold(lead).text).toContain('2026-12-04 周五（第14周） 14:00-16:30 → 2026-12-11')
    expect(invitationOf(lead).text).toContain('2026-12-11')
    const start = String(Date.parse('2026-12-11T14:00:00+08:00') / 1000)
    await vi.waitFor(() => expect(events().at(0)?.body['start_time']).toMatchObject({ timestamp: start }))
    expect(events()).toHaveLength(1)
  })

  it('has no minutes before it was held', async () => {
    await world.says(admin, '/研讨 纪要')
    const { toast } = await world.presses(admin, 'seminar.hold', { date: '2026-12-11', topic_1: '定了' })
    expect(toast?.content).toContain('2026-12-11 还没有到')
    expect((await duty()).state).toBe('missing')
  })

  it('held, it counts, and what was resolved stands in the tasks of whoever is to do it', async () => {
    await world.turn(new Date('2026-12-11T17:00:00+08:00'))
    await world.says(admin, '/研讨 纪要')
    const { toast } = await world.presses(admin, 'seminar.hold', {
      date: '2026-12-11 +0800',
      topic_1: '课程体系按三段衔接',
      topic_4: '12月底出样章',
      actions: '宁远帆 12月底前出活页教材样章\n覃语桐 整理资源目录',
    })
    expect(toast?.content).toContain('2 个议题有结论，2 件行动项')
    expect(await duty()).toMatchObject({ state: 'passed', doneOn: '2026-12-11' })
    expect(world.told(observer).some(({ text }) => text.includes('出活页教材样章（2026-12-31 周四）'))).toBe(
      true,
    )
    await world.says(observer, '/待办')
    expect(world.lastTold(observer).text).toContain('出活页教材样章 · 2026-12-31')
    await world.presses(observer, 'seminar.done')
    await world.says(observer, '/待办')
    expect(world.lastTold(observer).text).not.toContain('出活页教材样章')
  })
})

describe('a seminar that is called off', () => {
  const world = aWorld()

  it('is taken out of the calendar, everybody is told, and their old cards take no answer', async () => {
    await world.says(admin, '/研讨 12月4日 14:00-16:30 行政楼302')
    await world.presses(admin, 'seminar.set')
    await vi.waitFor(() => expect(world.standin.calendarEvents()).toHaveLength(1))
    const invitation = world.told(lead).findLast(({ text }) => text.includes('邀请：'))
    if (!invitation) throw new Error('nobody was invited')
    await world.presses(admin, 'seminar.cancel', { reason: '撞督查' })
    expect(world.lastTold(lead).text).toContain('取消了。撞督查')
    await vi.waitFor(() => expect(world.standin.calendarEvents()).toEqual([]))
    const { toast } = await pressesOn(world, lead, invitation, { action: 'seminar.attend' })
    expect(toast?.content).toContain('已经取消')
    const [owed] = await world.product.store.transaction(({ obligations }) =>
      obligations.list({ items: ['S0-10'], periods: ['2026-2027-1'] }),
    )
    expect(owed?.dueOn).toBe('2027-01-15')
  })
})

describe('a regular meeting', () => {
  const world = aWorld()

  it('is the school’s own: its people are asked, and held it counts for the clause of that school', async () => {
    await world.says(coordinator, '例会 11月24日 14:00 会议室')
    await world.presses(coordinator, 'seminar.set')
    expect(world.lastTold('王牧遥').text).toContain('邀请：例会')
    expect(world.told('佟嘉木').some(({ text }) => text.includes('例会'))).toBe(false)
    await world.turn(new Date('2026-11-24T17:00:00+08:00'))
    await world.says(coordinator, '/研讨 例会 纪要')
    await world.presses(coordinator, 'seminar.hold', {
      date: '2026-11-24 +0800',
      topic_1: '实训室排课冲突，错开单双周',
    })
    const owed = await world.product.store.transaction(({ obligations }) =>
      obligations.list({ items: ['S0-23'], schoolIds: ['DP', 'XL'], periods: ['2026-2027-1'] }),
    )
    // Four a term: the first of them is done.
    const done = owed.filter(({ state }) => state === 'passed')
    expect(done).toMatchObject([{ schoolId: 'DP', part: 1, doneOn: '2026-11-24' }])
  })
})
