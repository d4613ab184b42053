/** 送达 — what became of a word to somebody. */
export const outcomes = ['sent', 'failed', 'waiting', 'underway', 'superseded', 'spared'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a message did not arrive, as people can do something about it. */
export const failures = [
  'resigned',
  'unavailable',
  'stopped',
  'elsewhere',
  'inactive',
  'no_account',
  'chat',
  'uncertain',
  'busy',
  'content',
  'setting',
] as const
export type Failure = (typeof failures)[number]

/** The platform's codes of somebody who gets nothing (im/v1/messages create). */
const byCode: Readonly<Record<string, Failure>> = {
  230013: 'unavailable',
  230029: 'resigned',
  230038: 'elsewhere',
  230053: 'stopped',
}

const byFate: Readonly<Record<string, Failure>> = {
  'person-gone': 'unavailable',
  'chat-gone': 'chat',
  'message-gone': 'content',
  content: 'content',
  setting: 'setting',
  token: 'setting',
  uncertain: 'uncertain',
}

/** `<fate> <code>`, as the sender writes it down. */
export function failureOf(reason: string | undefined): Failure {
  const [fate = '', code = ''] = (reason ?? '').split(' ')
  return byCode[code] ?? byFate[fate] ?? 'busy'
}

interface Word {
  readonly state: 'planned' | 'sent' | 'cancelled'
  readonly reason: string | undefined
  readonly message: { readonly state: string; readonly reason: string | undefined } | undefined
}

/** Of what was to be said up to now. */
export function outcomeOf({ state, reason, message }: Word): Outcome {
  if (state === 'planned') return 'waiting'
  if (state === 'cancelled') return reason === 'volume' ? 'spared' : 'superseded'
  if (message?.state === 'planned') return 'underway'
  if (message?.state === 'superseded') return 'superseded'
  // Without a message nobody was there to send it to.
  return message?.state === 'sent' ? 'sent' : 'failed'
}
