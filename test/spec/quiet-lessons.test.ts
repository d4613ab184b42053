import { describe, expect, it } from 'vitest'
import { localDate } from '#src/domain/dates.ts'
import { foretell } from '#src/usecases/reminder/foretell.ts'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
const teacher = '鲍时雨'

describe('who asks not to be disturbed in lessons', () => {
  const world = aWorld({ startAt: '2026-12-10T10:00:00+08:00' })
  const count = () => world.told(teacher).length
  const lastAt = () => new Date(world.lastTold(teacher).message.createdAt)

  it('is told so, and where it is shown', async () => {
    await world.says(teacher, '上课时别打扰我')
    expect(world.told(teacher).map(({ text }) => text)).toContainEqual(expect.stringContaining('上课时间'))
    await world.says(teacher, '/quiet')
    expect(
      world
        .told(teacher)
        .slice(-3)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('下课后再发')
  })

  it('hears nothing in the lesson, and in the next break what came in it', async () => {
    await world.turn(at('2026-12-11T08:00'))
    const before = count()
    await world.turn(at('2026-12-11T09:04'))
    expect(count()).toBe(before)
    await world.turn(at('2026-12-11T10:08'))
    expect(count()).toBe(before + 1)
    const minutes = lastAt().getTime() - at('2026-12-11T00:00').getTime()
    const [first, second] = [9 * 60 + 5, 9 * 60 + 55].map((minute) => minute * 60_000)
    const isIn = (from = 0, to = 0) => minutes >= from && minutes < to
    const breaks = [isIn(first, (first ?? 0) + 300_000), isIn(second, (second ?? 0) + 900_000)]
    expect(breaks).toContain(true)
  })

  it('hears the last call of what must be done on its day, in a break', async () => {
    await world.turn(at('2026-12-18T08:00'))
    const before = count()
    await world.turn(at('2026-12-18T12:00'))
    expect(count()).toBe(before + 1)
    const minute = lastAt().getTime() - at('2026-12-18T00:00').getTime()
    const inLesson = [500, 550, 610, 660].some(
      (from) => minute >= from * 60_000 && minute < (from + 45) * 60_000,
    )
    expect(inLesson).toBe(false)
  })

  it('hears again at once who has taken it back', async () => {
    await world.says(teacher, '/quiet 上课 关')
    await world.says(teacher, '/quiet')
    expect(
      world
        .told(teacher)
        .slice(-2)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('下课后再发')
  })
})

describe('who asks for fewer reminders', () => {
  const world = aWorld({ startAt: '2026-12-04T10:00:00+08:00' })
  const plansTo = (name: string) => world.told(name).filter(({ text }) => /提醒：[^]*授课计划备案/.test(text))

  it('hears those close to the deadline, and who asks for the last hears that one', async () => {
    await world.says('佟嘉木', '/quiet 少提醒')
    await world.says(teacher, '只在最后一天提醒我')
    const before = { few: plansTo('佟嘉木').length, last: plansTo(teacher).length }
    const usual = plansTo('阮青禾').length
    await world.turn(at('2026-12-18T12:00'))
    // 5, 3, 1 and 0 working days before.
    expect(plansTo('阮青禾').length - usual).toBe(4)
    expect(plansTo('佟嘉木').length - before.few).toBe(3)
    expect(plansTo(teacher).length - before.last).toBe(1)
  })

  it('is foretold as it will be', async () => {
    const { store, rules } = world.product
    const told = await store.transaction((records) =>
      foretell({ records, rules, today: '2026-12-04' }, { from: '2026-12-07', to: '2026-12-18' }),
    )
    const daysOf = (name: string) => {
      const own = told.filter(
        ({ to, obligation }) => to.includes(world.openIdOf(name)) && obligation?.item === 'S0-13',
      )
      return [...new Set(own.map((one) => localDate(one.at, rules.timeZone)))]
    }
    expect(daysOf(teacher)).toEqual(['2026-12-18'])
    expect(daysOf('佟嘉木')).toEqual(['2026-12-15', '2026-12-17', '2026-12-18'])
    expect(daysOf('阮青禾')).toHaveLength(4)
  })

  it('is in the ledger with what they did not hear', async () => {
    const spared = await world.product.store.transaction(async ({ obligations, deliveries }) => {
      const owed = await obligations.list({ items: ['S0-13'], schoolIds: ['BT'] })
      const ids = owed.map(({ id }) => id)
      const all = await deliveries.of(ids, { after: at('2026-12-05T00:00'), until: at('2026-12-18T08:00') })
      return all.filter(({ state, reason }) => state === 'cancelled' && reason === 'volume')
    })
    expect(spared.length).toBeGreaterThanOrEqual(3)
  })

  it('hears a nudge all the same', async () => {
    const before = world.told(teacher).length
    await world.says('陆闻舟', '/nudge 授课计划 北汀')
    await world.product.catchUp()
    await world.settled()
    expect(world.told(teacher)).toHaveLength(before + 1)
  })
})
