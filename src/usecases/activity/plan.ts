import type { PlannedKind } from '#src/domain/activity/kinds.ts'
import { addDays, yearOf } from '#src/domain/dates.ts'
import type { DayKind } from '#src/domain/calendar.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { putActivity } from '../duties/put-activity.ts'
import { activityOf, permitReach, termFor } from './find.ts'
import { invite, inviteesOf } from './invite.ts'
import { recallWords } from './plan-words.ts'
import { ofActivity } from './subject.ts'

/** What is to be held. Nothing has been done about it yet. */
export interface ActivityPlan {
  /** What is moved; none where it is new. */
  readonly id?: string | undefined
  readonly kind: PlannedKind
  readonly schoolId: string
  readonly majorId?: string | undefined
  readonly on: string
  /** `14:00-16:30`, or empty. */
  readonly time: string
  readonly place: string
  readonly agenda: readonly string[]
  readonly course?: string | undefined
  /** Who inspects. */
  readonly inspector?: string | undefined
}

export interface PlanShown {
  readonly plan: ActivityPlan
  readonly week: number | undefined
  readonly dayKind: DayKind
  readonly provisional: boolean
  /** Where it was before. */
  readonly former:
    | { readonly on: string | undefined; readonly time: string; readonly place: string }
    | undefined
  /** So many will be told. */
  readonly invited: number
  /** One of this kind was held in the term already. */
  readonly again: boolean
}

/** A year and a half is as far as anybody plans. */
const farthest = 550

/** What it would do, before it is done. Refused where whoever asks may not, or the day cannot be. */
export async function checkPlan(context: Context, plan: ActivityPlan): Promise<PlanShown> {
  permitReach(context, 'seminar.set', plan)
  const { today, consortium, rules, records } = context
  if (plan.on < today) throw refusal('seminar.past', { date: plan.on })
  if (plan.on > addDays(today, farthest)) throw refusal('seminar.tooFar', { date: plan.on })
  const former = plan.id === undefined ? undefined : await plannedOf(context, plan.id)
  const asked = former ? await records.invitations.of(former.id) : []
  const people = await inviteesOf(context, plan)
  const held = await records.activities.list({ kinds: [plan.kind], periods: [periodOf(context, plan)] })
  return {
    plan,
    week: teachingWeekOn(consortium, plan.on),
    dayKind: rules.calendar.kindOf(plan.on),
    provisional: rules.calendar.isProvisional(plan.on),
    former: former && { on: former.on, time: former.time, place: former.place },
    invited: new Set([...asked.map(({ personId }) => personId), ...people.map(({ id }) => id)]).size,
    again: plan.kind === 'seminar' && held.some(({ state, id }) => state === 'held' && id !== plan.id),
  }
}

export interface PlanDone {
  readonly activity: Activity
  readonly former: Activity | undefined
  /** It was so already. */
  readonly idle: boolean
  /** To be asked for the first time. */
  readonly added: readonly string[]
  /** They were asked before, and are to be told that it moved. */
  readonly moved: readonly string[]
}

/** Sets or moves it: what is owed follows at once, everybody who belongs to it is asked or told. */
export async function carryOut(context: Context, plan: ActivityPlan): Promise<PlanDone> {
  await checkPlan(context, plan)
  const { records, now } = context
  const former = plan.id === undefined ? undefined : await plannedOf(context, plan.id)
  const activity = activityFrom(context, plan, former)
  const before = former ? (await records.invitations.of(former.id)).map(({ personId }) => personId) : []
  const { change } = await putActivity(context, activity)
  const idle = change === 'unchanged'
  if (!idle) {
    await planDuties(context)
    if (former) await recallWords(context, activity.id)
    const act = former ? 'seminar.moved' : 'seminar.planned'
    await note(context, act, { ...ofActivity(activity), details: detailsOf(activity, former) })
    await records.calendarEntries.want(activity.id, context.actor.person?.id, now)
  }
  const added = await invite(context, activity)
  return { activity, former, idle, added, moved: idle ? [] : before }
}

function activityFrom(context: Context, plan: ActivityPlan, former: Activity | undefined): Activity {
  const { kind, schoolId, majorId, on, time, place, agenda, course, inspector } = plan
  return {
    id: former?.id ?? context.newId(),
    kind,
    schoolId,
    majorId,
    // What is put off into the next term is still that of its own.
    period: former?.period ?? periodOf(context, plan),
    on,
    time,
    place,
    state: 'planned',
    personId: undefined,
    details: {
      ...former?.details,
      ...(agenda.length > 0 ? { agenda } : {}),
      ...(course === undefined ? {} : { course }),
      ...(inspector === undefined ? {} : { inspector }),
    },
  }
}

function detailsOf({ on = '', time }: Activity, former: Activity | undefined) {
  return { on, time, ...(former?.on === undefined ? {} : { from: former.on }) }
}

async function plannedOf(context: Context, id: string): Promise<Activity> {
  const found = await activityOf(context, id)
  if (found.state !== 'planned') throw refusal(found.state === 'held' ? 'seminar.heldAlready' : 'seminar.off')
  return found
}

/** A year for the coordination group, whose clause counts by years; otherwise the term. */
function periodOf(context: Context, { kind, on }: Pick<ActivityPlan, 'kind' | 'on'>): string {
  if (kind === 'coordination_meeting') return String(yearOf(on))
  const term = termFor(context, on)
  if (!term) throw refusal('seminar.noTerm', { date: on })
  return term.id
}

/** 取消 — what was owed is owed as before, and everybody who was asked is told. */
export async function callOff(context: Context, id: string, reason: string) {
  const former = await activityOf(context, id)
  permitReach(context, 'seminar.set', former)
  if (former.state === 'held') throw refusal('seminar.heldAlready')
  const told = (await context.records.invitations.of(id)).map(({ personId }) => personId)
  if (former.state === 'cancelled') return { activity: former, told: [], idle: true }
  const activity: Activity = { ...former, state: 'cancelled', details: { ...former.details, reason } }
  await putActivity(context, activity)
  await planDuties(context)
  await recallWords(context, id)
  await context.records.calendarEntries.want(id, context.actor.person?.id, context.now)
  await note(context, 'seminar.cancelled', ofActivity(activity))
  return { activity, told, idle: false }
}
