import type { Actor } from '#src/domain/access.ts'
import type { ExportKind, ExportScope } from '#src/domain/export.ts'
import type { School } from '#src/domain/school.ts'
import type { Term } from '#src/domain/term.ts'
import type { AuditActor, AuditVia } from '#src/ports/audit.ts'
import type { Records } from '#src/ports/store.ts'

interface Made {
  readonly kind: ExportKind
  readonly scope: ExportScope
  readonly term: Term
  readonly school: School | undefined
  readonly rows: number
  readonly files: number
}

interface By {
  readonly at: Date
  /** Undefined for the command line. */
  readonly actor: Actor | undefined
  readonly via: AuditVia
}

/** Keeps in the audit who took what out of here, how far it went and how many rows it was. */
export async function accountExport(
  records: Records,
  { at, actor, via }: By,
  { kind, scope, term, school, rows, files }: Made,
): Promise<void> {
  const schoolId = school?.id ?? (scope.all ? undefined : actor?.school?.id)
  await records.audit.append({
    at,
    actor: actorOf(actor),
    via,
    act: 'export.made',
    ...(schoolId === undefined ? {} : { schoolId }),
    outcome: 'done',
    details: { kind, term: term.id, scope: scopeText(scope, school), rows, files },
  })
}

function actorOf(actor: Actor | undefined): AuditActor {
  if (!actor) return { kind: 'cli' }
  const { person, openId } = actor
  return { kind: 'person', ...(person ? { personId: person.id } : { openId }) }
}

/** Ids only: the audit can never be taken back. */
function scopeText(
  { all, schoolIds, majorIds, personId }: ExportScope,
  school: School | undefined,
): string[] {
  if (school) return [school.id]
  if (all) return ['all']
  return [...schoolIds, ...majorIds, ...(personId === undefined ? [] : ['own'])]
}
