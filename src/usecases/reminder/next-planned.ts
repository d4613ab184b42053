import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Records } from '#src/ports/store.ts'
import { nextInGroups } from './next-in-groups.ts'

/** The first instant after another one at which something is to be said unasked. */
export async function nextPlanned(
  records: Records,
  after: Date,
  rules?: Rulebook,
): Promise<Date | undefined> {
  const { reminders, ownReminders, digestSchedules, verdictAlerts } = records
  const coming = [
    await reminders.next(after),
    await ownReminders.next(after),
    await digestSchedules.next(after),
    await verdictAlerts.next(after),
    rules && (await nextInGroups(records, rules, after)),
  ]
  return coming.filter((at) => at !== undefined).toSorted((one, other) => one.getTime() - other.getTime())[0]
}
