import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt } from '#src/domain/dates.ts'
import { mergedReminders, type PlannedReminder } from '#src/domain/reminder-times.ts'
import { morningsIn } from '#src/domain/reminder/morning.ts'
import { minuteOf } from '#src/domain/reminder/quiet.ts'

const zone = 'Asia/Shanghai'
const at = new Date('2026-12-18T09:07:00+08:00')

const reminder = fc.record({ key: fc.constantFrom('a', 'b', 'c'), ids: fc.uniqueArray(fc.nat({ max: 9 })) })
const planned = ({ key, ids }: { key: string; ids: readonly number[] }): PlannedReminder => ({
  key,
  personId: 'person',
  at,
  kind: 'duty',
  obligationIds: ids.map(String),
})

describe('reminders that are planned in parts', () => {
  it('are the same however they were parted: one of each key, with everything it is about in order', () => {
    fc.assert(
      fc.property(fc.array(reminder), fc.nat({ max: 5 }), (all, cut) => {
        const whole = all.map(planned)
        const merged = mergedReminders([whole.slice(0, cut), whole.slice(cut)])
        expect(merged).toEqual(mergedReminders(whole.map((one) => [one])))
        for (const { key, obligationIds } of merged) {
          const ids = all.filter((one) => one.key === key).flatMap((one) => one.ids.map(String))
          expect(obligationIds).toEqual([...new Set(ids)].toSorted())
        }
        expect(merged.map(({ key }) => key)).toEqual([...new Set(all.map(({ key }) => key))])
      }),
    )
  })

  it('leave the parts as they were', () => {
    const parts = [[planned({ key: 'a', ids: [2] })], [planned({ key: 'a', ids: [1] })]]
    const before = structuredClone(parts)
    mergedReminders(parts)
    expect(parts).toEqual(before)
  })
})

describe('the morning of a day', () => {
  it('is after nine, at everybody’s own minute, however often it was asked for', () => {
    const morning = morningsIn(zone)
    const day = fc.constantFrom('2026-12-18', '2026-12-21', '2027-01-04')
    fc.assert(
      fc.property(day, fc.uuid(), (date, personId) => {
        const minute = String(minuteOf(personId)).padStart(2, '0')
        expect(morning(date, personId)).toEqual(instantAt(date, `09:${minute}`, zone))
      }),
    )
  })
})
