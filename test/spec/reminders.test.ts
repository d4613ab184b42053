import { beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { toldInGroups } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const coordinators = ['祁若川', '佟嘉木', '鲍时雨', '阮青禾', '穆云帆']
const everybody = demoConsortium.people.map(({ name }) => name)

describe('the teaching plans of the next term', () => {
  const world = aWorld()
  const toldOf = (name: string) => world.told(name).map(({ text }) => text)
  const at = (time: string) => new Date(`${time}:00+08:00`)
  const hourOf = (ms: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false }).format(ms)

  it('are owed by each school for each of its majors, on the last working day of December', async () => {
    const owed = await world.product.store.transaction(({ obligations }) =>
      obligations.ofTerm('teaching_plan', '2026-2027-2'),
    )
    expect(owed).toHaveLength(13)
    for (const { dueOn, provisional } of owed) expect([dueOn, provisional]).toEqual(['2026-12-31', false])
    const states = owed.map(({ schoolId, majorId, state }) => `${schoolId} ${majorId} ${state}`)
    expect(states).toEqual(
      expect.arrayContaining(['DP JD passed', 'DP SK returned', 'BT SK draft', 'NY YL extension']),
    )
  })

  it('are reminded of by nobody before the last working day', async () => {
    await world.turn(at('2026-12-30T09:00'))
    for (const name of everybody) expect(world.told(name)).toEqual([])
  })

  describe('on the working day before', () => {
    beforeAll(() => world.turn(at('2026-12-30T23:00')))

    it.each(coordinators)('%s gets exactly one reminder, in private', (name) => {
      expect(toldOf(name)).toHaveLength(1)
      expect(toldOf(name)[0]).toContain('提醒：授课计划备案')
      expect(toldOf(name)[0]).toContain('截止 2026-12-31 周四（第18周）')
      expect(toldOf(name)[0]).toContain('依据 S0-13')
    })

    it('nobody else gets one, and no group', () => {
      const others = everybody.filter((name) => !coordinators.includes(name))
      for (const name of others) expect(world.told(name)).toEqual([])
      expect(toldInGroups(world)).toEqual([])
    })

    it('it names all that is open, together, and nothing that was filed', () => {
      expect(toldOf('阮青禾')[0]).toContain('还有 3 个专业的授课计划备案没有完成')
      for (const line of ['机电一体化技术：未报', '智慧健康养老服务与管理：申请延期', '电子商务：未报']) {
        expect(toldOf('阮青禾')[0]).toContain(line)
      }
      expect(toldOf('祁若川')[0]).toContain('还有 1 个专业')
      expect(toldOf('祁若川')[0]).toContain('数控技术：已退回')
      expect(toldOf('祁若川')[0]).not.toMatch(/机电一体化技术|计算机网络技术/)
    })

    it('it comes in working hours', () => {
      for (const name of coordinators) {
        for (const { message } of world.told(name)) expect(Number(hourOf(message.createdAt))).toBe(9)
      }
    })
  })

  it('are not reminded of again, however far the clock is turned', async () => {
    await world.turn(at('2027-01-20T12:00'))
    for (const name of everybody) expect(world.told(name)).toHaveLength(coordinators.includes(name) ? 1 : 0)
  })
})

describe('a reminder that came due while nobody was there', () => {
  const world = aWorld({ startAt: '2026-12-29T18:00:00+08:00' })
  let left = ''
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
    expect(world.told('阮青禾')).toEqual([])
  })

  it('is made up for once in the morning', async () => {
    await world.turn(at('2026-12-31T08:00'))
    expect(world.told('阮青禾')).toHaveLength(1)
    await world.turn(at('2026-12-31T18:00'))
    expect(world.told('阮青禾')).toHaveLength(1)
    expect(world.toldIn(left)).toEqual([])
  })
})
