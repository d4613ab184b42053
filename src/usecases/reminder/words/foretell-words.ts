import { localDate } from '#src/domain/dates.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Around, Matter } from './word.ts'
import { wordFor, wordKinds, wordsOf } from './words.ts'

/** One word about a subject to one person. */
export interface ForetoldWord {
  readonly at: Date
  readonly kind: 'remind'
  readonly obligation: undefined
  /** Its kind and id: what two words must have in common to be one. */
  readonly subject: string
  readonly matter: Matter & { readonly provisional: boolean }
  readonly personId: string
}

/** Every word about something else than what is owed between two days, inclusive, as it is planned. */
export async function foretellWords(
  around: Omit<Around, 'now' | 'today'>,
  { from, to }: { readonly from: string; readonly to: string },
  whenSent: (reminder: Reminder) => Date,
): Promise<readonly ForetoldWord[]> {
  const { records, rules } = around
  const told: ForetoldWord[] = []
  for (const { kind } of wordKinds) {
    for (const reminder of await records.reminders.about(kind)) {
      const now = whenSent(reminder)
      const today = localDate(now, rules.timeZone)
      if (today < from || today > to || !reminder.subject) continue
      const words = await wordsOf([reminder], { ...around, now, today })
      const word = wordFor(reminder, words)
      if (!word) continue
      const subject = `${kind}/${reminder.subject.id}`
      const { personId } = reminder
      const { dueOn = word.lastOn, ...whose } = word.matter ?? {}
      const provisional = dueOn !== undefined && rules.calendar.isProvisional(dueOn)
      const matter = { ...whose, dueOn, provisional }
      told.push({ at: now, kind: 'remind', obligation: undefined, subject, matter, personId })
    }
  }
  return told
}
