import { expect, it } from 'vitest'
import type { ObligationState, PlannedObligation } from '#src/domain/obligation.ts'
import type { ObligationFilter } from '#src/ports/obligations.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

onEachDatabase('the list of obligations', (store) => {
  async function someDuties() {
    const { school, major } = await store().transaction(putConsortium)
    const other = await store().transaction(putConsortium)
    const item = unique('S0').toUpperCase()
    const duty = (part: number, dueOn: string | undefined, over: Partial<PlannedObligation> = {}) => ({
      item,
      kind: 'filing' as const,
      schoolId: school.id,
      majorId: major.id,
      period: '2026-2027-2',
      part,
      nominal: dueOn,
      dueOn,
      provisional: false,
      derivation: undefined,
      ...over,
    })
    const plans = [
      duty(1, '2026-12-18'),
      duty(2, undefined),
      duty(3, '2026-12-04', { majorId: undefined }),
      duty(4, '2026-12-31', { schoolId: other.school.id, majorId: other.major.id }),
      duty(5, '2026-12-11', { period: '2027' }),
    ]
    const ids = await store().transaction(async ({ obligations }) => {
      await obligations.putAll(plans, at('10:00'))
      const listed = await obligations.list({ items: [item] })
      return new Map(listed.map(({ part, id }) => [part, id]))
    })
    const id = (part: number) => ids.get(part) ?? ''
    const parts = (filter: ObligationFilter, page?: { size: number; number: number }) =>
      store().transaction(async ({ obligations }) => {
        const listed = await obligations.list({ items: [item], ...filter }, page)
        if (!page) expect(await obligations.total({ items: [item], ...filter })).toBe(listed.length)
        return listed.map(({ part }) => part)
      })
    const set = (part: number, state: ObligationState, doneOn?: string) =>
      store().transaction(({ obligations }) => obligations.setState(id(part), state, doneOn))
    return { school, major, other, item, id, parts, set }
  }

  it('comes soonest first, what has no day last, page by page', async () => {
    const { parts } = await someDuties()
    expect(await parts({})).toEqual([3, 5, 1, 4, 2])
    expect(await parts({}, { size: 2, number: 2 })).toEqual([1, 4])
    expect(await parts({}, { size: 2, number: 4 })).toEqual([])
  })

  it('is of the schools, majors, periods, states and days asked for', async () => {
    const { school, major, other, parts, set } = await someDuties()
    await set(5, 'draft')
    expect(await parts({ schoolIds: [other.school.id] })).toEqual([4])
    expect(await parts({ schoolIds: [] })).toEqual([])
    expect(await parts({ schoolIds: [school.id], majorIds: [major.id] })).toEqual([5, 1, 2])
    expect(await parts({ periods: ['2027', 'no'] })).toEqual([5])
    expect(await parts({ states: ['draft', 'returned'] })).toEqual([5])
    expect(await parts({ dueFrom: '2026-12-04', dueTo: '2026-12-11' })).toEqual([3, 5])
    expect(await parts({ dueTo: '2026-12-03' })).toEqual([])
  })

  it('goes by the day to which a deadline was put off, once that is granted', async () => {
    const { id, parts } = await someDuties()
    const put = (state: 'asked' | 'granted' | 'refused') =>
      store().transaction(({ obligations }) =>
        obligations.setExtension(id(3), { state, until: '2027-01-05', reason: '教师住院' }),
      )
    for (const [state, order] of [
      ['asked', [3, 5, 1, 4, 2]],
      ['granted', [5, 1, 4, 3, 2]],
      ['refused', [3, 5, 1, 4, 2]],
    ] as const) {
      await put(state)
      expect(await parts({})).toEqual(order)
    }
    const extension = await store().transaction(async ({ obligations }) => {
      const [kept] = [await obligations.byId(id(3))]
      await obligations.setExtension(id(3), undefined)
      return [kept?.extension, (await obligations.byId(id(3)))?.extension]
    })
    expect(extension).toEqual([{ state: 'refused', until: '2027-01-05', reason: '教师住院' }, undefined])
  })

  it('counts what is expected, filed, on time and overdue of each school, major and item', async () => {
    const { school, major, other, item, id, set } = await someDuties()
    await set(1, 'passed', '2026-12-18')
    await set(5, 'submitted', '2026-12-12')
    await set(4, 'waived')
    await set(3, 'returned')
    const counts = (filter: ObligationFilter) =>
      store().transaction(({ obligations }) => obligations.counts({ items: [item], ...filter }, '2026-12-18'))
    const ofMajor = { item, schoolId: school.id, majorId: major.id }
    const ofSchool = { item, schoolId: school.id, majorId: undefined }
    expect(await counts({})).toStrictEqual([
      { ...ofMajor, expected: 3, filed: 2, onTime: 1, overdue: 0 },
      { ...ofSchool, expected: 1, filed: 0, onTime: 0, overdue: 1 },
    ])
    expect(await counts({ schoolIds: [other.school.id] })).toEqual([])
    await store().transaction(({ obligations }) =>
      obligations.setExtension(id(5), { state: 'granted', until: '2026-12-12', reason: '' }),
    )
    expect(await counts({ majorIds: [major.id] })).toMatchObject([{ filed: 2, onTime: 2 }])
  })
})
