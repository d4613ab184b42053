import { stableUuid } from '#src/domain/hash.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { putActivity } from '../duties/put-activity.ts'
import { leadSchoolId, permitReach } from './find.ts'

/** 选派 — a teacher of the college who guides teaching at a partner school, for a year. */
export interface Exchange {
  readonly personId: string
  readonly schoolId: string
  readonly majorId: string
  readonly year: number
  /** As it was said: 一年, 一学期; or empty. */
  readonly duration: string
}

/** Refused where whoever asks may not, or it is none: to one's own school, or of somebody who is not of the college. */
export async function checkExchange(context: Context, { personId, schoolId, majorId }: Exchange) {
  const lead = leadSchoolId(context)
  permitReach(context, 'seminar.set', { schoolId: lead })
  const { records, consortium } = context
  const person = await records.people.byId(personId)
  const school = consortium.schools.find(({ id }) => id === schoolId)
  const major = consortium.majors.find(({ id }) => id === majorId)
  if (!person?.active || person.schoolId !== lead || !school || school.id === lead || !major) {
    throw refusal('exchange.wrong')
  }
  return { person, school, major }
}

/** Repeating it changes nothing; what came with a file is the same one. Lessons observed there count for more. */
export async function reportExchange(context: Context, exchange: Exchange): Promise<'new' | 'known'> {
  await checkExchange(context, exchange)
  const { personId, schoolId, majorId, year, duration } = exchange
  const period = String(year)
  const id = stableUuid(`activity ${['exchange', period, schoolId, majorId, personId, ''].join(' ')}`)
  const kept = await context.records.activities.byId(id)
  if (kept && kept.state !== 'cancelled') return 'known'
  const activity: Activity = {
    id,
    kind: 'exchange',
    schoolId,
    majorId,
    period,
    on: undefined,
    time: '',
    place: '',
    state: period <= context.today.slice(0, 4) ? 'held' : 'planned',
    personId,
    details: duration === '' ? {} : { duration },
  }
  await putActivity(context, activity)
  await planDuties(context)
  const subject = { kind: 'person', id: personId } as const
  await note(context, 'exchange.reported', { subject, schoolId, details: { year, major: majorId } })
  return 'new'
}
