import type { AuditActor, AuditVia } from '#src/ports/audit.ts'
import type { Records } from '#src/ports/store.ts'
import type { Imported } from '../import-consortium.ts'

type Counts = Imported['counts']

function totalsOf(counts: Counts) {
  const sum = (change: keyof Counts[string]) =>
    Object.values(counts).reduce((total, count) => total + count[change], 0)
  return { new: sum('new'), changed: sum('changed'), unchanged: sum('unchanged') }
}

/** Whether a file brought anything that was not there. */
export function changesSomething(counts: Counts): boolean {
  const { new: added, changed } = totalsOf(counts)
  return added + changed > 0
}

/** Keeps in the audit that a file was imported, by kind; one that changed nothing did nothing. */
export async function accountImport(
  records: Records,
  by: { readonly at: Date; readonly actor: AuditActor; readonly via: AuditVia },
  counts: Counts,
): Promise<void> {
  const totals = totalsOf(counts)
  if (!changesSomething(counts)) return
  const kinds = Object.entries(counts).filter(([, count]) => count.new + count.changed > 0)
  await records.audit.append({
    ...by,
    act: 'consortium.imported',
    outcome: 'done',
    details: { ...totals, kinds: kinds.map(([kind, count]) => `${kind} ${count.new}+${count.changed}`) },
  })
}
