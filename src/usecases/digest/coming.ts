import type { Coming } from '#src/domain/digest/digest.ts'
import { addDays } from '#src/domain/dates.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Activity, ActivityKind } from '#src/ports/activities.ts'
import type { Context } from '../context.ts'
import { majorName } from '../review/names.ts'

/** So many days ahead it is said what will be held. */
const daysAhead = 14

/** Teachers who are sent somewhere, and months of activities, are held on no day. */
const kinds: readonly ActivityKind[] = [
  'seminar',
  'coordination_meeting',
  'regular_meeting',
  'joint_exam',
  'inspection',
]

/** What will be held within two weeks: the college's for everybody, a school's own, of a major for its schools. */
export async function comingFor(
  context: Pick<Context, 'records' | 'rules' | 'consortium' | 'today'>,
  { schoolIds, majorIds }: { readonly schoolIds?: readonly string[]; readonly majorIds?: readonly string[] },
): Promise<readonly Coming[]> {
  const { records, consortium, rules, today } = context
  const found = await records.activities.list({ kinds, from: today, to: addDays(today, daysAhead) })
  const leadId = consortium.schools.find(({ role }) => role === 'lead')?.id
  const concerns = ({ schoolId, majorId }: Activity) => {
    if (majorId !== undefined) return majorIds === undefined || majorIds.includes(majorId)
    return schoolIds === undefined || schoolId === leadId || schoolIds.includes(schoolId)
  }
  return found.flatMap((one) => {
    if (one.state !== 'planned' || one.on === undefined || !concerns(one)) return []
    const { kind, on, time, place } = one
    const week = teachingWeekOn(consortium, on)
    const provisional = rules.calendar.isProvisional(on)
    return [{ kind, on, week, time, place, major: majorName(context, one.majorId), provisional }]
  })
}
