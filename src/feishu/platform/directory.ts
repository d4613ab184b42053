import type { Client } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'

import type { Platform, PlatformPerson } from '#src/ports/platform.ts'

import type { Call } from './call.ts'

const contactsPerCall = 50

const status = z.object({
  is_resigned: z.boolean().optional(),
  is_frozen: z.boolean().optional(),
  is_exited: z.boolean().optional(),
})
const about = { mobile: z.string().optional(), email: z.string().optional(), status: status.optional() }
const user = z.object({ open_id: z.string(), name: z.string().optional(), ...about })
const answer = {
  bot: z.object({ bot: z.object({ open_id: z.string().min(1), app_name: z.string().default('') }) }),
  person: z.object({ data: z.object({ user }) }),
  people: z.object({
    data: z.object({
      user_list: z.array(z.object({ user_id: z.string().optional(), ...about })).default([]),
    }),
  }),
  chat: z.object({
    data: z.object({
      name: z.string().default(''),
      chat_mode: z.string().default('group'),
      chat_status: z.string().default('normal'),
    }),
  }),
}

/** bot/v3/info, contact/v3/users get and batch_get_id, im/v1/chats get */
export function createDirectory(
  client: Client,
  call: Call,
): Pick<Platform, 'bot' | 'person' | 'peopleByContact' | 'chat'> {
  return {
    bot: async () => {
      const request = { method: 'GET', url: '/open-apis/bot/v3/info' }
      const { bot } = await call((authorised) => client.request(request, authorised), answer.bot)
      return { openId: bot.open_id, name: bot.app_name }
    },
    person: async (openId) => {
      const payload = { path: { user_id: openId }, params: { user_id_type: 'open_id' } } as const
      const { data } = await call(
        (authorised) => client.contact.v3.user.get(payload, authorised),
        answer.person,
      )
      return personOf(data.user.open_id, data.user)
    },
    peopleByContact: async ({ mobiles = [], emails = [] }) => {
      const found: PlatformPerson[] = []
      for (const part of [...chunksOf('mobiles', mobiles), ...chunksOf('emails', emails)]) {
        const payload = {
          params: { user_id_type: 'open_id' },
          data: { ...part, include_resigned: true },
        } as const
        const { data } = await call(
          (authorised) => client.contact.v3.user.batchGetId(payload, authorised),
          answer.people,
        )
        found.push(...data.user_list.flatMap((one) => (one.user_id ? [personOf(one.user_id, one)] : [])))
      }
      return found
    },
    chat: async (chatId) => {
      const { data } = await call(
        (authorised) => client.im.v1.chat.get({ path: { chat_id: chatId } }, authorised),
        answer.chat,
      )
      const { name, chat_mode: mode, chat_status: state } = data
      return { chatId, name, kind: mode === 'p2p' ? 'p2p' : 'group', dissolved: state !== 'normal' }
    },
  }
}

function personOf(openId: string, told: Omit<z.output<typeof user>, 'open_id'>): PlatformPerson {
  const { name, mobile, email, status: state } = told
  const resigned = [state?.is_resigned, state?.is_frozen, state?.is_exited].includes(true)
  return { openId, resigned, ...(name && { name }), ...(mobile && { mobile }), ...(email && { email }) }
}

function chunksOf<Kind extends 'mobiles' | 'emails'>(
  kind: Kind,
  all: readonly string[],
): Partial<Record<Kind, string[]>>[] {
  const starts = Array.from(
    { length: Math.ceil(all.length / contactsPerCall) },
    (_, index) => index * contactsPerCall,
  )
  return starts.map((start) => {
    const part: Partial<Record<Kind, string[]>> = {}
    part[kind] = all.slice(start, start + contactsPerCall)
    return part
  })
}
