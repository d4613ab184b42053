import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'

interface Ack {
  readonly code: number
  /** What the handler answered. */
  readonly data: unknown
}

export interface LongConnectionServer {
  readonly url: string
  /** Pushes an event as the platform does, once somebody is connected, and settles with what is answered. */
  push(event: object): Promise<Ack>
  close(): Promise<void>
}

/** The platform's end of a long connection: as much of it as one client and one event at a time need. */
export async function createLongConnectionServer(): Promise<LongConnectionServer> {
  const opened = Promise.withResolvers<Duplex>()
  const sockets = new Set<Duplex>()
  let acked = Promise.withResolvers<Ack>()
  const portOf = () => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' })
    const ClientConfig = { PingInterval: 120, ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 1 }
    const address = `ws://127.0.0.1:${portOf()}/?device_id=1&service_id=2`
    response.end(JSON.stringify({ code: 0, data: { URL: address, ClientConfig } }))
  })
  server.on('upgrade', (request, socket: Duplex) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write(handshake(request.headers['sec-websocket-key'] ?? ''))
    socket.on('data', (frame: Buffer) => {
      // The client listens from its first ping on, and not before.
      opened.resolve(socket)
      const ack = ackIn(frame)
      if (ack) acked.resolve(ack)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  return {
    url: `http://127.0.0.1:${portOf()}`,
    push: async (event) => {
      const socket = await opened.promise
      acked = Promise.withResolvers<Ack>()
      socket.write(websocketFrame(eventFrame(JSON.stringify(event))))
      return await acked.promise
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function handshake(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade']
  return [...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n')
}

function websocketFrame(payload: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(payload.length)
  return Buffer.concat([Buffer.from([0x82, 126]), length, payload])
}

/** The platform's frame around an event: numbers 1 to 4, headers, payload. */
function eventFrame(payload: string): Buffer {
  const headers = { type: 'event', message_id: 'm-1', sum: '1', seq: '0', trace_id: 'trace-1' }
  const written = Object.entries(headers).map(([key, value]) =>
    bytes(5, Buffer.concat([bytes(1, key), bytes(2, value)])),
  )
  return Buffer.concat([Buffer.from([8, 1, 16, 1, 24, 2, 32, 1]), ...written, bytes(8, payload)])
}

/** A length-delimited field of a protobuf message. */
function bytes(field: number, value: string | Buffer): Buffer {
  const content = Buffer.from(value)
  const length = [(content.length % 128) | (content.length > 127 ? 128 : 0)]
  if (content.length > 127) length.push(Math.floor(content.length / 128))
  return Buffer.concat([Buffer.from([field * 8 + 2, ...length]), content])
}

/** What a client's frame acknowledges, or nothing where it is a ping. */
function ackIn(frame: Buffer): Ack | undefined {
  const short = (frame[1] ?? 0) % 128
  const start = short === 126 ? 4 : 2
  const mask = frame.subarray(start, start + 4)
  const text = Buffer.from(
    frame.subarray(start + 4).map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  ).toString()
  const found = /\{"code":.*?\}/.exec(text)?.[0]
  if (found === undefined) return undefined
  const { code, data }: { code: number; data?: string } = JSON.parse(found)
  return { code, data: data === undefined ? undefined : JSON.parse(Buffer.from(data, 'base64').toString()) }
}
