/** The parts of a form by name, as bytes; undefined when the body is no form. */
export type FormParts = ReadonlyMap<string, Uint8Array>

/**
 * Reads multipart/form-data. The SDK sends files without a file name, and readers that follow the browsers' rules
 * would take such a part for text and spoil its bytes.
 */
export function readMultipart(body: Uint8Array, contentType: string): FormParts | undefined {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!contentType.startsWith('multipart/form-data') || boundary === undefined) return undefined
  const whole = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`--${boundary}`)
  const parts = new Map<string, Uint8Array>()
  let start = whole.indexOf(delimiter)
  while (start >= 0) {
    const end = whole.indexOf(delimiter, start + delimiter.length)
    if (end < 0) return parts
    // Between the line end after this delimiter and the one before the next.
    const part = whole.subarray(start + delimiter.length + 2, end - 2)
    const headEnd = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1]
    if (name !== undefined) parts.set(name, part.subarray(headEnd + 4))
    start = end
  }
  return undefined
}
