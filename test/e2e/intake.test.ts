import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import type { StandInApp } from '#src/standin/app.ts'
import { aDeployment, app, noServers } from '#test/support/deployment.ts'
import { fingerprint } from './fingerprint.ts'
import { metric } from './metrics.ts'
import { chatOf, openIdOf, says, told } from './people.ts'
import { push, send, type Push } from './pushes.ts'

const hour = 3_600_000

describe.skipIf(noServers)('whoever is not the platform', { timeout: 60_000 }, () => {
  const deployment = aDeployment({}, ['all'])
  let database: Client
  let before: unknown
  let pid: number
  beforeAll(async () => {
    database = new Client(deployment.env['DATABASE_URL'])
    await database.connect()
    before = await fingerprint(database)
    pid = deployment.running()[0]?.pid ?? 0
  })
  afterAll(() => database.end())

  /** What a person says, as the platform would push it, but for what is changed. */
  function said(secrets: Partial<StandInApp> = {}, laterMs = 0): Push {
    const name = '柏承宇'
    const clock = { ...deployment.clock, now: () => new Date(deployment.clock.now().getTime() + laterMs) }
    return push(
      { clock },
      'im.message.receive_v1',
      {
        sender: { sender_id: { open_id: openIdOf(name) }, sender_type: 'user' },
        message: {
          message_id: 'om_of_an_attacker',
          chat_id: chatOf(deployment, name),
          chat_type: 'p2p',
          message_type: 'text',
          content: JSON.stringify({ text: '我是谁' }),
        },
      },
      secrets,
    )
  }
  const resigned = (body: string): Push => ({ body, headers: said().headers })
  const unsigned = (body: string): Push => ({ body, headers: {} })
  const plain = () =>
    JSON.stringify({ schema: '2.0', header: { token: app.verificationToken, app_id: app.appId }, event: {} })

  it.each<[string, number, () => Push]>([
    ['signs with another key', 401, () => said({ encryptKey: 'a guess' })],
    ['puts a signature on another body', 401, () => resigned(said().body)],
    ['knows the key but not the token', 401, () => said({ verificationToken: 'a guess' })],
    ['speaks for another app', 401, () => said({ appId: 'cli_0000000000000000' })],
    ['repeats what is nine hours old', 401, () => said({}, -9 * hour)],
    ['is an hour ahead', 401, () => said({}, hour)],
    ['cuts off the end', 401, () => ({ ...said(), body: said().body.slice(0, -20) })],
    ['leaves the signature away', 401, () => unsigned(said().body)],
    ['sends plain JSON', 401, () => unsigned(plain())],
    ['sends a word that cannot be deciphered', 400, () => unsigned('{"encrypt":"AAAA"}')],
    ['sends no word to decipher', 400, () => unsigned('{"encrypt":null}')],
    ['sends nothing', 400, () => unsigned('')],
    ['sends no object', 400, () => unsigned('[[[[]]]]')],
    ['sends half an object', 400, () => unsigned('{"encrypt":"')],
    ['sends a list a thousand deep', 400, () => unsigned('['.repeat(1_000))],
    ['sends more than a mebibyte', 413, () => unsigned(`{"encrypt":"${'A'.repeat(1_048_576)}"}`)],
  ])('who %s is refused with %i', async (_, status, attack) => {
    for (const path of ['/webhook/event', '/webhook/card']) {
      expect(await send(deployment.webUrl(), attack(), path)).toMatchObject({ status })
    }
  })

  it('who breaks off in the middle, or sends without end, ends nothing but their own connection', async () => {
    const { hostname, port } = new URL(deployment.webUrl())
    const open = async (head: string) => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.write(`POST /webhook/event HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n`)
      return socket
    }
    const short = await open('content-length: 1000')
    short.end('{"encrypt":')
    await once(short.resume(), 'close')
    const endless = await open('transfer-encoding: chunked')
    const closed = once(endless.resume(), 'close')
    endless.on('error', () => endless.destroy())
    const chunk = `10000\r\n${'A'.repeat(0x10000)}\r\n`
    for (let sent = 0; sent < 64 && endless.writable; sent += 1) endless.write(chunk)
    endless.end('0\r\n\r\n')
    await closed
  })

  it('has reached nothing: the same process answers, nothing was kept, nothing was changed', async () => {
    const url = deployment.webUrl()
    expect(deployment.running().map((process) => process.pid)).toEqual([pid])
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ alive: true })
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true, database: 'ok', queue: 'ok' })
    expect(await metric(url, 'rongtong_webhook_requests_total', { outcome: 'signature' })).toBeGreaterThan(0)
    expect(await metric(url, 'rongtong_webhook_requests_total', { outcome: 'event' })).toBeUndefined()
    expect(await fingerprint(database)).toEqual(before)
  })

  it('the platform is answered as ever', async () => {
    expect(await says(deployment, '柏承宇', '我是谁')).toMatchObject({ status: 200 })
    await deployment.settled()
    expect(told(deployment, '柏承宇')).toHaveLength(1)
    const check = await deployment.standin.verifyUrl(`${deployment.webUrl()}/webhook/event`)
    expect(check.accepted).toBe(true)
  })
})
