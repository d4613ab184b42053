import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { app } from './app.ts'

const token = z.object({ tenant_access_token: z.string() })

/** One HTTP request a message and nothing around it: no limits, no outbox, no second try. */
export async function bareSender(platformUrl: string): Promise<(openId: string) => Promise<void>> {
  const post = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const sent = await fetch(`${platformUrl}/open-apis/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!sent.ok) throw new Error(`${path}: ${sent.status}`)
    const answer: unknown = await sent.json()
    return answer
  }
  const secrets = { app_id: app.appId, app_secret: app.appSecret }
  const { tenant_access_token: bearer } = token.parse(
    await post('auth/v3/tenant_access_token/internal', secrets),
  )
  const authorization = `Bearer ${bearer}`
  return async (openId) => {
    const content = JSON.stringify({ text: '帮助' })
    const message = { receive_id: openId, msg_type: 'text', content, uuid: randomUUID() }
    await post('im/v1/messages?receive_id_type=open_id', message, { authorization })
  }
}
