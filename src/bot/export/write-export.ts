import type { Exporting } from './exporting.ts'
import { writeInspection } from './inspection/inspection.ts'
import { writeKpi } from './kpi.ts'
import { writeLedger } from './ledger.ts'
import { writeObservations } from './observations.ts'

/** Writes what was asked for into the workbook, from transactions of its own. */
export async function writeExport(exporting: Exporting): Promise<void> {
  const { kind, school, consortium } = exporting
  const partners = consortium.schools.filter(({ role }) => role === 'partner')
  if (kind === 'ledger') return writeLedger(exporting)
  if (kind === 'observations') return writeObservations(exporting)
  if (kind === 'kpi') return writeKpi(exporting)
  return writeInspection(exporting, school ? [school] : partners)
}
