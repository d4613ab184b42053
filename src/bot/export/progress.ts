import { exportProgress, type ExportStage } from '#src/cards/export-progress.ts'
import type { PendingExport } from '#src/ports/exports.ts'
import type { Records } from '#src/ports/store.ts'
import { deliver } from '../deliver.ts'
import { redraw } from '../reply.ts'
import type { ExportDeps } from './deps.ts'
import { unasked } from '../unasked.ts'

export const exportSubject = (id: string): string => `export:${id}`

/** What the card says besides how far it is. Names that are gone stand as ids. */
export async function shownExport(
  { kind, termId, schoolId }: Pick<PendingExport, 'kind' | 'termId' | 'schoolId'>,
  { consortium }: Pick<Records, 'consortium'>,
) {
  const { terms, schools } = await consortium.snapshot()
  const school = schools.find(({ id }) => id === schoolId)
  return {
    kind,
    term: terms.find(({ id }) => id === termId)?.name ?? termId,
    school: school ? (school.shortNames[0] ?? school.name) : schoolId,
  }
}

/** Draws the card of an export anew, in the transaction of what it tells. Settles with the lanes to be woken. */
export async function redrawExport(
  pending: PendingExport,
  at: ExportStage,
  records: Records,
  { log }: Pick<ExportDeps, 'log'>,
): Promise<readonly string[]> {
  const { id, language } = pending
  const subject = exportSubject(id)
  const data = { ...(await shownExport(pending, records)), at }
  return (await deliver([redraw(subject, exportProgress, data)], unasked(subject, language), records, log))
    .lanes
}
