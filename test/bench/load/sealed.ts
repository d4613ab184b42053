import { sealBody, signatureHeaders } from '#src/standin/delivery/seal.ts'
import { standInClock } from '#src/standin/clock.ts'
import { app } from '../app.ts'

const clock = standInClock()

/** An event as it crosses the wire: encrypted, signed, and written as one whole request. */
export function sealed(event: object): Buffer {
  const body = sealBody(JSON.stringify(event), app)
  const head = {
    Host: 'localhost',
    'Content-Type': 'application/json;charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...signatureHeaders(body, app, clock),
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`POST /webhook/event HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
}
