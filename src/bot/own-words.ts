import { ownReminderDue, groupReminderDue } from '#src/cards/own-reminder-due.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import type { Context } from '#src/usecases/context.ts'
import { nudgeOwn } from '#src/usecases/reminder/own/nudge-own.ts'
import { aheadOf, filingNames, shownInstant, shownNext } from '#src/usecases/reminder/own/shown-own.ts'
import { show, tell, type Reply } from './reply.ts'

interface Said {
  /** The occurrence it is of. */
  readonly at: Date
  readonly isLate: boolean
  readonly missed: number
  readonly isAgain: boolean
}

type Around = Omit<Context, 'actor' | 'via'>

/** What is said of an occurrence; `isOver`: nothing is left to remind of. */
export async function ownWords(
  own: OwnReminder,
  { at, isLate, missed, isAgain }: Said,
  around: Around,
): Promise<{ readonly reply: Reply; readonly isOver: boolean }> {
  if (own.audience === 'not_submitted') return countsOf(own, around)
  const ahead = aheadOf(own, at)
  const data = {
    what: own.what,
    batch: `own/${own.id}`,
    number: own.number,
    late: isLate ? { at: shownInstant(around, at), missed } : undefined,
    again: isAgain ? shownInstant(around, at) : undefined,
    ahead: ahead && shownInstant(around, ahead),
    next: own.nextAt && shownNext(around, own.schedule, own.nextAt),
  }
  const { chatId, personId } = own
  const reply =
    chatId === undefined
      ? [show(ownReminderDue, data, { to: { personId: personId ?? '' } })]
      : [show(groupReminderDue, data, { to: { chatId } })]
  return { reply, isOver: false }
}

/** Those who have not are told in private; here are only numbers. */
async function countsOf(own: OwnReminder, around: Around) {
  const { chatId, personId, items } = own
  const { people, open } = await nudgeOwn(around, own)
  const [filing] = filingNames(around, items)
  const language = await languageOf(own, around)
  const what = filing ? filing[language] : sayIn(language)('own.filings')
  const to = chatId === undefined ? { personId: personId ?? '' } : { chatId }
  if (open > 0) return { reply: [tell(to, sentence('own.notFiled', { what, open, people }))], isOver: false }
  // Where no filing is named there is nothing near just now, and something may come.
  if (items.length === 0) return { reply: [], isOver: false }
  return { reply: [tell(to, sentence('own.allFiled', { what }))], isOver: true }
}

async function languageOf({ chatId, personId }: OwnReminder, { records }: Around): Promise<'zh' | 'en'> {
  const reader =
    chatId === undefined ? await records.people.byId(personId ?? '') : await records.chats.byId(chatId)
  return reader?.language ?? 'zh'
}
