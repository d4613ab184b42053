import type { OwnReminder } from '#src/ports/own-reminders.ts'
import type { Context } from '../../context.ts'

/** What comes to a group; or to whoever asks, with what they have set for groups. By number. */
export async function listOwn(
  { actor, records: { ownReminders } }: Pick<Context, 'actor' | 'records'>,
  chatId: string | undefined,
): Promise<readonly OwnReminder[]> {
  if (chatId !== undefined) return ownReminders.active({ chatId })
  const { person } = actor
  if (!person) return []
  const all = [
    ...(await ownReminders.active({ personId: person.id })),
    ...(await ownReminders.active({ setBy: person.id })),
  ]
  const byId = new Map(all.map((own) => [own.id, own]))
  return [...byId.values()].toSorted((one, other) => one.number - other.number)
}

/** Those whose words hold these; those of a number. */
export function matchingOwn(
  all: readonly OwnReminder[],
  { number, words }: { readonly number: number | undefined; readonly words: string },
): readonly OwnReminder[] {
  if (number !== undefined) return all.filter((own) => own.number === number)
  const wanted = words.toLowerCase()
  return wanted === '' ? [] : all.filter(({ what }) => what.toLowerCase().includes(wanted))
}
