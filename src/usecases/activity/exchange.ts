import { mayReach } from '#src/domain/access.ts'
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

/** Those who were sent in a year and whom whoever asks may know by name; taken back ones are left out. */
export async function exchangesOf(context: Context, year: number) {
  const { records, actor } = context
  const all = await records.activities.list({ kinds: ['exchange'], periods: [String(year)] })
  const there = all.filter(({ state }) => state !== 'cancelled')
  const known = there.filter(({ schoolId }) => mayReach('seminar.names', actor, { schoolId }) === true)
  return { count: there.length, known }
}

/** 撤回选派 — nobody was sent: it counts no more, and lessons observed there count as those of anybody. */
export async function withdrawExchange(
  context: Context,
  id: string,
): Promise<{ readonly activity: Activity; readonly repeated: boolean }> {
  permitReach(context, 'seminar.set', { schoolId: leadSchoolId(context) })
  const former = await context.records.activities.byId(id)
  if (former?.kind !== 'exchange' || former.personId === undefined) throw refusal('exchange.missing')
  if (former.state === 'cancelled') return { activity: former, repeated: true }
  const activity: Activity = { ...former, state: 'cancelled' }
  await putActivity(context, activity)
  await planDuties(context)
  const { personId, schoolId, period, majorId = '' } = former
  const subject = { kind: 'person', id: personId } as const
  await note(context, 'exchange.withdrawn', { subject, schoolId, details: { year: period, major: majorId } })
  return { activity, repeated: false }
}
