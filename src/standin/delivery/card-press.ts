import { hasUnnamedField } from '#src/standin/cards/card-form.ts'
import { checkCard, schemaOf } from '#src/standin/cards/card-rules.ts'
import { cardNodes } from '#src/standin/cards/card-tree.ts'
import type { Press, PressResult } from '#src/standin/control.ts'
import { createEnvelope } from '#src/standin/delivery/envelope.ts'
import { type Json, isJson, parseJson, textAt } from '#src/standin/json.ts'
import type { Message } from '#src/standin/state/message-store.ts'
import { type Platform, cardFactsOf } from '#src/standin/platform.ts'
import type { Person } from '#src/standin/state/tenant.ts'
import type { Carried, Transport } from '#src/standin/delivery/transport.ts'

/** What the client shows when a callback goes wrong (card callback page, error codes). */
const clientError = {
  noUrl: 200340,
  late: 200341,
  unreachable: 200342,
  unknownHost: 200343,
  unnamedField: 200530,
  not200: 200671,
  badBody: 200672,
  badCard: 200673,
  olderCard: 200830,
}

/** `card.action.trigger`: one synchronous callback, never repeated; the answer changes the card and shows a toast. */
export function createCardPress(platform: Platform, transport: Transport) {
  const { app, clock, messages, presses } = platform

  return async (person: Person, message: Message, press: Press): Promise<PressResult> => {
    if (press.form && hasUnnamedField(cardNodes(message.content))) return { error: clientError.unnamedField }
    const token = presses.begin(message.messageId)
    try {
      const event = pressEvent(person, message, { press, token, tenantKey: app.tenantKey })
      const { text } = createEnvelope('card.action.trigger', event, app, clock)
      const answer = answerOf(await transport.carry('callback', text))
      if (typeof answer === 'number') return { error: answer }
      return apply(message, answer)
    } finally {
      presses.answered(token)
    }
  }

  function apply(message: Message, answer: Json): PressResult {
    const toast = toastOf(answer['toast'])
    if (toast === 'wrong') return { error: clientError.badBody }
    const shown = toast && { toast }
    if (answer['card'] === undefined) return { ...shown }
    const card =
      isJson(answer['card']) && answer['card']['type'] === 'raw' ? answer['card']['data'] : undefined
    if (!isJson(card)) return { error: clientError.badCard }
    if (schemaOf(message.content) === '2.0' && schemaOf(card) === '1.0')
      return { error: clientError.olderCard }
    if (checkCard(card, cardFactsOf(platform))) return { error: clientError.badCard }
    messages.change(message, { content: card, wire: JSON.stringify(card), mentions: [] })
    return { ...shown, card }
  }
}

interface PressFacts {
  readonly press: Press
  readonly token: string
  readonly tenantKey: string
}

function pressEvent(person: Person, message: Message, { press, token, tenantKey }: PressFacts): Json {
  return {
    // Flat ids here, unlike in events.
    operator: { tenant_key: tenantKey, open_id: person.openId, union_id: person.unionId },
    token,
    action: {
      value: press.value,
      tag: press.tag ?? 'button',
      timezone: 'Asia/Shanghai',
      ...(press.name !== undefined && { name: press.name }),
      ...(press.form && { form_value: press.form }),
      ...(press.option !== undefined && { option: press.option }),
      ...(press.options && { options: press.options }),
      ...(press.checked !== undefined && { checked: press.checked }),
      ...(press.inputValue !== undefined && { input_value: press.inputValue }),
    },
    host: 'im_message',
    context: { open_message_id: message.messageId, open_chat_id: message.chatId },
  }
}

/** The body the bot answered with, or the code the client shows. */
function answerOf(carried: Carried): Json | number {
  if (carried.kind === 'nobody') return clientError.noUrl
  if (carried.kind === 'late') return clientError.late
  if (carried.kind === 'unreachable') {
    return carried.unknownHost ? clientError.unknownHost : clientError.unreachable
  }
  if (carried.status !== 200) return clientError.not200
  return parseJson(carried.body) ?? clientError.badBody
}

const toastTypes = ['info', 'success', 'error', 'warning']

function toastOf(toast: unknown): PressResult['toast'] | 'wrong' {
  if (toast === undefined) return undefined
  if (!isJson(toast)) return 'wrong'
  const type = textAt(toast, 'type') ?? 'info'
  const translated = isJson(toast['i18n']) ? textAt(toast['i18n'], 'zh_cn') : undefined
  const content = translated ?? textAt(toast, 'content')
  return toastTypes.includes(type) && content !== undefined ? { type, content } : 'wrong'
}
