import { countVerdicts, type GroupDigest } from '#src/domain/digest/digest.ts'
import { localDate } from '#src/domain/dates.ts'
import type { School } from '#src/domain/school.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Context } from '../context.ts'
import { comingFor } from './coming.ts'
import { totalOf, type DigestAsked } from './own-digest.ts'
import { itemsDoneBy, spanOf } from './scope.ts'
import { verdictsOf } from './verdicts.ts'

/** Of the school of the group; of all schools where that is the lead college. */
export async function groupDigest(
  context: Pick<Context, 'records' | 'rules' | 'consortium' | 'today'>,
  school: School,
  { since }: DigestAsked,
): Promise<GroupDigest> {
  const { records, rules, consortium, today } = context
  const span = spanOf(context)
  const isLead = school.role === 'lead'
  const among = isLead ? {} : { schoolIds: [school.id] }
  const tasks = itemsDoneBy(rules, ['school'])
  const sinceDay = localDate(since, rules.timeZone)
  const countOf = async (from: string) =>
    (await records.schoolCounts.observed({ ...among, from, to: today })).reduce(
      (total, { count }) => total + count,
      0,
    )
  const verdicts = isLead ? undefined : await verdictsOf(context, school, { since, finance: false })
  const majors = consortium.majors.filter(({ partnerIds }) => partnerIds.includes(school.id))
  return {
    name: school.name,
    today,
    week: teachingWeekOn(consortium, today),
    until: span.until,
    since: sinceDay,
    numbers: totalOf(await records.schoolCounts.standing({ ...among, ...span, tasks })),
    observed: {
      term: await countOf(span.from),
      recent: await countOf(sinceDay > span.from ? sinceDay : span.from),
    },
    coming: await comingFor(context, isLead ? {} : { ...among, majorIds: majors.map(({ id }) => id) }),
    verdicts: verdicts && countVerdicts(verdicts.judgements.map(({ verdict }) => verdict)),
    moved: verdicts?.movements.length ?? 0,
  }
}
