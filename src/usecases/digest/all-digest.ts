import { countVerdicts, type AllDigest, type SchoolMovement } from '#src/domain/digest/digest.ts'
import type { Verdict } from '#src/domain/indicator/judge.ts'
import { localDate } from '#src/domain/dates.ts'
import { may } from '#src/domain/access.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { School } from '#src/domain/school.ts'
import type { VerdictChange } from '#src/ports/digests.ts'
import type { Context } from '../context.ts'
import { comingFor } from './coming.ts'
import { totalOf, type DigestAsked } from './own-digest.ts'
import { itemsDoneBy, spanOf } from './scope.ts'
import { verdictsOf } from './verdicts.ts'

const pageSize = 40
const mostMovements = 20

/** Every school in numbers, and what has moved with its figures. Finance is for administrators alone. */
export async function allDigest(
  context: Context,
  { since, page: wanted = 1 }: DigestAsked,
): Promise<AllDigest> {
  const { records, rules, consortium, actor, today } = context
  const span = spanOf(context)
  const tasks = itemsDoneBy(rules, ['school'])
  const finance = may('kpi.finance')(actor) === true
  const hidden = new Set(finance ? [] : rules.indicators.filter((one) => one.finance).map(({ id }) => id))
  const standings = await records.schoolCounts.standing({ ...span, tasks })
  const observed = await records.schoolCounts.observed({ from: span.from, to: today })
  const schools = consortium.schools.filter(({ role }) => role === 'partner')
  const kept = Map.groupBy(
    (await records.verdicts.of(schools.map(({ id }) => id))).filter(({ metric }) => !hidden.has(metric)),
    ({ schoolId }) => schoolId,
  )
  const moved = movedSince(await records.verdicts.changesSince(since), hidden)
  const pages = Math.max(1, Math.ceil(schools.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  const movements = await judged(context, schools, { moved, since, finance })
  return {
    today,
    week: teachingWeekOn(consortium, today),
    until: span.until,
    since: localDate(since, rules.timeZone),
    total: totalOf(standings.filter(({ schoolId }) => schools.some(({ id }) => id === schoolId))),
    rows: schools.slice((page - 1) * pageSize, page * pageSize).map(({ id, name }) => ({
      id,
      name,
      numbers: totalOf(standings.filter(({ schoolId }) => schoolId === id)),
      observed: observed.find(({ schoolId }) => schoolId === id)?.count ?? 0,
      verdicts: countVerdicts((kept.get(id) ?? []).map(({ verdict }) => verdict)),
      moved: moved.get(id)?.length ?? 0,
    })),
    schoolCount: schools.length,
    page,
    pages,
    coming: await comingFor(context, {}),
    movements,
    movementCount: [...moved.values()].reduce((count, some) => count + some.length, 0),
  }
}

/** The indicators of each school whose verdict was another one before, the way it stands in what was kept. */
function movedSince(
  changes: readonly VerdictChange[],
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const spans = new Map<string, { readonly change: VerdictChange; readonly to: Verdict }>()
  for (const change of changes) {
    if (hidden.has(change.metric)) continue
    const key = `${change.schoolId} ${change.metric}`
    const first = spans.get(key)?.change ?? change
    spans.set(key, { change: first, to: change.verdict })
  }
  const moved = [...spans.values()].filter(({ change, to }) => change.former !== to)
  const bySchool = Map.groupBy(moved, ({ change }) => change.schoolId)
  return new Map([...bySchool].map(([id, some]) => [id, some.map(({ change }) => change.metric)]))
}

interface Judging {
  readonly moved: ReadonlyMap<string, readonly string[]>
  readonly since: Date
  readonly finance: boolean
}

/** The first so many with their figures: the others are only counted. */
async function judged(context: Context, schools: readonly School[], { moved, since, finance }: Judging) {
  const found: SchoolMovement[] = []
  for (const school of schools) {
    const metrics = moved.get(school.id)
    if (!metrics || found.length >= mostMovements) continue
    const { movements } = await verdictsOf(context, school, { since, finance, metrics })
    found.push(...movements.map((movement) => ({ ...movement, school: school.name })))
  }
  return found.slice(0, mostMovements)
}
