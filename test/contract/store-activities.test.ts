import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Activity } from '#src/ports/activities.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

onEachDatabase('activities', (store) => {
  async function aSeminar() {
    const { school, major, teacher } = await store().transaction(putConsortium)
    const seminar: Activity = {
      id: randomUUID(),
      kind: 'seminar',
      schoolId: school.id,
      majorId: undefined,
      period: '2026-2027-1',
      on: '2026-11-27',
      time: '14:00-16:30',
      place: '行政楼 302',
      state: 'planned',
      personId: undefined,
      details: { agenda: ['课程体系', '引号"'], course: null },
    }
    return { seminar, school, major, teacher }
  }

  it('are new, changed or left alone', async () => {
    const { seminar, major, teacher } = await aSeminar()
    const moved = { ...seminar, on: undefined, majorId: major.id, personId: teacher.id, details: {} }
    await store().transaction(async ({ activities }) => {
      expect(await activities.put(seminar)).toBe('new')
      expect(await activities.put({ ...seminar })).toBe('unchanged')
      expect(await activities.byId(seminar.id)).toStrictEqual(seminar)
      expect(await activities.put(moved)).toBe('changed')
      expect(await activities.byId(seminar.id)).toStrictEqual(moved)
      expect(await activities.byId('x')).toBeUndefined()
    })
  })

  it('are listed by day, those without one last, of the kinds, periods, schools and days asked for', async () => {
    const { seminar, school } = await aSeminar()
    const schoolIds = [school.id]
    const undecided: Activity = { ...seminar, id: randomUUID(), kind: 'joint_exam', on: undefined }
    const meeting: Activity = {
      ...seminar,
      id: randomUUID(),
      kind: 'coordination_meeting',
      period: '2026',
      on: '2026-04-22',
    }
    await store().transaction(async ({ activities }) => {
      for (const one of [undecided, seminar, meeting]) await activities.put(one)
      expect(await activities.list({ schoolIds })).toStrictEqual([meeting, seminar, undecided])
      expect(await activities.list({ schoolIds, kinds: ['seminar'] })).toStrictEqual([seminar])
      expect(await activities.list({ schoolIds, periods: ['2026'] })).toStrictEqual([meeting])
      expect(await activities.list({ schoolIds, from: '2026-04-22', to: '2026-11-26' })).toStrictEqual([
        meeting,
      ])
      expect(await activities.list({ schoolIds: [unique('no')] })).toEqual([])
    })
  })
})

onEachDatabase('what counts for what', (store) => {
  it('is replaced as a whole, and who gained or lost by it is told', async () => {
    const { school } = await store().transaction(putConsortium)
    const item = unique('S0').toUpperCase()
    const plans = [1, 2, 3].map((part) => ({
      item,
      kind: 'observation_round' as const,
      schoolId: school.id,
      majorId: undefined,
      period: '2026-2027-1',
      part,
      nominal: undefined,
      dueOn: undefined,
      provisional: false,
      derivation: undefined,
    }))
    await store().transaction(async ({ obligations, credits }) => {
      await obligations.putAll(plans, at('10:00'))
      const [a = '', b = '', c = ''] = (await obligations.list({ items: [item] })).map(({ id }) => id)
      const record = randomUUID()
      const replace = async (...ids: string[]) => [...(await credits.replace('observation', record, ids))]
      expect((await replace(a, b, a)).toSorted()).toEqual([a, b].toSorted())
      expect(await replace(b, a)).toEqual([])
      expect((await replace(b, c)).toSorted()).toEqual([a, c].toSorted())
      const credit = (obligationId: string) => ({ obligationId, recordKind: 'observation', recordId: record })
      const both = [b, c].toSorted().map(credit)
      expect(await credits.ofRecord('observation', record)).toStrictEqual(both)
      expect(await credits.ofObligations([c, a, 'x'])).toStrictEqual([credit(c)])
      expect(await credits.ofRecord('filing', record)).toEqual([])
      expect((await replace()).toSorted()).toEqual([b, c].toSorted())
      expect(await credits.ofObligations([a, b, c])).toEqual([])
    })
  })
})
