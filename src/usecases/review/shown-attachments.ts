import type { Context } from '../context.ts'

/** Pictures that can be shown, how many there are, and the names of files. */
export async function shownAttachments({ records }: Pick<Context, 'records'>, owner: string) {
  const attachments = await records.attachments.ofOwner(owner)
  return {
    images: attachments.flatMap(({ imageKey }) => imageKey ?? []),
    pictureCount: attachments.filter(({ kind }) => kind === 'image').length,
    files: attachments.flatMap(({ kind, name }) => (kind === 'file' ? [name] : [])),
  }
}
