/** What an image says of itself in its first bytes. */
export interface ImageFormat {
  readonly contentType: string
  /** Pixels, where the format tells them at a fixed place. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF or HEIC (im/v1/images create); undefined when it is none of them. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32))
  const hex = head.toString('hex')
  const contentType = signatures.find(([pattern]) => pattern.test(hex))?.[1]
  if (contentType === 'image/png' && head.length >= 24) {
    return { contentType, size: { width: head.readUInt32BE(16), height: head.readUInt32BE(20) } }
  }
  if (contentType === 'image/gif' && head.length >= 10) {
    return { contentType, size: { width: head.readUInt16LE(6), height: head.readUInt16LE(8) } }
  }
  return contentType === undefined ? undefined : { contentType }
}

/** First bytes, in hex. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^89504e470d0a/, 'image/png'],
  [/^474946383[79]61/, 'image/gif'],
  [/^ffd8ff/, 'image/jpeg'],
  [/^52494646.{8}57454250/, 'image/webp'],
  [/^424d/, 'image/bmp'],
  [/^00000100/, 'image/x-icon'],
  [/^(49492a00|4d4d002a)/, 'image/tiff'],
  [/^.{8}66747970(68656963|68656978|6d696631|6d736631)/, 'image/heic'],
]

export function contentTypeOf(bytes: Uint8Array): string {
  return imageFormat(bytes)?.contentType ?? 'application/octet-stream'
}
