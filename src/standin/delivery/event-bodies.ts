import type { StandInApp } from '#src/standin/app.ts'
import { second } from '#src/standin/clock.ts'
import type { Json } from '#src/standin/json.ts'
import type { Message } from '#src/standin/state/message-store.ts'
import { userOf } from '#src/standin/routes/people.ts'
import type { Chat, Person } from '#src/standin/state/tenant.ts'

/** Without the scope for employee ids there is no `user_id` in an event: the poorer of the two real shapes. */
function idsOf({ openId, unionId }: Person) {
  return { union_id: unionId, open_id: openId }
}

/** im.message.receive_v1 */
export function messageReceived(message: Message, chat: Chat, sender: Person, app: StandInApp): Json {
  const mentions = message.mentions.map(({ key, openId, name, kind }) => ({
    key,
    id: { open_id: openId },
    mentioned_type: kind,
    name,
    tenant_key: app.tenantKey,
  }))
  const createTime = String(message.createdAt)
  return {
    sender: { sender_id: idsOf(sender), sender_type: 'user', tenant_key: app.tenantKey },
    message: {
      message_id: message.messageId,
      ...(message.rootId !== undefined && { root_id: message.rootId, parent_id: message.parentId }),
      create_time: createTime,
      update_time: createTime,
      chat_id: chat.chatId,
      chat_type: chat.kind,
      message_type: message.type,
      content: message.wire,
      ...(mentions.length > 0 && { mentions }),
    },
  }
}

/** im.chat.member.bot.added_v1 and deleted_v1 */
export function botMoved(chat: Chat, operator: Person, app: StandInApp): Json {
  return {
    chat_id: chat.chatId,
    operator_id: idsOf(operator),
    external: false,
    operator_tenant_key: app.tenantKey,
    name: chat.name,
    i18n_names: { zh_cn: chat.name, en_us: chat.name, ja_jp: chat.name },
  }
}

/** im.chat.access_event.bot_p2p_chat_entered_v1 */
export function privateChatEntered(chat: Chat, person: Person, last: Message | undefined): Json {
  return {
    chat_id: chat.chatId,
    operator_id: idsOf(person),
    ...(last && { last_message_id: last.messageId, last_message_create_time: String(last.createdAt) }),
  }
}

/** application.bot.menu_v6; the timestamp is a number of seconds. */
export function menuChosen(person: Person, eventKey: string, now: number): Json {
  return {
    operator: { operator_name: person.name, operator_id: idsOf(person) },
    event_key: eventKey,
    timestamp: Math.floor(now / second),
  }
}

/** contact.user.deleted_v3 */
export function userDeleted(person: Person): Json {
  return { object: userOf(person), old_object: { department_ids: ['0'], open_id: person.openId } }
}
