import type { PendingImport } from '#src/ports/imports.ts'
import type { Context } from '../context.ts'

/** How long a file is waited for. */
export const waitingMinutes = 30

/** What the template is made of when it is sent. */
export const templateRecipe = 'import-template'

type Asking = Pick<Context, 'actor' | 'records' | 'newId' | 'now'>

/** The next file this person sends is to be imported; they get the template meanwhile. */
export async function awaitImport(
  { actor, records, newId, now }: Asking,
  language: 'zh' | 'en',
  templateName: string,
): Promise<void> {
  const { openId } = actor
  await records.imports.removeOf(openId)
  await records.imports.put({
    id: newId(),
    openId,
    language,
    state: 'waiting',
    expiresAt: new Date(now.getTime() + waitingMinutes * 60_000),
    name: '',
    messageId: '',
    resourceKey: '',
    content: '',
    counts: '',
  })
  const content = { recipe: templateRecipe }
  await records.files.add({ id: newId(), openId, language, name: templateName, content }, now)
}

export interface SentFile {
  readonly messageId: string
  readonly key: string
  readonly name: string
}

/** The file that was waited for has come. */
export async function receiveImport(
  { records }: Pick<Context, 'records'>,
  waiting: PendingImport,
  { messageId, key, name }: SentFile,
): Promise<void> {
  await records.imports.put({ ...waiting, state: 'received', messageId, resourceKey: key, name })
}
