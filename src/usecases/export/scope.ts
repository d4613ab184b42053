import { majorsReached, may, mayReach, reachOf, schoolsReached, type Actor } from '#src/domain/access.ts'
import type { ExportKind, ExportScope } from '#src/domain/export.ts'

/** How far an export of somebody goes: schools, majors, or everything; of records also one's own. */
export function exportScopeOf(actor: Actor, kind: ExportKind): ExportScope {
  const reach = reachOf('export.read', actor)
  const leads = reach.has('majors')
  return {
    all: reach.has('all'),
    schoolIds: schoolsReached('export.read', actor),
    majorIds: leads ? (actor.person?.majorIds ?? []) : [],
    majorsAt: leads ? majorsReached('export.read', actor) : [],
    personId: kind === 'observations' ? actor.person?.id : undefined,
  }
}

/** What of a scope is about one school. */
export function narrowed(scope: ExportScope, schoolId: string): ExportScope {
  const { all, schoolIds, majorIds, majorsAt } = scope
  return {
    all: false,
    schoolIds: all || schoolIds.includes(schoolId) ? [schoolId] : [],
    majorIds,
    majorsAt: majorsAt === 'everywhere' || majorsAt.includes(schoolId) ? [schoolId] : [],
    personId: undefined,
  }
}

/** Whether a scope goes as far as a school, or as some major there. */
function reachesSchool(scope: ExportScope, schoolId: string): boolean {
  const { schoolIds, majorIds, majorsAt } = narrowed(scope, schoolId)
  return schoolIds.length > 0 || (majorIds.length > 0 && majorsAt.length > 0)
}

/** Which right an export asks for: one's own records are anybody's. */
export function rightFor(kind: ExportKind) {
  if (kind === 'observations') return 'export.own'
  return kind === 'inspection' ? 'export.inspection' : 'export.read'
}

/** Whether somebody still may have what was asked for, maybe long ago. */
export function mayExport(actor: Actor, kind: ExportKind): boolean {
  return may(rightFor(kind))(actor) === true
}

/** The same for what is about one school. */
export function mayExportOf(actor: Actor, kind: ExportKind, schoolId: string): boolean {
  if (kind === 'inspection') return mayReach('export.inspection', actor, { schoolId }) === true
  if (kind === 'kpi') return mayReach('kpi.read', actor, { schoolId }) === true
  return reachesSchool(exportScopeOf(actor, kind), schoolId)
}
