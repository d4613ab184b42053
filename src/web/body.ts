/** Reads a body of at most `limit` bytes, as it came; stops reading as soon as it is longer. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | 'too-large'> {
  const declared = request.headers.get('content-length')
  if (declared !== null && Number(declared) > limit) return 'too-large'
  // With a declared length the HTTP parser takes no byte more than that.
  if (declared !== null && !request.headers.has('transfer-encoding'))
    return new Uint8Array(await request.arrayBuffer())
  return await readCounting(request.body, limit)
}

async function readCounting(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | 'too-large'> {
  if (body === null) return new Uint8Array()
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks, length)
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      return 'too-large'
    }
    chunks.push(value)
  }
}
