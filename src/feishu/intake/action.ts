import { z } from 'zod'

import type { FormValue, InboundAction } from '#src/bot/inbound.ts'

import { platformId } from './envelope.ts'
import { readForm, readValue } from './form.ts'
import { isObject, parseObject, plainCopy, type JsonObject } from './json.ts'

const pressed = z.object({
  operator: z.object({ open_id: platformId }),
  token: z.string().nullish(),
  action: z.object({
    tag: z.string().nullish(),
    name: z.string().nullish(),
    value: z.unknown().optional(),
    form_value: z.unknown().optional(),
    input_value: z.unknown().optional(),
    option: z.unknown().optional(),
    options: z.unknown().optional(),
    checked: z.unknown().optional(),
  }),
  context: z.object({ open_message_id: platformId.nullish(), open_chat_id: platformId.nullish() }).nullish(),
})
type Pressed = z.output<typeof pressed>['action']

export interface Press {
  readonly inbound: InboundAction
  /** Redraws this card for half an hour, twice at most. */
  readonly updateToken: string | undefined
}

/** card.action.trigger. A press on the preview of a link belongs to no message and is ignored. */
export function readAction(event: unknown): Press | 'ignored' | undefined {
  const read = pressed.safeParse(event)
  if (!read.success) return undefined
  const { operator, action, context, token } = read.data
  const messageId = context?.open_message_id
  const chatId = context?.open_chat_id
  if (!messageId || !chatId) return 'ignored'
  const value = readButtonValue(action.value)
  const name = value['action']
  return {
    inbound: {
      type: 'action',
      messageId,
      chatId,
      operatorOpenId: operator.open_id,
      action: typeof name === 'string' ? name : '',
      value,
      form: { ...readLoose(action), ...readForm(action.form_value) },
    },
    updateToken: token ?? undefined,
  }
}

/** An object as we send it; a text is tolerated when it is an object written as JSON. */
function readButtonValue(value: unknown): Record<string, unknown> {
  const object: JsonObject | undefined =
    typeof value === 'string' ? parseObject(value) : isObject(value) ? value : {}
  const copy = plainCopy(object)
  return isObject(copy) ? copy : {}
}

/** What was chosen or typed in a part of a card outside any form, under that part's name or else its kind. */
function readLoose(action: Pressed): Record<string, FormValue> {
  const chosen = [action.input_value, action.options, action.option, action.checked]
  const value = chosen.map(readValue).find((one) => one !== undefined)
  const name = action.name ?? action.tag
  return value === undefined || !name || name === '__proto__' ? {} : { [name]: value }
}
