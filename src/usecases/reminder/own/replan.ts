import { inForce, type Rulebook } from '#src/domain/rulebook.ts'
import type { Records } from '#src/ports/store.ts'
import { daysOf, expectedNext, progressOf } from './progress.ts'

interface Replanning {
  readonly records: Pick<Records, 'consortium' | 'ownReminders' | 'people'>
  readonly rules: Rulebook
  readonly now: Date
}

/**
 * Moves what comes next to where the calendar has it now: a term was entered, a day has become a day off. What is told
 * to nobody but somebody who has left ends; what a group is told goes on, whoever set it.
 */
export async function replanOwn({ records, rules, now }: Replanning): Promise<void> {
  const { ownReminders, people, consortium } = records
  const all = await ownReminders.active()
  if (all.length === 0) return
  const snapshot = await consortium.snapshot()
  const days = daysOf(snapshot, inForce(rules, snapshot))
  const persons = await people.byIds([...new Set(all.flatMap(({ personId }) => personId ?? []))])
  const gone = new Set(persons.filter(({ active }) => !active).map(({ id }) => id))
  for (const found of all) {
    const left = found.personId !== undefined && gone.has(found.personId)
    if (!left && expectedNext(found, days)?.getTime() === found.nextAt?.getTime()) continue
    // Somebody may be saying it at this moment: then it has moved on.
    const own = await ownReminders.hold(found.id)
    if (!own || own.ended) continue
    const next = { ...progressOf(own), nextAt: expectedNext(own, days) }
    await ownReminders.put(own.id, left ? { ...next, snoozedUntil: undefined, ended: 'left' } : next, now)
  }
}
