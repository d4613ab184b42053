import { ApiError, refusal } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { pageOf } from '#src/standin/gateway/paging.ts'
import type { Platform } from '#src/standin/platform.ts'
import type { Chat, Person } from '#src/standin/state/tenant.ts'

/** im/v1/chats get and list, im/v1/chats/:chat_id/members get. */
export function chatRoutes({ app, tenant }: Platform): Route[] {
  const opened = (call: Call): Chat => {
    const chat = tenant.chat(call.param('chat_id'))
    if (!chat) throw refusal.invalidChat()
    if (!chat.hasBot) throw refusal.operatorOutside()
    return chat
  }
  const described = ({ name, members }: Chat) => ({
    avatar: '',
    name,
    description: '',
    owner_id: members[0] ?? '',
    owner_id_type: 'open_id',
    external: false,
    tenant_key: app.tenantKey,
    chat_status: 'normal',
  })

  const get = (call: Call): Answer => {
    const chat = opened(call)
    const kind = { chat_mode: chat.kind, chat_type: 'private', chat_tag: 'inner' }
    // Counts are strings on this interface.
    const counts = { user_count: String(chat.members.length), bot_count: chat.hasBot ? '1' : '0' }
    return { data: { ...described(chat), ...kind, ...counts } }
  }

  const list = (call: Call): Answer => {
    // Private chats are never listed.
    const chats = tenant.groups().filter(({ hasBot }) => hasBot)
    return pageAnswer(
      chats.map((chat) => ({ chat_id: chat.chatId, ...described(chat) })),
      call,
    )
  }

  const members = (call: Call): Answer => {
    const chat = opened(call)
    const kind = call.query('member_id_type') ?? 'open_id'
    const people = chat.members
      .map((id) => tenant.person(id))
      .filter((person): person is Person => person !== undefined)
    const items = people.map((person) => ({
      member_id_type: kind,
      member_id: idOf(person, kind),
      name: person.name,
      tenant_key: app.tenantKey,
    }))
    return pageAnswer(items, call, { member_total: items.length })
  }

  return [
    { method: 'GET', path: '/open-apis/im/v1/chats', answer: list },
    { method: 'GET', path: '/open-apis/im/v1/chats/:chat_id', answer: get },
    { method: 'GET', path: '/open-apis/im/v1/chats/:chat_id/members', answer: members },
  ]
}

export function idOf(person: Person, kind: string): string {
  if (kind === 'union_id') return person.unionId
  return kind === 'user_id' ? person.userId : person.openId
}

function pageAnswer(items: readonly object[], call: Call, more: object = {}): Answer {
  const page = pageOf(items, call)
  if (!page) throw new ApiError(400, 232001, 'Your request contains an invalid request parameter.')
  return { data: { ...page, ...more } }
}
