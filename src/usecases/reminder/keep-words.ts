import type { Reminder } from '#src/ports/duties.ts'
import type { Records } from '#src/ports/store.ts'
import { snoozeKind } from './snooze.ts'

/** A row that is wanted. `key` carries the instant: what was sent is said again once it moves. */
export type WantedWord = Omit<Reminder, 'state' | 'obligationIds'> & Required<Pick<Reminder, 'subject'>>

/**
 * Plans the words about subjects of one kind, of these or of all, that lie ahead, and cancels those that are wanted no
 * more. `wanted` holds those that have passed as well: held back, they are still to be said. What somebody put off
 * stays, and is cancelled when it is due and its reason gone. Repeating it changes nothing.
 */
export async function keepWords(
  { records: { reminders }, now }: { readonly records: Pick<Records, 'reminders'>; readonly now: Date },
  { kind, ids }: { readonly kind: string; readonly ids?: readonly string[] },
  wanted: readonly WantedWord[],
): Promise<void> {
  const keys = new Set(wanted.map(({ key }) => key))
  for (const one of await reminders.about(kind, ids)) {
    if (one.kind !== snoozeKind && !keys.has(one.key)) await reminders.close(one.key, 'cancelled')
  }
  await reminders.planAll(wanted.filter(({ at }) => at > now).map((one) => ({ ...one, obligationIds: [] })))
}
