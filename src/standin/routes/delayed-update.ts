import { cardFaultText } from '#src/standin/cards/card-fault.ts'
import { checkCard, schemaOf } from '#src/standin/cards/card-rules.ts'
import { ApiError } from '#src/standin/gateway/errors.ts'
import type { Answer, Call, Route } from '#src/standin/gateway/gateway.ts'
import { isJson, textAt } from '#src/standin/json.ts'
import { type Platform, cardFactsOf } from '#src/standin/platform.ts'

const longest = 30 * 1_024

/** interactive/v1/card/update: the card of a press, by the token the press gave out. */
export function delayedUpdateRoute(platform: Platform): Route {
  const { messages, presses } = platform

  const answer = async (call: Call): Promise<Answer> => {
    const body = await call.json()
    const message = messages.get(presses.redeem(textAt(body, 'token') ?? ''))
    if (!message || message.recalled) throw new ApiError(400, 200000, 'card has been recalled')
    const { card } = body
    if (!isJson(card)) throw new ApiError(400, 10002, 'card param error')
    if (schemaOf(card) !== schemaOf(message.content)) {
      throw new ApiError(400, 200830, 'cards of schema V2 can not be updated to schema V1')
    }
    const wire = JSON.stringify(card)
    if (Buffer.byteLength(wire) > longest) throw new ApiError(400, 100000, 'card content is too large')
    const fault = checkCard(card, cardFactsOf(platform))
    if (fault) throw new ApiError(400, 11311, cardFaultText(fault))
    messages.change(message, { content: card, wire, mentions: [] })
    return { body: { code: 0, msg: 'ok' } }
  }

  return { method: 'POST', path: '/open-apis/interactive/v1/card/update', answer }
}
