import { z } from 'zod'
import type { Platform } from '#src/standin/platform.ts'
import type { SlashCommands } from '#src/standin/routes/slash-commands.ts'

const object = z.record(z.string(), z.unknown())
const mention = z.object({
  key: z.string(),
  openId: z.string(),
  name: z.string(),
  kind: z.enum(['user', 'bot']),
})

/** All a stand-in keeps over a restart, as JSON. Tokens, presses and pushes under way are not part of it. */
const schema = z.object({
  version: z.literal(1),
  people: z.array(
    z.object({
      openId: z.string(),
      name: z.string(),
      mobile: z.string().exactOptional(),
      email: z.string().exactOptional(),
      resigned: z.boolean(),
    }),
  ),
  chats: z.array(
    z.object({
      chatId: z.string(),
      name: z.string(),
      kind: z.enum(['p2p', 'group']),
      members: z.array(z.string()),
      hasBot: z.boolean(),
    }),
  ),
  messages: z.array(
    z.object({
      messageId: z.string(),
      chatId: z.string(),
      from: z.string(),
      type: z.enum(['text', 'post', 'image', 'file', 'interactive']),
      content: object,
      wire: z.string(),
      mentions: z.array(mention),
      parentId: z.string().exactOptional(),
      rootId: z.string().exactOptional(),
      uuid: z.string().exactOptional(),
      createdAt: z.number(),
      updatedAt: z.number().exactOptional(),
      edits: z.number(),
      recalled: z.boolean(),
    }),
  ),
  resources: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(['image', 'file']),
      fileType: z.string().exactOptional(),
      owner: z.string(),
      base64: z.string(),
    }),
  ),
  slashCommands: z.array(
    z.object({ command_id: z.string(), command: z.string(), description: object, icon: object }),
  ),
})

export type Snapshot = z.infer<typeof schema>

export function takeSnapshot({ messages, resources, tenant }: Platform, slash: SlashCommands): Snapshot {
  const people = tenant.people()
  const chats = [...people.map((person) => tenant.privateChat(person)), ...tenant.groups()]
  return {
    version: 1,
    // The other ids follow from the open id.
    people: people.map(({ unionId: _unionId, userId: _userId, ...person }) => person),
    chats: chats.map((chat) => ({ ...chat, members: [...chat.members] })),
    messages: [...messages.all()].map(({ mentions, ...message }) => ({
      ...message,
      mentions: [...mentions],
    })),
    resources: [...resources.all()].map(({ bytes, ...resource }) => ({
      ...resource,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    slashCommands: slash.all().map((command) => ({ ...command })),
  }
}

/** Throws a ZodError for anything `takeSnapshot` did not make. */
export function restoreSnapshot(
  saved: unknown,
  { messages, resources, tenant }: Platform,
  slash: SlashCommands,
): void {
  const { people, chats, messages: sent, resources: kept, slashCommands } = schema.parse(saved)
  for (const { resigned, ...person } of people) {
    tenant.addPerson(person).resigned = resigned
  }
  for (const chat of chats) tenant.addChat(chat)
  for (const { base64, ...resource } of kept)
    resources.keep({ ...resource, bytes: Buffer.from(base64, 'base64') })
  for (const message of sent) messages.keep(message)
  for (const command of slashCommands) slash.keep(command)
}
