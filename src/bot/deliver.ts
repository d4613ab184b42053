import type { Language } from '#src/i18n/pair.ts'
import { textOf } from '#src/i18n/say.ts'
import type { Log } from '#src/log.ts'
import type { NewMessage, Target } from '#src/ports/outbox.ts'
import type { Records } from '#src/ports/store.ts'
import type { CallbackAnswer } from './inbound.ts'
import { drawCard, render } from './render.ts'
import type { Audience, Content, Part, Reply, SoonJob } from './reply.ts'
import type { WorkRequest } from './show-work.ts'

/** To whom a reply goes: where it was asked, by whom, and the card that was pressed. */
export interface Occasion {
  /** What happened, once: the keys of its messages are made of it. */
  readonly key: string
  /** The language of whoever asked. */
  readonly language: Language
  readonly asker: { readonly openId: string } | undefined
  readonly group:
    | { readonly chatId: string; readonly messageId: string | undefined; readonly language: Language }
    | undefined
  readonly pressedMessageId: string | undefined
}

export interface Delivery {
  readonly answer: CallbackAnswer
  /** Chats and people with something new to send. */
  readonly lanes: readonly string[]
  /** The work somebody wants to see: looked at outside of every transaction. */
  readonly work?: WorkRequest
  /** Jobs that have something to do now. */
  readonly soon?: readonly SoonJob[]
}

interface Recipient {
  readonly target: Target
  readonly language: Language
}

const laneOf = (target: Target) => (target.kind === 'person' ? target.openId : target.chatId)

/** Writes a reply into the outbox, in the transaction of the change it tells. Nothing is sent here. */
export async function deliver(
  reply: Reply,
  occasion: Occasion,
  records: Records,
  log: Log,
): Promise<Delivery> {
  const lanes = new Set<string>()
  let answer: CallbackAnswer = {}
  let work: WorkRequest | undefined
  const soon = new Set<SoonJob>()
  let count = 0

  const post = async (recipient: Recipient | undefined, content: Content, subject?: string) => {
    if (!recipient) return
    const { target, language } = recipient
    const message: NewMessage = {
      key: `${occasion.key}#${(count += 1)}`,
      target,
      language,
      ...render(content, language, log),
      ...(subject === undefined ? {} : { subject }),
      ...(content.kind === 'card' && content.drawing.confidential ? { confidential: true } : {}),
    }
    await records.outbox.put(message)
    lanes.add(laneOf(target))
  }

  const message = async (to: Audience, content: Content, subject?: string) => {
    const hidden = content.kind === 'card' && content.drawing.audience === 'private'
    if (to === 'here' && hidden && occasion.group) {
      // A private card never enters a group: who asked gets it alone, and the group learns where it went.
      await post(recipientOfAsker(occasion), content, subject)
      return post(recipientHere(occasion), {
        kind: 'sentence',
        sentence: { key: 'chat.sentPrivately', values: {} },
      })
    }
    return post(await recipientOf(to, occasion, records), content, subject)
  }

  const replaceCard = async ({ drawing, subject }: Extract<Part, { part: 'card' }>) => {
    const pressed = occasion.pressedMessageId
    const hidden = drawing.audience === 'private' && occasion.group !== undefined
    if (pressed === undefined || hidden) return message('here', { kind: 'card', drawing }, subject)
    const card = drawCard(drawing, occasion.language, log)
    if (!card) return message('here', { kind: 'card', drawing }, subject)
    answer = { ...answer, card: { type: 'raw', data: card } }
    const row = subject === undefined ? undefined : await records.outbox.byMessageId(pressed)
    if (row && subject !== undefined) await records.outbox.relabel(row.id, subject)
  }

  const redraw = async ({ drawing, subject }: Extract<Part, { part: 'redraw' }>) => {
    for (const row of await records.outbox.showing(subject)) {
      if (answer.card && row.messageId === occasion.pressedMessageId) continue
      const card = drawCard(drawing, row.language, log)
      if (!card) continue
      await records.outbox.redraw(row.id, JSON.stringify(card))
      lanes.add(row.lane)
    }
  }

  // The pressed card first: what it becomes decides which other messages still have to be redrawn.
  for (const part of reply.toSorted((a, b) => Number(b.part === 'card') - Number(a.part === 'card'))) {
    if (part.part === 'message') await message(part.to, part.content, part.subject)
    else if (part.part === 'card') await replaceCard(part)
    else if (part.part === 'redraw') await redraw(part)
    else if (part.part === 'work') work = workRequest(part, occasion)
    else if (part.part === 'soon') soon.add(part.job)
    else if (occasion.pressedMessageId === undefined) {
      await message('here', { kind: 'sentence', sentence: part.sentence })
    } else {
      answer = { ...answer, toast: { type: part.tone, content: textOf(part.sentence, occasion.language) } }
    }
  }
  return {
    answer,
    lanes: [...lanes],
    ...(work ? { work } : {}),
    ...(soon.size > 0 ? { soon: [...soon] } : {}),
  }
}

function workRequest(
  { retry }: Extract<Part, { part: 'work' }>,
  { key, asker, language, pressedMessageId }: Occasion,
): WorkRequest | undefined {
  if (!asker) return undefined
  return {
    key,
    openId: asker.openId,
    language,
    ...(retry ? { retry } : {}),
    ...(pressedMessageId === undefined ? {} : { messageId: pressedMessageId }),
  }
}

function recipientOfAsker({ asker, language }: Occasion): Recipient | undefined {
  return asker && { target: { kind: 'person', openId: asker.openId }, language }
}

function recipientHere(occasion: Occasion): Recipient | undefined {
  const { group } = occasion
  if (!group) return recipientOfAsker(occasion)
  const { chatId, messageId, language } = group
  const target: Target =
    messageId === undefined ? { kind: 'chat', chatId } : { kind: 'reply', chatId, messageId }
  return { target, language }
}

/** Undefined when nobody can be reached: a person who left or who is not on the platform yet. */
async function recipientOf(
  to: Audience,
  occasion: Occasion,
  records: Records,
): Promise<Recipient | undefined> {
  if (to === 'here') return recipientHere(occasion)
  if (to === 'asker') return recipientOfAsker(occasion)
  if ('chatId' in to) {
    const chat = await records.chats.byId(to.chatId)
    if (chat && !chat.hasBot) return undefined
    return { target: { kind: 'chat', chatId: to.chatId }, language: chat?.language ?? 'zh' }
  }
  const person = await records.people.byId(to.personId)
  if (!person?.active || person.openId === undefined) return undefined
  return { target: { kind: 'person', openId: person.openId }, language: person.language ?? 'zh' }
}
