import { type IncomingHttpHeaders, createServer } from 'node:http'
import * as lark from '@larksuiteoapi/node-sdk'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { app } from '#test/standin/world.ts'

const sealed = z.object({ encrypt: z.string() })
/** A URL check has neither header nor event. */
const pushed = z.looseObject({
  header: z.record(z.string(), z.string()).default({}),
  event: z.record(z.string(), z.unknown()).default({}),
})

export interface Received {
  readonly headers: IncomingHttpHeaders
  /** Raw, as signed. */
  readonly body: string
  /** Decrypted with the SDK's own cipher. */
  readonly event: z.infer<typeof pushed>
}

interface Reply {
  status?: number
  body?: string
  /** Answers only when this settles. */
  after?: Promise<unknown>
  headers?: Record<string, string>
}

/** A bot's request URL that writes down what it is sent and answers as it is told. */
export async function createReceiver(answer: (received: Received) => Reply = () => ({})) {
  const received: Received[] = []
  const cipher = new lark.AESCipher(app.encryptKey)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { encrypt } = sealed.parse(JSON.parse(body))
      const one: Received = {
        headers: request.headers,
        body,
        event: pushed.parse(JSON.parse(cipher.decrypt(encrypt))),
      }
      received.push(one)
      const { status = 200, body: text = '{}', after, headers = {} } = answer(one)
      void Promise.resolve(after).then(() => response.writeHead(status, headers).end(text))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { url: `http://127.0.0.1:${String(port)}/webhook/event`, received }
}
