import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { StandInApp } from '#src/standin/app.ts'
import type { Posted } from '#src/standin/delivery/poster.ts'
import type { Carried, Transport } from '#src/standin/delivery/transport.ts'
import type { Route } from '#src/standin/gateway/gateway.ts'
import { freshId } from '#src/standin/ids.ts'
import { parseJson, textAt } from '#src/standin/json.ts'
import { type Frame, decodeFrame, encodeFrame } from '#src/standin/long-connection/frame.ts'
import { type Peer, acceptWebSocket } from '#src/standin/long-connection/web-socket.ts'

/** The SDK's long connection: no address, no encryption, no signature; each event to one of the bot's connections. */
export interface LongConnection extends Transport {
  readonly route: Route
  isConnected(): boolean
  /** For the listening server: takes the upgrades whose ticket `route` gave out. */
  upgrade(request: IncomingMessage, socket: Duplex): void
  closeAll(): void
}

const most = 50
const control = 0
const data = 1
/** Seconds. Reconnecting is quicker than the platform's two minutes, so that a rehearsal need not wait. */
const clientConfig = { PingInterval: 120, ReconnectCount: -1, ReconnectInterval: 2, ReconnectNonce: 1 }

export function createLongConnection(app: StandInApp, deadlineMs: number): LongConnection {
  const peers = new Set<Peer>()
  const tickets = new Set<string>()
  const unanswered = new Map<string, { peer: Peer; settle: (posted: Posted) => void }>()

  const hear = (peer: Peer, frame: Frame): void => {
    const type = frame.headers['type']
    if (frame.method === control && type === 'ping') {
      const payload = Buffer.from(JSON.stringify(clientConfig))
      peer.send(encodeFrame({ ...frame, headers: { type: 'pong' }, payload }))
    }
    if (frame.method === data) unanswered.get(frame.headers['message_id'] ?? '')?.settle(answerOf(frame))
  }

  const carry = (_kind: 'event' | 'callback', text: string): Promise<Carried> => {
    const peer = [...peers][Math.floor(Math.random() * peers.size)]
    if (!peer) return Promise.resolve({ kind: 'nobody' })
    const id = freshId('')
    const headers = { type: 'event', message_id: id, sum: '1', seq: '0', trace_id: freshId('') }
    const { promise, resolve } = Promise.withResolvers<Posted>()
    const deadline = setTimeout(() => resolve({ kind: 'late' }), deadlineMs)
    unanswered.set(id, { peer, settle: resolve })
    peer.send(encodeFrame({ method: data, service: 1, headers, payload: Buffer.from(text) }))
    return promise.finally(() => {
      clearTimeout(deadline)
      unanswered.delete(id)
    })
  }

  return {
    carry,
    isConnected: () => peers.size > 0,
    upgrade: (request, socket) => {
      const ticket = new URL(request.url ?? '/', 'ws://stand-in').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
        return
      }
      const peer = acceptWebSocket(request, socket, {
        message: (bytes) => hear(peer, decodeFrame(bytes)),
        closed: () => {
          peers.delete(peer)
          for (const each of unanswered.values()) {
            if (each.peer === peer) each.settle({ kind: 'unreachable', unknownHost: false })
          }
        },
      })
      peers.add(peer)
    },
    closeAll: () => {
      for (const peer of peers) peer.close()
    },
    route: {
      method: 'POST',
      path: '/callback/ws/endpoint',
      open: true,
      answer: async (call) => {
        const body = await call.json()
        if (body['AppID'] !== app.appId || body['AppSecret'] !== app.appSecret) {
          return { body: { code: 514, msg: 'auth failed', data: {} } }
        }
        if (peers.size >= most) {
          return { body: { code: 1000040350, msg: 'the number of connections exceeded the limit', data: {} } }
        }
        const ticket = freshId('')
        tickets.add(ticket)
        // The SDK reads device and service from behind the first `&`.
        const URL = `ws://${call.host}/ws/v2?fpid=493&device_id=1&service_id=1&ticket=${ticket}`
        return { body: { code: 0, msg: '', data: { URL, ClientConfig: clientConfig } } }
      },
    },
  }
}

/** An acknowledgement: a status, and what the handler returned in base64. */
function answerOf({ payload }: Frame): Posted {
  const answer = parseJson(Buffer.from(payload).toString()) ?? {}
  const status = typeof answer['code'] === 'number' ? answer['code'] : 0
  const returned = textAt(answer, 'data')
  const body = returned === undefined ? '{}' : Buffer.from(returned, 'base64').toString()
  return { kind: 'answered', status, body }
}
