import type { Ask } from './ask.ts'
import type { Inbound } from './inbound.ts'
import type { Reply } from './reply.ts'

export type EventType = Exclude<Inbound['type'], 'message' | 'action'>
export type EventOf<Type extends EventType> = Extract<Inbound, { type: Type }>

/** Something that happened on the platform without a word: the bot was added, a person left. */
export interface Event<Type extends EventType = EventType> {
  readonly type: Type
  readonly run: (ask: Ask, event: EventOf<Type>) => Promise<Reply>
}

export interface BoundEvent {
  readonly type: EventType
  readonly invoke: (ask: Ask, event: Inbound) => Promise<Reply>
}

export function defineEvent<Type extends EventType>(event: Event<Type>): BoundEvent {
  const isOwn = (inbound: Inbound): inbound is EventOf<Type> => inbound.type === event.type
  return {
    type: event.type,
    invoke: async (ask, inbound) => (isOwn(inbound) ? event.run(ask, inbound) : []),
  }
}
