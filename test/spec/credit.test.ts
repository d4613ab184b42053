import { describe, expect, it } from 'vitest'
import type { ObligationFilter } from '#src/ports/obligations.ts'
import type { Activity } from '#src/ports/activities.ts'
import { creditAll } from '#src/usecases/duties/credit-all.ts'
import { putActivity } from '#src/usecases/duties/put-activity.ts'
import { files, lesson, numberOn, recordOf } from '#test/support/acts.ts'
import { aWorld, type World } from '#test/support/world.ts'

const owed = (world: World, filter: ObligationFilter) =>
  world.product.store.transaction(({ obligations }) => obligations.list(filter))

/** What is done of each item, by school and major, for the places a lesson at 东浦 in SK can count for. */
async function counters(world: World) {
  const found = await owed(world, { items: ['S0-16', 'S0-07', 'S4-13'], periods: ['2026-2027-1', '2026'] })
  const done = found.filter(({ state }) => state === 'passed')
  return (item: string, schoolId: string) =>
    done.filter((one) => one.item === item && one.schoolId === schoolId && one.majorId === 'SK').length
}

async function credited(world: World, number: string): Promise<readonly string[]> {
  const record = await recordOf(world, number)
  return world.product.store.transaction(async ({ credits, obligations }) => {
    const found = await credits.ofRecord('observation', record?.id ?? '')
    const items = await obligations.byIds(found.map(({ obligationId }) => obligationId))
    return items.map(({ item }) => item).toSorted()
  })
}

/** 乔安澜 of the college is sent to 东浦 in 2026. */
async function send(world: World, over: Partial<Activity> = {}): Promise<void> {
  const { rules, store, clock } = world.product
  await store.transaction(async (records) => {
    const person = await records.people.byOpenId(world.openIdOf('乔安澜'))
    const consortium = await records.consortium.snapshot()
    const activity: Activity = {
      id: '0f0f6a3e-3b1e-4c5e-9d2b-1f0c2a7b9e11',
      kind: 'exchange',
      schoolId: 'DP',
      majorId: 'SK',
      period: '2026',
      on: undefined,
      time: '',
      place: '',
      state: 'planned',
      personId: person?.id,
      details: {},
      ...over,
    }
    await putActivity({ records, rules, consortium, now: clock.now() }, activity)
  })
}

describe('one act, many clauses', () => {
  const world = aWorld()
  const all = ['S0-07', 'S0-16', 'S4-13']
  let number = ''

  it('a lesson observed by a guest from another school counts for two clauses, and the receipt says so', async () => {
    await files(world, '乔安澜', { mode: '跨校互评' })
    number = numberOn(world.lastTold('乔安澜'))
    expect(await credited(world, number)).toEqual(['S0-16', 'S4-13'])
    expect(world.lastTold('乔安澜').text).toContain('计入')
    expect(world.lastTold('乔安澜').text).toContain('S4-13')
  })

  it('once it is known that the guest was sent there, it counts for three', async () => {
    await send(world)
    expect(await credited(world, number)).toEqual(all)
    const done = await counters(world)
    expect([done('S0-16', 'DP'), done('S0-07', 'LQ')]).toEqual([1, 1])
  })

  it('is done on the day of the lesson', async () => {
    const found = await owed(world, { items: ['S0-16'], majorIds: ['SK'], schoolIds: ['DP'] })
    expect(found.filter(({ state }) => state === 'passed').map(({ doneOn }) => doneOn)).toEqual([lesson.date])
  })

  it('moved to another day it is done on that day', async () => {
    await world.presses('乔安澜', 'observation.edit')
    await world.presses('乔安澜', 'observation.submit', { ...lesson, mode: '跨校互评', date: '2026-11-17' })
    const found = await owed(world, { items: ['S0-16'], majorIds: ['SK'], schoolIds: ['DP'] })
    expect(found.filter(({ state }) => state === 'passed').map(({ doneOn }) => doneOn)).toEqual([
      '2026-11-17',
    ])
  })

  it('counting the whole term anew changes nothing', async () => {
    const { store, rules, clock } = world.product
    const before = await owed(world, {})
    await store.transaction(async (records) => {
      const consortium = await records.consortium.snapshot()
      const [term] = consortium.terms
      if (!term) throw new Error('the demo has terms')
      expect(await creditAll({ records, rules, consortium, now: clock.now() }, term)).toBeGreaterThan(3)
    })
    expect(await owed(world, {})).toEqual(before)
    expect(await credited(world, number)).toEqual(all)
  })

  it('the teacher who was sent being called back takes that clause away, and no other', async () => {
    await send(world, { state: 'cancelled' })
    expect(await credited(world, number)).toEqual(['S0-16', 'S4-13'])
    await send(world)
    expect(await credited(world, number)).toEqual(all)
  })

  it('withdrawn, it is taken back everywhere at once, and the card names what', async () => {
    await world.presses('乔安澜', 'observation.withdraw')
    expect(await credited(world, number)).toEqual([])
    const done = await counters(world)
    expect([done('S0-16', 'DP'), done('S0-07', 'LQ')]).toEqual([0, 0])
    const card = world.told('乔安澜').findLast(({ text }) => text.includes(number))?.text ?? ''
    expect(card).toContain('不再计入')
    for (const item of all) expect(card).toContain(item)
  })

  it('what nobody is asked to do by a day is written down when it was done, and gone when it was taken back', async () => {
    const { id = '' } = (await recordOf(world, number)) ?? {}
    expect(id).not.toBe('')
    const found = await owed(world, { items: ['S4-13'], schoolIds: ['DP'] })
    expect(found.map(({ dueOn }) => dueOn)).toEqual(found.map(() => undefined))
  })

  it('a draft counts for nothing', async () => {
    await world.says('乔安澜', '/observe')
    const before = await owed(world, { states: ['passed'] })
    await world.presses('乔安澜', 'observation.save', lesson)
    expect(await owed(world, { states: ['passed'] })).toEqual(before)
  })
})

describe('what was observed before anything was owed', () => {
  const world = aWorld()

  it('counts once it is: the records of the demo cover four of thirteen', async () => {
    const found = await owed(world, { items: ['S0-16'], periods: ['2026-2027-1'] })
    expect(found).toHaveLength(13)
    expect(found.filter(({ state }) => state === 'passed')).toHaveLength(4)
  })
})
