import { z } from 'zod'

const id = z.string().min(1).max(200)
const values = z.record(z.string(), z.unknown())

export const stateQuestion = z.object({
  as: id,
  chat: id.exactOptional(),
  limit: z.coerce.number().int().min(1).max(2000).default(60),
})

export const sayRequest = z.object({
  as: id,
  chat: id,
  text: z.string().max(20_000),
  mentionBot: z.boolean().exactOptional(),
  replyTo: id.exactOptional(),
})

/** The fields of `action` in a `card.action.trigger` callback; those outside a form have names of their own there. */
export const pressRequest = z.object({
  as: id,
  messageId: id,
  value: values,
  tag: id.exactOptional(),
  name: id.exactOptional(),
  form: values.exactOptional(),
  option: z.string().exactOptional(),
  options: z.array(z.string()).exactOptional(),
  checked: z.boolean().exactOptional(),
  inputValue: z.string().exactOptional(),
})

export const enterRequest = z.object({ as: id })

export const menuRequest = z.object({ as: id, eventKey: id })

export const clockRequest = z.union([
  z.strictObject({ step: z.enum(['hour', 'day', 'morning']) }),
  z.strictObject({ to: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) }),
])

export const uploadRequest = z.object({
  as: id,
  chat: id,
  kind: z.enum(['image', 'file']),
  replyTo: id.exactOptional(),
  file: z.instanceof(File),
})
