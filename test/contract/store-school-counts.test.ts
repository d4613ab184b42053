import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ObligationState, PlannedObligation } from '#src/domain/obligation.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleObservation, unique } from '#test/store/sample.ts'

onEachDatabase('numbers of schools', (store) => {
  const today = '2026-09-16'

  it('are what is expected, filed and on time in a span, what is late, due soon and waiting', async () => {
    await store().transaction(async (records) => {
      const { school, major } = await putConsortium(records)
      const [form, task] = [unique('F'), unique('T')]
      const owe = async (item: string, dueOn: string, state: ObligationState, doneOn?: string) => {
        const plan: PlannedObligation = {
          item,
          kind: 'filing',
          schoolId: school.id,
          majorId: major.id,
          period: unique('p'),
          part: 1,
          nominal: dueOn,
          dueOn,
          provisional: false,
          derivation: undefined,
        }
        await records.obligations.putAll([plan], at('01:00'))
        const { id = '' } = (await records.obligations.byKey(plan)) ?? {}
        await records.obligations.setState(id, state, doneOn)
      }
      await owe(form, '2026-09-10', 'passed', '2026-09-10')
      await owe(form, '2026-09-10', 'submitted', '2026-09-11')
      await owe(form, '2026-09-20', 'returned', '2026-09-15')
      await owe(form, '2026-09-16', 'draft')
      await owe(form, '2026-09-15', 'missing')
      await owe(form, '2026-09-15', 'waived')
      await owe(form, '2027-09-15', 'missing')
      await owe(task, '2026-09-22', 'missing')
      await owe(task, '2026-09-23', 'missing')
      const span = { from: '2026-09-01', to: '2027-01-15', today, until: '2026-09-22' }
      const filter = { ...span, filings: [form], tasks: [form, task] }
      const numbers = { expected: 5, filed: 3, onTime: 2, late: 1, dueSoon: 3, waiting: 1 }
      const counts = records.schoolCounts
      expect(await counts.standing({ ...filter, schoolIds: [school.id] })).toEqual([
        { schoolId: school.id, ...numbers },
      ])
      expect(await counts.standing({ ...filter, majorIds: [major.id] })).toEqual([
        { schoolId: school.id, ...numbers },
      ])
      expect(await counts.standing({ ...filter, schoolIds: [] })).toEqual([])
      expect((await counts.standing(filter)).find(({ schoolId }) => schoolId === school.id)).toMatchObject(
        numbers,
      )
    })
  })

  it('are the lessons that were observed between two days, and of whom; drafts and what was withdrawn are none', async () => {
    await store().transaction(async (records) => {
      const of = await putConsortium(records)
      const filed = async (status: 'submitted' | 'acknowledged' | 'withdrawn', date: string) => {
        const sample = sampleObservation(of)
        const one = { ...sample, id: randomUUID(), status, content: { ...sample.content, date } }
        await records.observations.insert(one, of.observer.id)
        return one
      }
      const first = await filed('submitted', '2026-09-10')
      await filed('submitted', '2026-09-12')
      await filed('withdrawn', '2026-09-12')
      await filed('submitted', '2026-08-31')
      const days = { from: '2026-09-01', to: today }
      expect(await records.schoolCounts.observed({ ...days, schoolIds: [first.schoolId] })).toEqual([
        { schoolId: first.schoolId, count: 2, teacherIds: [first.content.teacherId] },
      ])
      const all = await records.schoolCounts.observed({ ...days, from: '2026-09-12' })
      expect(all.find(({ schoolId }) => schoolId === first.schoolId)?.count).toBe(1)
    })
  })
})
