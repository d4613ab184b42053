import { z } from 'zod'
import type { Log } from '#src/log.ts'
import type { Attachment } from '#src/ports/observations.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'download' | 'uploadImage'>
  readonly log: Log
  /** Draws the cards of these records anew, now that their pictures can be shown. */
  readonly showPictures: (owners: readonly string[]) => Promise<void>
}

const batch = 20

/** Keeps our own copy of what people sent: a picture must not be lost when its message is recalled. */
export const copyAttachments = defineJob({
  name: 'copy-attachments',
  queue: 'background',
  payload: z.object({}),
  attempts: 5,
  key: () => 'copy-attachments',
  once: 'active',
  every: { ms: 600_000, payload: {} },
  async run(ports: Ports) {
    while ((await copySome(ports)) === batch);
  },
})

/** Settles with how many there were. What was copied is shown, even if the next one has to be tried again. */
async function copySome(ports: Ports): Promise<number> {
  const owners = new Set<string>()
  const waiting = await ports.store.transaction((records) => records.attachments.uncopied(batch))
  try {
    for (const attachment of waiting) {
      const owner = await copy(ports, attachment)
      if (owner !== undefined) owners.add(owner)
    }
  } finally {
    if (owners.size > 0) await ports.showPictures([...owners])
  }
  return waiting.length
}

/** Settles with what a copied picture or file belongs to: it may have been filed while it was copied. */
async function copy({ store, platform, log }: Ports, attachment: Attachment): Promise<string | undefined> {
  const { id, messageId, resourceKey: key, kind, name } = attachment
  try {
    const { bytes } = await platform.download({ messageId, key, kind })
    const imageKey = kind === 'image' ? await platform.uploadImage(bytes, name || 'picture.png') : undefined
    return await store.transaction(async ({ attachments }) => {
      await attachments.keepBytes(id, bytes)
      if (imageKey !== undefined) await attachments.setImageKey(id, imageKey)
      return (await attachments.byId(id))?.owner
    })
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    if (error.fate === 'rate' || error.fate === 'transient') throw error
    log.warn({ attachment: id, fate: error.fate, code: error.code }, 'attachment cannot be copied')
    await store.transaction((records) => records.attachments.giveUpCopying(id))
    return undefined
  }
}
