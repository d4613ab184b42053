import type { View } from '#src/cards/view.ts'
import type { Log } from '#src/log.ts'
import type { PendingImport } from '#src/ports/imports.ts'
import type { Records } from '#src/ports/store.ts'
import { deliver } from '../deliver.ts'
import { redraw } from '../reply.ts'
import { unasked } from '../unasked.ts'

export const importSubject = (id: string): string => `import:${id}`

/** Draws the card of an import anew. Settles with the lanes that have something to send. */
export async function redrawImport<Data>(
  { id, language }: Pick<PendingImport, 'id' | 'language'>,
  { view, data }: { readonly view: View<Data>; readonly data: Data },
  records: Records,
  log: Log,
): Promise<readonly string[]> {
  const subject = importSubject(id)
  return (await deliver([redraw(subject, view, data)], unasked(subject, language), records, log)).lanes
}
