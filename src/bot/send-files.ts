import type { Log } from '#src/log.ts'
import { sentence, textOf } from '#src/i18n/say.ts'
import type { OutgoingFile } from '#src/ports/imports.ts'
import type { NewMessage } from '#src/ports/outbox.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'

export interface FileDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'uploadFile'>
  /** Makes the bytes of a recipe. */
  readonly makeFile: (recipe: string) => Promise<Uint8Array>
  readonly log: Log
  /** Wakes the senders of these lanes. */
  readonly wake: (lanes: readonly string[]) => Promise<void>
}

const batch = 20

/** Uploads what is to be sent as a file and puts its message into the outbox. Each file is sent once. */
export async function sendFiles(deps: FileDeps): Promise<void> {
  const { store, wake } = deps
  for (;;) {
    const files = await store.transaction((records) => records.files.unsent(batch))
    if (files.length === 0) return
    for (const file of files) {
      const message = await messageOf(file, deps)
      await store.transaction(async ({ outbox, files: unsent }) => {
        await outbox.put(message)
        await unsent.remove(file.id)
      })
      await wake([file.openId])
    }
  }
}

/** The file; or what is said where the platform will never take it. */
async function messageOf(file: OutgoingFile, { platform, makeFile, log }: FileDeps): Promise<NewMessage> {
  const { id, openId, language, name, content } = file
  const to = { key: `file:${id}`, target: { kind: 'person', openId }, language } as const
  try {
    const bytes = content instanceof Uint8Array ? content : await makeFile(content.recipe)
    const fileKey = await platform.uploadFile(bytes, name)
    return { ...to, type: 'file', content: JSON.stringify({ file_key: fileKey }) }
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fate === 'rate' || error.fate === 'transient') throw error
    log.warn({ file: id, fate: error.fate, code: error.code }, 'file cannot be sent')
    const text = textOf(sentence('file.failed', { name }), language)
    return { ...to, type: 'text', content: JSON.stringify({ text }) }
  }
}
