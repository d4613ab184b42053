import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'

import { maxBodyBytes } from '#src/feishu/intake/intake.ts'
import { listen, type ListenOptions, type WebServer } from '#src/web/server.ts'
import { encrypt, pushRaw, saying } from '#test/intake/push.ts'

import { createSite } from './site.ts'

const servers: WebServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(app: Hono = createSite().app, options: Partial<ListenOptions> = {}): Promise<WebServer> {
  const server = await listen(app, { host: '127.0.0.1', port: 0, ...options })
  servers.push(server)
  return server
}

/** Writes what it is given to the port and settles with all that came back, once the server hangs up. */
function raw(url: string, write: (send: (chunk: string) => boolean) => void): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.once('connect', () => write((chunk) => socket.write(chunk)))
  return text(socket).catch(() => '')
}

const head = (...lines: string[]) =>
  ['POST /webhook/event HTTP/1.1', 'Host: localhost', ...lines, '', ''].join('\r\n')

describe('a body', () => {
  it('of a megabyte is taken over the network, in one piece and in many', async () => {
    const { url } = await start()
    const { headers, body } = pushRaw(
      JSON.stringify({ encrypt: encrypt(JSON.stringify(saying('hello'))) }).padEnd(maxBodyBytes),
    )
    const whole = await fetch(`${url}/webhook/event`, {
      method: 'POST',
      headers,
      body: Uint8Array.from(body),
    })
    expect(whole.status).toBe(200)
    const pieces = new Blob([Uint8Array.from(body)]).stream()
    const chunked = await fetch(`${url}/webhook/card`, {
      method: 'POST',
      headers,
      body: pieces,
      duplex: 'half',
    })
    expect(chunked.status).toBe(200)
  })

  it('that declares to be larger is refused before it is sent', async () => {
    const { url } = await start()
    const answer = await raw(url, (send) =>
      send(head(`Content-Length: ${maxBodyBytes + 1}`, 'Connection: close')),
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('that goes on for ever is refused once it is too large', async () => {
    const { url } = await start()
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const answer = await raw(url, (send) => {
      send(head('Transfer-Encoding: chunked', 'Connection: close'))
      for (let count = 0; count < 20; count += 1) send(chunk)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('that breaks off harms nobody', async () => {
    const { app, kept } = createSite()
    const { url } = await start(app)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await new Promise<void>((resolve) => {
      socket.write(`${head('Content-Length: 100')}{"encrypt"`, () => resolve())
    })
    socket.destroy()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(kept).toEqual([])
  })
})

describe('the server', () => {
  it('hangs up on whoever sends headers too slowly', async () => {
    const { url } = await start(undefined, {
      limits: { headersTimeout: 50, connectionsCheckingInterval: 20 },
    })
    expect(await raw(url, (send) => send('GET /healthz HTTP/1.1\r\nHost: local'))).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('does not start on a port that is taken', async () => {
    const { url } = await start()
    await expect(start(undefined, { port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE')
  })

  it('answers what it has begun before it closes', async () => {
    const begun = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const app = new Hono().get('/slow', async (c) => {
      begun.resolve()
      await held.promise
      return c.text('done')
    })
    const server = await listen(app, { host: '127.0.0.1', port: 0 })
    const answering = fetch(`${server.url}/slow`)
    await begun.promise
    const closing = server.close()
    held.resolve()
    expect(await (await answering).text()).toBe('done')
    await closing
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow('fetch failed')
  })

  it('closes in bounded time whoever holds on to it', async () => {
    const begun = Promise.withResolvers<void>()
    const app = new Hono().get('/never', async () => {
      begun.resolve()
      return await new Promise<Response>(() => undefined)
    })
    const server = await listen(app, { host: '127.0.0.1', port: 0, graceMs: 50 })
    const answering = fetch(`${server.url}/never`).catch(() => 'cut off')
    await begun.promise
    await server.close()
    expect(await answering).toBe('cut off')
  })
})
