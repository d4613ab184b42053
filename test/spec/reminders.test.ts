import { beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { toldInGroups } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const coordinators = ['祁若川', '佟嘉木', '鲍时雨', '阮青禾', '穆云帆']
const everybody = demoConsortium.people.map(({ name }) => name)

describe('the teaching plans of the next term', () => {
  const world = aWorld()
  const plansTold = (name: string) =>
    world
      .told(name)
      .map(({ text }) => text)
      .filter((text) => text.includes('提醒：授课计划备案'))
  const plans = () =>
    world.product.store.transaction(({ obligations }) =>
      obligations.list({ items: ['S0-13'], periods: ['2026-2027-2'] }),
    )
  let before: ReadonlyMap<string, number> = new Map()
  const at = (time: string) => new Date(`${time}:00+08:00`)
  const hourOf = (ms: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false }).format(ms)

  it('are owed by each school for each of its majors, by the day the consortium has set itself', async () => {
    const owed = await plans()
    expect(owed).toHaveLength(13)
    const states = owed.map(
      ({ schoolId, majorId, state, extension }) => `${schoolId} ${majorId} ${extension?.state ?? state}`,
    )
    expect(states).toEqual(
      expect.arrayContaining(['DP JD passed', 'DP SK returned', 'BT SK draft', 'NY YL asked']),
    )
    for (const { nominal, dueOn, provisional } of owed) {
      expect([nominal, dueOn, provisional]).toEqual(['2026-12-20', '2026-12-18', false])
    }
  })

  it('that were handed in have a receipt each, and what was said of them', async () => {
    const numbers = await world.product.store.transaction(async ({ filings }) =>
      (await filings.list({ items: ['S0-13'] })).rows.map(({ number, state }) => `${number ?? '-'} ${state}`),
    )
    expect(numbers.toSorted()).toEqual([
      '- draft',
      'BA-2026-0001 passed',
      'BA-2026-0002 returned',
      'BA-2026-0003 submitted',
      'BA-2026-0004 submitted',
      'BA-2026-0005 passed',
    ])
  })

  it('are reminded of by nobody before the day the pack says', async () => {
    await world.turn(at('2026-11-23T09:00'))
    for (const name of everybody) expect(plansTold(name)).toEqual([])
  })

  describe('five working days before', () => {
    beforeAll(async () => {
      await world.turn(at('2026-12-11T08:00'))
      before = new Map(coordinators.map((name) => [name, plansTold(name).length]))
      await world.turn(at('2026-12-11T23:00'))
    })
    const today = (name: string) => plansTold(name).slice(before.get(name) ?? 0)

    it.each(coordinators)('%s gets exactly one reminder, in private', (name) => {
      expect(today(name)).toHaveLength(1)
      expect(today(name)[0]).toContain('提醒：授课计划备案')
      expect(today(name)[0]).toContain('截止 2026-12-18 周五（第16周）')
      expect(today(name)[0]).toContain('依据 S0-13：集团内部截止；2026-12-20 周日不上班')
    })

    it('nobody else gets one, and groups hear only counts', () => {
      const others = everybody.filter((name) => !coordinators.includes(name))
      for (const name of others) expect(plansTold(name)).toEqual([])
      const inGroups = toldInGroups(world).map(({ text }) => text)
      expect(inGroups.filter((text) => text.includes('提醒：'))).toEqual([])
      for (const name of everybody) expect(inGroups.join()).not.toContain(name)
    })

    it('it names all that is open, together, and nothing that was filed', () => {
      expect(today('阮青禾')[0]).toContain('还有 3 个专业的授课计划备案没有完成')
      for (const line of [
        '机电一体化技术：未报',
        '智慧健康养老服务与管理：申请延期至 2026-12-25',
        '电子商务：未报',
      ]) {
        expect(today('阮青禾')[0]).toContain(line)
      }
      expect(today('祁若川')[0]).toContain('还有 1 个专业')
      expect(today('祁若川')[0]).toContain('数控技术：已退回')
      expect(today('祁若川')[0]).not.toMatch(/机电一体化技术|计算机网络技术/)
    })

    it('it comes in working hours', () => {
      for (const name of coordinators) {
        const reminders = world.told(name).filter(({ text }) => !/· (?:简报|指标)/.test(text))
        for (const { message } of reminders) expect(Number(hourOf(message.createdAt))).toBe(9)
      }
    })
  })

  it('are reminded of as often as the pack says, and no more, however far the clock is turned', async () => {
    await world.turn(at('2027-01-20T12:00'))
    // 10, 5, 3 and 1 working days before, and on the day itself; 20 were over when the demo begins.
    for (const name of coordinators) expect(plansTold(name)).toHaveLength(5)
  })
})

describe('a reminder that came due while nobody was there', () => {
  const world = aWorld({ startAt: '2026-12-29T18:00:00+08:00' })
  let left = ''
  const toldOfYearsEnd = (name: string) =>
    world.told(name).filter(({ text }) => text.includes('截止 2026-12-31'))
  const at = (time: string) => new Date(`${time}:00+08:00`)

  it('goes to nobody who has left', async () => {
    left = world.chatOf('佟嘉木')
    await world.standin.resigns(world.openIdOf('佟嘉木'))
    await world.settled()
    expect(world.toldIn(left)).toEqual([])
  })

  it('waits for the morning when it is night', async () => {
    world.clock.turn(at('2026-12-30T22:30'))
    await world.product.catchUp()
    await world.settled()
    expect(toldOfYearsEnd('阮青禾')).toEqual([])
  })

  it('is made up for once in the morning', async () => {
    await world.turn(at('2026-12-31T08:00'))
    expect(toldOfYearsEnd('阮青禾')).toHaveLength(1)
    await world.turn(at('2026-12-31T18:00'))
    expect(toldOfYearsEnd('阮青禾')).toHaveLength(1)
    expect(world.toldIn(left)).toEqual([])
  })
})
