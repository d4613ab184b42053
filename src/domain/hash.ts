/** FNV-1a over the UTF-16 units of a text: the same everywhere and always, and no secret. */
export function hash64(text: string): bigint {
  let hash = 0xcb_f2_9c_e4_84_22_23_25n
  for (let index = 0; index < text.length; index++) {
    hash ^= BigInt(text.charCodeAt(index))
    hash = BigInt.asUintN(64, hash * 0x1_00_00_00_01_b3n)
  }
  return hash
}

/** A UUID (version 8, RFC 9562) that is the same for the same text, so that a second import finds the first. */
export function stableUuid(text: string): string {
  const hex = [hash64(text), hash64(`${text}\u0000`)]
    .map((half) => half.toString(16).padStart(16, '0'))
    .join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20)].join('-')
}
