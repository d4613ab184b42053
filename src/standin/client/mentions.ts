import type { StandInApp } from '#src/standin/app.ts'
import type { Chat, Person, Tenant } from '#src/standin/state/tenant.ts'

/** One `@_user_N` of a text. */
export interface Mention {
  readonly key: string
  readonly openId: string
  readonly name: string
  readonly kind: 'user' | 'bot'
}

interface Named {
  readonly openId: string
  readonly name: string
  readonly kind: Mention['kind']
}

/** What a person typed, as events carry it: `@name` of a member or of the bot becomes `@_user_N`, in order. */
export function mentionsTyped(text: string, named: readonly Named[]): { text: string; mentions: Mention[] } {
  // Longer names first: 王芳芳 must not be taken for 王芳.
  const names = named.map(({ name }) => name).toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(`@(${[...names, '所有人', 'all'].map(escaped).join('|')})`, 'gu')
  const numbered = numbering()
  const wire = text.replaceAll(pattern, (whole, name: string) => {
    const hit = named.find((each) => each.name === name)
    return hit ? numbered.keyOf(hit) : name === '所有人' || name === 'all' ? '@_all' : whole
  })
  return { text: wire, mentions: numbered.mentions }
}

/** What the bot sent: `<at user_id="ou_…">name</at>` of a text message, as the message interfaces return it. */
export function mentionsSent(text: string, tenant: Tenant): { text: string; mentions: Mention[] } {
  if (!text.includes('<at ')) return { text, mentions: [] }
  const numbered = numbering()
  const wire = text.replaceAll(/<at user_id="([^"]*)">[^<]*<\/at>/g, (whole, id: string) => {
    if (id === 'all') return '@_all'
    const person = tenant.person(id) ?? tenant.person(id, 'union_id') ?? tenant.person(id, 'user_id')
    return person ? numbered.keyOf({ ...person, kind: 'user' }) : whole
  })
  return { text: wire, mentions: numbered.mentions }
}

/** Everybody a person can name in a chat: its members and, where it is one, the bot. */
export function namedIn(chat: Chat, tenant: Tenant, app: StandInApp): Named[] {
  const people = chat.members
    .map((id) => tenant.person(id))
    .filter((person): person is Person => person !== undefined)
    .map(({ openId, name }): Named => ({ openId, name, kind: 'user' }))
  return chat.hasBot ? [{ openId: app.botOpenId, name: app.botName, kind: 'bot' }, ...people] : people
}

function numbering() {
  const mentions: Mention[] = []
  return {
    mentions,
    keyOf: ({ openId, name, kind }: Named): string => {
      const known = mentions.find((mention) => mention.openId === openId)
      if (known) return known.key
      const key = `@_user_${String(mentions.length + 1)}`
      mentions.push({ key, openId, name, kind })
      return key
    },
  }
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
