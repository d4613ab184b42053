import { drawing, type Drawing, type View } from '#src/cards/view.ts'
import type { MessageKey, ValuesOf } from '#src/i18n/messages.ts'
import { sentence, type Sentence } from '#src/i18n/say.ts'
import type { WorkRef } from '#src/ports/work.ts'

export type Content =
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  | { readonly kind: 'card'; readonly drawing: Drawing }

/** `here`: where it was asked. `asker`: the private chat of whoever asked. Or a person or a chat, by our own id. */
export type Audience = 'here' | 'asker' | { readonly personId: string } | { readonly chatId: string }

/**
 * One thing a handler wants said or shown. Language, rendering, order and delivery belong to the edge.
 * `subject` names what a message shows, so that all messages that show it can be redrawn when it changes.
 */
export type Part =
  | { readonly part: 'message'; readonly to: Audience; readonly content: Content; readonly subject?: string }
  | { readonly part: 'card'; readonly drawing: Drawing; readonly subject?: string }
  | { readonly part: 'redraw'; readonly subject: string; readonly drawing: Drawing }
  | { readonly part: 'toast'; readonly tone: Tone; readonly sentence: Sentence }
  | { readonly part: 'work'; readonly retry?: WorkRef }
  | { readonly part: 'soon'; readonly job: SoonJob }

/** Jobs that look in the database for what there is to do; woken once the answer is kept. */
export type SoonJob = 'keep-calendar' | 'read-import' | 'read-sheet' | 'send-file' | 'write-export'

export type Tone = 'success' | 'info' | 'warning' | 'error'
export type Reply = readonly Part[]

export const nothing: Reply = []

/** A sentence, where it was asked. */
export function say<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): Part {
  return { part: 'message', to: 'here', content: { kind: 'sentence', sentence: sentence(key, ...values) } }
}

export function tell(to: Audience, what: Sentence): Part {
  return { part: 'message', to, content: { kind: 'sentence', sentence: what } }
}

/** A card as a new message. */
export function show<Data>(
  view: View<Data>,
  data: Data,
  options: { readonly to?: Audience; readonly subject?: string } = {},
): Part {
  const { to = 'here', subject } = options
  const content: Content = { kind: 'card', drawing: drawing(view, data) }
  return subject === undefined ? { part: 'message', to, content } : { part: 'message', to, content, subject }
}

/** A card in place of the one that was pressed; a new message where nothing was pressed. */
export function replace<Data>(view: View<Data>, data: Data, subject?: string): Part {
  const card = { part: 'card', drawing: drawing(view, data) } as const
  return subject === undefined ? card : { ...card, subject }
}

/** Draws anew every message that shows this subject, wherever it was sent. */
export function redraw<Data>(subject: string, view: View<Data>, data: Data): Part {
  return { part: 'redraw', subject, drawing: drawing(view, data) }
}

/** A short word to whoever pressed; a sentence where nothing was pressed. */
export function toast<Key extends MessageKey>(tone: Tone, key: Key, ...values: ValuesOf<Key>): Part {
  return { part: 'toast', tone, sentence: sentence(key, ...values) }
}

/** What waits, runs and failed, sent to whoever asked once this answer is kept; with `retry` after that was tried. */
export function work(retry?: WorkRef): Part {
  return retry ? { part: 'work', retry } : { part: 'work' }
}

/** Has a job look for what this answer left for it. */
export function soon(job: SoonJob): Part {
  return { part: 'soon', job }
}
