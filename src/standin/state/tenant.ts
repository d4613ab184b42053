import type { StandInApp } from '#src/standin/app.ts'
import type { StandInChat, StandInPerson } from '#src/standin/control.ts'
import { derivedId } from '#src/standin/ids.ts'

export interface Person extends StandInPerson {
  readonly unionId: string
  readonly userId: string
  resigned: boolean
}

export interface Chat {
  readonly chatId: string
  readonly name: string
  readonly kind: 'p2p' | 'group'
  members: readonly string[]
  hasBot: boolean
}

export type PersonIdKind = 'open_id' | 'union_id' | 'user_id' | 'email' | 'mobile'

/** Everybody and every chat of one tenant. */
export interface Tenant {
  people(): readonly Person[]
  person(id: string, kind?: PersonIdKind): Person | undefined
  addPerson(person: StandInPerson): Person
  /** Out of every group, and out of the bot's reach. The private chat stays, as on the platform. */
  resign(person: Person): void
  groups(): readonly Chat[]
  chat(chatId: string): Chat | undefined
  addChat(chat: StandInChat): Chat
  privateChat(person: Person): Chat
}

export function createTenant(app: StandInApp): Tenant {
  const people = new Map<string, Person>()
  const byOtherId = new Map<string, Person>()
  const chats = new Map<string, Chat>()

  const tenant: Tenant = {
    people: () => [...people.values()],
    person: (id, kind = 'open_id') =>
      kind === 'open_id' ? people.get(id) : byOtherId.get(`${kind} ${id.toLowerCase()}`),
    addPerson: (given) => {
      const person: Person = {
        ...given,
        unionId: derivedId('on_', given.openId),
        userId: derivedId('', `${app.tenantKey} ${given.openId}`, 8),
        resigned: false,
      }
      people.set(person.openId, person)
      byOtherId.set(`union_id ${person.unionId}`, person)
      byOtherId.set(`user_id ${person.userId}`, person)
      if (person.email) byOtherId.set(`email ${person.email.toLowerCase()}`, person)
      if (person.mobile) byOtherId.set(`mobile ${person.mobile.replace(/^\+86/, '')}`, person)
      return person
    },
    resign: (person) => {
      person.resigned = true
      for (const chat of tenant.groups()) chat.members = chat.members.filter((id) => id !== person.openId)
    },
    groups: () => [...chats.values()].filter(({ kind }) => kind === 'group'),
    chat: (chatId) => chats.get(chatId),
    addChat: (given) => {
      const chat = { ...given }
      chats.set(chat.chatId, chat)
      return chat
    },
    privateChat: (person) => {
      // Derived, so that the same person has the same private chat after any restart.
      const chatId = derivedId('oc_', `${app.appId} ${person.openId}`)
      const members = [person.openId]
      return (
        chats.get(chatId) ?? tenant.addChat({ chatId, name: person.name, kind: 'p2p', members, hasBot: true })
      )
    },
  }
  return tenant
}
