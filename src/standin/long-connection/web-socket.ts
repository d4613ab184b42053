import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** The server's end of a WebSocket, as far as the long connection needs one: whole binary messages, no extensions. */
export interface Peer {
  send(bytes: Uint8Array): void
  close(): void
}

interface Listeners {
  message(bytes: Uint8Array): void
  closed(): void
}

const opcode = { binary: 2, close: 8, ping: 9, pong: 10 }
const final = 0x80

/** Answers the handshake (RFC 6455, 4.2.2) and reads what follows. */
export function acceptWebSocket(request: IncomingMessage, socket: Duplex, listeners: Listeners): Peer {
  const accept = createHash('sha1')
    .update(`${String(request.headers['sec-websocket-key'])}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64')
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
      '\r\n',
    ].join('\r\n'),
  )
  const write = (kind: number, bytes: Uint8Array): void => {
    if (socket.writable) socket.write(Buffer.concat([headOf(kind, bytes.length), bytes]))
  }
  const heard = (kind: number, bytes: Uint8Array): void => {
    if (kind === opcode.binary) listeners.message(bytes)
    if (kind === opcode.ping) write(opcode.pong, bytes)
    if (kind === opcode.close) {
      write(opcode.close, bytes)
      socket.end()
    }
  }
  let rest = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let frame = firstFrame(rest); frame; frame = firstFrame(rest)) {
      rest = rest.subarray(frame.length)
      heard(frame.kind, frame.bytes)
    }
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => listeners.closed())
  return {
    send: (bytes) => write(opcode.binary, bytes),
    close: () => socket.destroy(),
  }
}

function headOf(kind: number, length: number): Buffer {
  if (length < 126) return Buffer.from([final | kind, length])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = final | kind
  head[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

/** The first whole frame of what has arrived; clients always mask theirs. */
function firstFrame(data: Buffer): { kind: number; bytes: Uint8Array; length: number } | undefined {
  if (data.length < 2) return undefined
  const short = (data[1] ?? 0) & 127
  const maskAt = short === 126 ? 4 : short === 127 ? 10 : 2
  if (data.length < maskAt + 4) return undefined
  const size = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short
  const start = maskAt + 4
  if (data.length < start + size) return undefined
  const bytes = Uint8Array.from(data.subarray(start, start + size))
  for (const [index, byte] of bytes.entries()) bytes[index] = byte ^ (data[maskAt + (index % 4)] ?? 0)
  return { kind: (data[0] ?? 0) & 15, bytes, length: start + size }
}
