import type { StandInChat, StandInControl } from '#src/standin/control.ts'
import { shownMessage } from '#src/standin/routes/message-body.ts'
import type { Platform } from '#src/standin/platform.ts'
import type { Chat, Person } from '#src/standin/state/tenant.ts'

export type ClientView = Pick<
  StandInControl,
  'people' | 'chatsOf' | 'privateChat' | 'messages' | 'resource' | 'watch'
>

/** What people see in their client. */
export function createClientView({ messages, resources, tenant }: Platform): ClientView {
  return {
    people: () =>
      tenant
        .people()
        .filter(({ resigned }) => !resigned)
        .map(({ openId, name, mobile, email }) => ({
          openId,
          name,
          ...(mobile !== undefined && { mobile }),
          ...(email !== undefined && { email }),
        })),
    chatsOf: (openId) => {
      const groups = tenant.groups().filter(({ members }) => members.includes(openId))
      return [tenant.privateChat(activePerson(openId)), ...groups].map(shownChat)
    },
    privateChat: (openId) => shownChat(tenant.privateChat(activePerson(openId))),
    messages: (chatId) =>
      messages
        .inChat(chatId)
        .filter(({ recalled }) => !recalled)
        .map(shownMessage),
    resource: (key) => {
      const resource = resources.get(key)
      return resource && { name: resource.name, bytes: resource.bytes }
    },
    watch: (listener) => messages.watch(listener),
  }

  function activePerson(openId: string): Person {
    const person = tenant.person(openId)
    if (!person || person.resigned) throw new Error(`no such person: ${openId}`)
    return person
  }
}

function shownChat({ chatId, name, kind, members, hasBot }: Chat): StandInChat {
  return { chatId, name, kind, members, hasBot }
}
