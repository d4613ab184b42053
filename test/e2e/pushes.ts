import { createEnvelope } from '#src/standin/delivery/envelope.ts'
import type { StandInApp } from '#src/standin/app.ts'
import { sealBody, signatureHeaders } from '#src/standin/delivery/seal.ts'
import { standInClock } from '#src/standin/clock.ts'
import { app, type Deployment } from '#test/support/deployment.ts'
import { chatOf, findButton, openIdOf } from './people.ts'

export interface Push {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly retryAfter: string | null
  /** Milliseconds until it came. */
  readonly ms: number
}

type Place = Pick<Deployment, 'standin' | 'clock'>

/** An event as the platform would push it at this moment. */
export function push(
  { clock }: Pick<Place, 'clock'>,
  type: string,
  event: Readonly<Record<string, unknown>>,
  secrets: Partial<StandInApp> = {},
): Push {
  const from: StandInApp = { ...app, ...secrets }
  const at = standInClock({ now: () => clock.now().getTime() })
  const body = sealBody(createEnvelope(type, event, from, at).text, from)
  return { body, headers: signatureHeaders(body, from, at) }
}

/** The press of a button the person sees. */
export function press(
  place: Place,
  name: string,
  action: string,
  form: Readonly<Record<string, unknown>>,
): Push {
  const { messageId, value, name: field } = findButton(place, name, action)
  return push(place, 'card.action.trigger', {
    operator: { open_id: openIdOf(name) },
    token: 'c-0123456789',
    action: { value, tag: 'button', ...(field === undefined ? {} : { name: field }), form_value: form },
    host: 'im_message',
    context: { open_message_id: messageId, open_chat_id: chatOf(place, name) },
  })
}

/** Sends a push to one process, whatever the others do. */
export async function send(url: string, { body, headers }: Push, path = '/webhook/event'): Promise<Answer> {
  const started = performance.now()
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
  })
  const text = await answer.text()
  const retryAfter = answer.headers.get('retry-after')
  return { status: answer.status, body: JSON.parse(text), retryAfter, ms: performance.now() - started }
}
