import type { Reminder, Subject } from '#src/ports/duties.ts'
import { actionItem } from './action-item.ts'
import { appointment } from './appointment.ts'
import { exam } from './exam.ts'
import { meeting } from './meeting.ts'
import { minutes } from './minutes.ts'
import type { Around, Word, WordKind } from './word.ts'

/** Every kind of word about something else than what is owed. */
export const wordKinds = [meeting, minutes, actionItem, exam, appointment] as const

type ShownBy<Kind> = Kind extends WordKind<infer Shown> ? Shown : never
export type ShownWord = ShownBy<(typeof wordKinds)[number]>
export type SaidWords = ReadonlyMap<string, Word<ShownWord>>

/** What there is to say now of the subjects of these reminders to one person, by subject, each once. */
export async function wordsOf(reminders: readonly Reminder[], around: Around): Promise<SaidWords> {
  const words = new Map<string, Word<ShownWord>>()
  for (const { subject, personId } of reminders) {
    if (!subject || words.has(nameOf(subject))) continue
    const kind: WordKind<ShownWord> | undefined = wordKinds.find((one) => one.kind === subject.kind)
    const word = await kind?.said({ id: subject.id, personId }, around)
    if (word) words.set(nameOf(subject), word)
  }
  return words
}

/** What of it these reminders say, each once. */
export function wordsAmong(
  reminders: readonly Pick<Reminder, 'subject'>[],
  words: SaidWords,
): readonly Word<ShownWord>[] {
  return [...new Set(reminders.flatMap((one) => wordFor(one, words) ?? []))]
}

export function wordFor({ subject }: Pick<Reminder, 'subject'>, words: SaidWords) {
  return subject && words.get(nameOf(subject))
}

const nameOf = ({ kind, id }: Subject): string => `${kind}/${id}`
