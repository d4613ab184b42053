import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { putObligation } from '#test/store/filing-sample.ts'
import { putConsortium } from '#test/store/sample.ts'

onEachDatabase('credits of many records at once', (store) => {
  const owed = (records: Records) =>
    Promise.all([0, 1, 2].map(async () => putObligation(records, await putConsortium(records))))

  it('say which obligations gained and which lost', async () => {
    await store().transaction(async (records) => {
      const [one = '', two = '', three = ''] = await owed(records)
      const [first, second] = [randomUUID(), randomUUID()]
      const { credits } = records
      const counted = [
        { id: first, obligationIds: [one, two, one] },
        { id: second, obligationIds: [two] },
      ]
      expect(await credits.replaceAll('observation', counted)).toEqual({
        gained: [one, two].toSorted(),
        lost: [],
      })
      expect(await credits.replaceAll('observation', counted)).toEqual({ gained: [], lost: [] })
      const moved = [
        { id: first, obligationIds: [three] },
        { id: second, obligationIds: [] },
      ]
      expect(await credits.replaceAll('observation', moved)).toEqual({
        gained: [three],
        lost: [one, two].toSorted(),
      })
    })
  })

  it('leave what they would leave one after the other', async () => {
    const counted = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 }), { maxLength: 4 })
    await store().transaction(async (records) => {
      const obligationIds = await owed(records)
      const { credits } = records
      const pairs = Array.from({ length: 4 }, () => ({ many: randomUUID(), single: randomUUID() }))
      await fc.assert(
        fc.asyncProperty(counted, async (wanted) => {
          const rows = wanted.map((places, index) => ({
            pair: pairs[index] ?? { many: '', single: '' },
            ids: places.map((place) => obligationIds[place] ?? ''),
          }))
          await credits.replaceAll(
            'activity',
            rows.map(({ pair, ids }) => ({ id: pair.many, obligationIds: ids })),
          )
          for (const { pair, ids } of rows) await credits.replace('activity', pair.single, ids)
          for (const { pair } of rows) {
            const [many, single] = [
              await credits.ofRecord('activity', pair.many),
              await credits.ofRecord('activity', pair.single),
            ]
            expect(many.map(({ obligationId }) => obligationId)).toEqual(
              single.map(({ obligationId }) => obligationId),
            )
          }
        }),
        { numRuns: 25 },
      )
    })
  })
})
