import { freshKey } from '#src/standin/ids.ts'

/** An uploaded or sent image or file. */
interface Resource {
  readonly key: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: 'image' | 'file'
  /** `opus`, `mp4`, `pdf`, …, `stream`; images have none. */
  readonly fileType?: string
  /** `bot`, or the open id of who sent it. Only the bot's own may be sent or downloaded by key. */
  readonly owner: string
}

export interface ResourceStore {
  get(key: string): Resource | undefined
  all(): Iterable<Resource>
  add(resource: Omit<Resource, 'key'>): Resource
  keep(resource: Resource): void
}

export function createResourceStore(): ResourceStore {
  const resources = new Map<string, Resource>()
  const keep = (resource: Resource): void => {
    resources.set(resource.key, resource)
  }
  return {
    get: (key) => resources.get(key),
    all: () => resources.values(),
    add: (resource) => {
      const kept = { ...resource, key: freshKey(resource.kind === 'image' ? 'img_v2_' : 'file_v2_') }
      keep(kept)
      return kept
    },
    keep,
  }
}
