const SIGNATURES: readonly (readonly [type: string, offset: number, bytes: string])[] = [
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/gif', 0, '474946383961'],
  ['image/gif', 0, '474946383761'],
  ['image/webp', 8, '57454250'],
]

function imageType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  return SIGNATURES.find(([, offset, signature]) => head.startsWith(signature, offset * 2))?.[0]
}

/** Pictures by their first bytes are shown; whatever else people send is only ever saved, never opened here. */
export function describeResource(resource: { readonly name: string; readonly bytes: Uint8Array }): {
  readonly type: string
  readonly disposition: string
} {
  const type = imageType(resource.bytes)
  if (type) return { type, disposition: 'inline' }
  const name = encodeURIComponent(resource.name).replaceAll("'", '%27')
  return { type: 'application/octet-stream', disposition: `attachment; filename*=UTF-8''${name}` }
}
