import type { Ask } from '#src/bot/ask.ts'
import { replace, say, show, toast, type Part, type Reply } from '#src/bot/reply.ts'
import { groupReminderList, ownReminderList } from '#src/cards/own-reminder-list.ts'
import type { ManageRequest } from '#src/domain/reminder/own/read-manage.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import { cancelOwn } from '#src/usecases/reminder/own/cancel-own.ts'
import { listOwn, matchingOwn } from '#src/usecases/reminder/own/list-own.ts'
import { mayTouch } from '#src/usecases/reminder/own/reach.ts'
import { shownOwn } from '#src/usecases/reminder/own/shown-own.ts'

/** So many fit a card. */
const mostListed = 20

/** Lists reminders, or cancels the one that is meant. */
export async function manageOwn(ask: Ask, request: ManageRequest, words: string): Promise<Reply> {
  const chatId = chatMeant(ask, words)
  if (request.kind === 'list') return [show(...(await listCard(ask, chatId)))]
  const found = await meant(ask, request)
  const [only, ...others] = found
  if (only && others.length === 0) {
    const cancelled = await cancelOwn(ask, only.id)
    return [say(cancelled ? 'own.cancelled' : 'own.goneAlready', { number: only.number })]
  }
  const named = request.number !== undefined || request.words !== ''
  if (!only && named) return [say('own.nothingLike'), show(...(await listCard(ask, chatId)))]
  return [show(...(await listCard(ask, chatId, only ? found : undefined, true)))]
}

/** After one was cancelled on its card: what is left, and a short word. */
export async function cancelPressed(ask: Ask, id: string): Promise<Reply> {
  const found = await ask.records.ownReminders.byId(id)
  const cancelled = await cancelOwn(ask, id)
  const number = found?.number ?? 0
  const word: Part = cancelled
    ? toast('success', 'own.cancelled', { number })
    : toast('info', 'own.goneAlready', { number })
  const chatId = ask.place.kind === 'group' ? found?.chatId : undefined
  return [replace(...(await listCard(ask, chatId))), word]
}

/** In a group its own are meant, unless somebody says 我. */
function chatMeant({ place }: Ask, words: string): string | undefined {
  const isMine = /我(?!们)|\bmy\b/iu.test(words) && !/本群|群里/u.test(words)
  return place.kind === 'group' && !isMine ? place.id : undefined
}

/** Among those somebody may cancel: of this group, and one's own. By its number, also of another group. */
async function meant(
  ask: Ask,
  request: Extract<ManageRequest, { kind: 'cancel' }>,
): Promise<readonly OwnReminder[]> {
  const { records, place } = ask
  if (request.number !== undefined) {
    const found = await records.ownReminders.byNumber(request.number)
    return found && mayTouch(ask, found) ? [found] : []
  }
  const ofGroup = place.kind === 'group' ? await listOwn(ask, place.id) : []
  const own = await listOwn(ask, undefined)
  const all = new Map([...ofGroup, ...own].map((one) => [one.id, one]))
  return matchingOwn([...all.values()], request).filter((one) => mayTouch(ask, one))
}

async function listCard(
  ask: Ask,
  chatId: string | undefined,
  some?: readonly OwnReminder[],
  choosing = false,
) {
  const all = some ?? (await listOwn(ask, chatId))
  const data = {
    choosing,
    reminders: all.slice(0, mostListed).map((own) => shownOwn(ask, own)),
    count: all.length,
  }
  // What only some of them are is shown to who asked alone.
  const view =
    chatId === undefined || some?.some((own) => own.chatId !== chatId) ? ownReminderList : groupReminderList
  return [view, data] as const
}
