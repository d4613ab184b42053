/** One message of the SDK's long connection, `pbbp2.Frame`. */
export interface Frame {
  /** 0 control (ping, pong), 1 data. */
  readonly method: number
  readonly service: number
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Uint8Array
}

const varint = 0
const delimited = 2

export function encodeFrame({ method, service, headers, payload }: Frame): Buffer {
  const entries = Object.entries(headers).map(([key, value]) =>
    field(5, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(value))])),
  )
  // SeqID and LogID are required; nothing on either side reads them.
  const numbers = [number(1, 0), number(2, 0), number(3, service), number(4, method)]
  return Buffer.concat([...numbers, ...entries, field(8, payload)])
}

export function decodeFrame(bytes: Uint8Array): Frame {
  let frame = { method: 0, service: 0, payload: new Uint8Array() }
  const headers: Record<string, string> = {}
  for (const { tag, value } of fieldsOf(bytes)) {
    if (tag === 3 && typeof value === 'number') frame = { ...frame, service: value }
    if (tag === 4 && typeof value === 'number') frame = { ...frame, method: value }
    if (tag === 8 && typeof value !== 'number') frame = { ...frame, payload: Uint8Array.from(value) }
    if (tag !== 5 || typeof value === 'number') continue
    const [key = '', text = ''] = [...fieldsOf(value)].map((part) =>
      Buffer.from(bytesOf(part.value)).toString(),
    )
    headers[key] = text
  }
  return { ...frame, headers }
}

function number(tag: number, value: number): Buffer {
  return Buffer.from([...varintOf((tag << 3) | varint), ...varintOf(value)])
}

function field(tag: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([...varintOf((tag << 3) | delimited), ...varintOf(bytes.length)]), bytes])
}

function varintOf(value: number): number[] {
  const rest = Math.floor(value / 128)
  return rest === 0 ? [value] : [(value % 128) | 128, ...varintOf(rest)]
}

function* fieldsOf(bytes: Uint8Array): Generator<{ tag: number; value: number | Uint8Array }> {
  let at = 0
  const read = (): number => {
    let value = 0
    for (let place = 1; ; place *= 128) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 127) * place
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const key = read()
    const value = read()
    if ((key & 7) === varint) {
      yield { tag: key >> 3, value }
      continue
    }
    yield { tag: key >> 3, value: bytes.subarray(at, at + value) }
    at += value
  }
}

function bytesOf(value: number | Uint8Array): Uint8Array {
  return typeof value === 'number' ? new Uint8Array() : value
}
