import {
  countVerdicts,
  type DigestNumbers,
  type ObservedShown,
  type OwnDigest,
} from '#src/domain/digest/digest.ts'
import { localDate } from '#src/domain/dates.ts'
import { holdsAt } from '#src/domain/person.ts'
import type { School } from '#src/domain/school.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Standing } from '#src/ports/digests.ts'
import type { Context } from '../context.ts'
import { comingFor } from './coming.ts'
import { digestLines, showLines } from './lines.ts'
import { itemsDoneBy, spanOf, type DigestOf } from './scope.ts'
import { verdictsOf } from './verdicts.ts'

export interface DigestAsked {
  readonly since: Date
  /** From 1. */
  readonly page?: number
}

/** Lines of one page: with names of any length they stay within a card. */
const pageSize = 40
const mostMovements = 20
const mostNames = 30

type OfOwn = Exclude<DigestOf, { readonly kind: 'all' }>

/** What one's school or majors have to know, as of now. */
export async function ownDigest(
  context: Context,
  of: OfOwn,
  { since, page: wanted = 1 }: DigestAsked,
): Promise<OwnDigest> {
  const { rules, consortium, today } = context
  const span = spanOf(context)
  const tasks = itemsDoneBy(rules, of.kind === 'school' ? ['school'] : ['school', 'team'])
  const reached =
    of.kind === 'school' ? { schoolIds: [of.school.id] } : { majorIds: of.majors.map(({ id }) => id) }
  const lines = await digestLines(context, { ...reached, tasks, until: span.until })
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  const standings = await context.records.schoolCounts.standing({ ...reached, ...span, tasks })
  const sinceDay = localDate(since, rules.timeZone)
  const verdicts =
    of.kind === 'school' ? await verdictsOf(context, of.school, { since, finance: false }) : undefined
  const movements = verdicts?.movements ?? []
  return {
    schoolId: of.kind === 'school' ? of.school.id : undefined,
    name: of.kind === 'school' ? of.school.name : of.majors.map(({ name }) => name).join(' · '),
    today,
    week: teachingWeekOn(consortium, today),
    until: span.until,
    since: sinceDay,
    numbers: totalOf(standings),
    lines: await showLines(context, lines.slice((page - 1) * pageSize, page * pageSize)),
    lineCount: lines.length,
    page,
    pages,
    observed: of.kind === 'school' ? await observedAt(context, of.school, sinceDay) : undefined,
    coming: await comingFor(context, schoolsAndMajors(of, context)),
    verdicts: verdicts && countVerdicts(verdicts.judgements.map(({ verdict }) => verdict)),
    movements: movements.slice(0, mostMovements),
    movementCount: movements.length,
  }
}

function schoolsAndMajors(of: OfOwn, { consortium }: Pick<Context, 'consortium'>) {
  if (of.kind === 'majors') {
    return { schoolIds: of.majors.flatMap((one) => one.partnerIds), majorIds: of.majors.map(({ id }) => id) }
  }
  const { id } = of.school
  const majors = consortium.majors.filter(({ partnerIds }) => partnerIds.includes(id))
  return { schoolIds: [id], majorIds: majors.map((one) => one.id) }
}

/** Of several schools together. */
export function totalOf(standings: readonly Standing[]): DigestNumbers {
  const sum = (of: keyof DigestNumbers) => standings.reduce((total, one) => total + one[of], 0)
  return {
    expected: sum('expected'),
    filed: sum('filed'),
    onTime: sum('onTime'),
    late: sum('late'),
    dueSoon: sum('dueSoon'),
    waiting: sum('waiting'),
  }
}

async function observedAt(context: Context, school: School, since: string): Promise<ObservedShown> {
  const { records, today } = context
  const { from } = spanOf(context)
  const among = { schoolIds: [school.id], to: today }
  const [term] = await records.schoolCounts.observed({ ...among, from })
  const [recent] = await records.schoolCounts.observed({ ...among, from: since > from ? since : from })
  const people = await records.people.ofSchools([school.id])
  const teachers = people.filter((person) => holdsAt(person, 'teacher', school.id))
  const unobserved = teachers.filter(({ id }) => term?.teacherIds.includes(id) !== true)
  return {
    term: term?.count ?? 0,
    recent: recent?.count ?? 0,
    unobserved: unobserved.slice(0, mostNames).map(({ name }) => name),
    unobservedCount: unobserved.length,
  }
}
