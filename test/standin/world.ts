import * as lark from '@larksuiteoapi/node-sdk'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { createStandIn } from '#src/standin/server.ts'
import type { StandIn, StandInOptions } from '#src/standin/stand-in.ts'

export const app = {
  appId: 'cli_a1b2c3d4e5f60718',
  appSecret: 'app-secret',
  encryptKey: 'encrypt key',
  verificationToken: 'verification token',
  botOpenId: 'ou_0000000000000000000000000000b07b',
  botName: '融通',
  tenantKey: '2ca1d211f64f6438',
}

export const wang = { openId: 'ou_wang', name: '王芳', mobile: '13011111111', email: 'wang@example.com' }
export const wangfang = { openId: 'ou_wangfang', name: '王芳芳' }
export const li = { openId: 'ou_li', name: '李强' }
const members = [wang.openId, wangfang.openId, li.openId]
export const group = { chatId: 'oc_teachers', name: '教研群', kind: 'group', members, hasBot: true } as const

/** A clock that stands until it is turned. */
export function createFakeClock(start = Date.parse('2026-09-01T01:00:00Z')) {
  let now = start
  return {
    now: () => now,
    forward: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

const silent = () => {}
export const silentLogger = { error: silent, warn: silent, info: silent, debug: silent, trace: silent }

/** The official client, with a cache of its own: the SDK's default one is shared by the whole process. */
export function officialClient(domain: string, more: { cache?: lark.DefaultCache } = {}) {
  const { cache = new lark.DefaultCache() } = more
  return new lark.Client({ appId: app.appId, appSecret: app.appSecret, domain, logger: silentLogger, cache })
}

/** A listening stand-in on a standing clock, and the official client pointed at it. Both end with the test. */
export async function createWorld(options: Partial<StandInOptions> = {}) {
  const clock = createFakeClock()
  const people = [wang, wangfang, li]
  const standIn = createStandIn({ app, people, chats: [group], clock, ...options })
  const listening = await standIn.listen()
  const { url } = listening
  onTestFinished(async () => {
    standIn.stop()
    await listening.close()
  })
  return { clock, standIn, url, client: officialClient(url), raw: rawCaller(standIn) }
}

/** Calls past the SDK, which hides what an HTTP answer looked like. */
function rawCaller(standIn: StandIn) {
  return async (
    method: string,
    path: string,
    { token = '', body }: { token?: string; body?: unknown } = {},
  ) => {
    const response = await standIn.fetch(
      new Request(`http://stand-in${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    return { status: response.status, headers: response.headers, text }
  }
}

const refused = z.object({
  response: z.object({ status: z.number(), data: z.object({ code: z.number(), msg: z.string() }) }),
})

/** Status, code and message of the refusal a call of the official client ends in. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; code: number; msg: string }> {
  const { response } = refused.parse(
    await call.then(
      () => 'the call was not refused',
      (error: unknown) => error,
    ),
  )
  return { status: response.status, code: response.data.code, msg: response.data.msg }
}

const tokenAnswer = z.object({ tenant_access_token: z.string(), expire: z.number() })

/** A token got without the SDK. */
export async function tokenOf({ raw }: { raw: ReturnType<typeof rawCaller> }) {
  const body = { app_id: app.appId, app_secret: app.appSecret }
  const { text } = await raw('POST', '/open-apis/auth/v3/tenant_access_token/internal', { body })
  return tokenAnswer.parse(JSON.parse(text))
}

export function toPerson(openId: string, text: string, more: { uuid?: string } = {}) {
  const content = JSON.stringify({ text })
  return {
    params: { receive_id_type: 'open_id' as const },
    data: { receive_id: openId, msg_type: 'text', content, ...more },
  }
}

export function cardTo(openId: string, card: object) {
  const content = JSON.stringify(card)
  return {
    params: { receive_id_type: 'open_id' as const },
    data: { receive_id: openId, msg_type: 'interactive', content },
  }
}

export function simpleCard(text: string) {
  return { schema: '2.0', body: { elements: [{ tag: 'markdown', content: text }] } }
}
