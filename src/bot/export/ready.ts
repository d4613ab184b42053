import type { Actor } from '#src/domain/access.ts'
import { may, mayReach } from '#src/domain/access.ts'
import { localDate } from '#src/domain/dates.ts'
import { inForce } from '#src/domain/rulebook.ts'
import type { Role } from '#src/domain/person.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { PendingExport } from '#src/ports/exports.ts'
import type { Records } from '#src/ports/store.ts'
import { exportScopeOf, mayExport, mayExportOf, narrowed } from '#src/usecases/export/scope.ts'
import type { ExportDeps } from './deps.ts'
import type { Exporting } from './exporting.ts'
import type { Filling } from './workbook.ts'

/** An export with the rights its asker has now, which may be others than when it was asked for. */
export interface Ready {
  readonly actor: Actor
  /** What is still to be known is where its rows go. */
  readonly exporting: Omit<Exporting, keyof Filling>
}

export type NotReady = 'rights' | 'gone'

export async function readyFor(
  pending: Pick<PendingExport, 'openId' | 'kind' | 'termId' | 'schoolId'>,
  records: Records,
  deps: Pick<ExportDeps, 'rules' | 'adminOpenIds' | 'now' | 'store'>,
): Promise<Ready | NotReady> {
  const consortium = await records.consortium.snapshot()
  const actor = await actorOf(pending.openId, consortium, records, deps.adminOpenIds)
  const { kind, schoolId, termId } = pending
  const term = consortium.terms.find(({ id }) => id === termId)
  const school = consortium.schools.find(({ id }) => id === schoolId)
  if (!term || (schoolId !== undefined && !school)) return 'gone'
  // Everybody's inspection at once is for the command line.
  if (kind === 'inspection' && !school) return 'gone'
  if (!mayExport(actor, kind)) return 'rights'
  if (school && !mayExportOf(actor, kind, school.id)) return 'rights'
  const scope = exportScopeOf(actor, kind)
  const now = deps.now()
  return {
    actor,
    exporting: {
      store: deps.store,
      kind,
      scope: school ? narrowed(scope, school.id) : scope,
      term,
      school,
      kpiSchools: consortium.schools.filter(
        ({ id, role }) => role === 'partner' && (!school || school.id === id) && maySeeKpi(actor, id),
      ),
      finance: may('kpi.finance')(actor) === true,
      consortium,
      rules: inForce(deps.rules, consortium),
      now,
      today: localDate(now, deps.rules.timeZone),
    },
  }
}

const maySeeKpi = (actor: Actor, schoolId: string) => mayReach('kpi.read', actor, { schoolId }) === true

async function actorOf(
  openId: string,
  { schools }: ConsortiumSnapshot,
  records: Records,
  adminOpenIds: readonly string[],
): Promise<Actor> {
  const found = await records.people.byOpenId(openId)
  const person = found?.active === true ? found : undefined
  const roles = new Set<Role>(person?.roles)
  if (adminOpenIds.includes(openId)) roles.add('admin')
  return { openId, person, school: schools.find(({ id }) => id === person?.schoolId), roles }
}
