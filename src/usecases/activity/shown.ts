import { mayReach } from '#src/domain/access.ts'
import { isAtSchools, isMeeting } from '#src/domain/activity/kinds.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Activity, ActivityKind } from '#src/ports/activities.ts'
import type { Invitation, InvitationAnswer } from '#src/ports/attendance.ts'
import type { Person } from '#src/domain/person.ts'
import type { Context } from '../context.ts'
import { activityFiles } from './subject.ts'

/** What everybody may see of something that is held: numbers and no names. */
export interface ShownActivity {
  readonly id: string
  readonly kind: ActivityKind
  readonly state: Activity['state']
  readonly school: string
  readonly on: string | undefined
  readonly week: number | undefined
  readonly time: string
  readonly place: string
  /** The course and the major of a joint exam, or who inspects; empty for a meeting. */
  readonly about: string
  readonly agenda: readonly string[]
  readonly conclusions: readonly { readonly topic: string; readonly text: string }[]
  readonly counts: Readonly<Record<InvitationAnswer, number>>
  /** How many came; none before it was held. */
  readonly attended: number | undefined
}

export type Reader = Pick<Context, 'records' | 'consortium'>

/** What is examined, or who inspects. */
function aboutOf({ consortium }: Reader, { details, majorId }: Activity): string {
  const major = consortium.majors.find(({ id }) => id === majorId)?.name
  const said = [details['course'], details['inspector']].filter((one) => typeof one === 'string')
  return [...said, ...(major === undefined ? [] : [major])].join(' · ')
}

export async function showActivity(
  reader: Reader,
  activity: Activity,
  asked?: readonly Invitation[],
): Promise<ShownActivity> {
  const { id, kind, state, schoolId, on, time, place } = activity
  // Whoever is told of what happens at schools answers nothing.
  const invitations = isMeeting(kind) ? (asked ?? (await reader.records.invitations.of(id))) : []
  const count = (answer: InvitationAnswer) => invitations.filter((one) => one.answer === answer).length
  return {
    id,
    kind,
    state,
    on,
    time,
    place,
    school: reader.consortium.schools.find((one) => one.id === schoolId)?.name ?? schoolId,
    week: on === undefined ? undefined : teachingWeekOn(reader.consortium, on),
    agenda: agendaOf(activity),
    conclusions: conclusionsOf(activity),
    counts: {
      none: count('none'),
      attending: count('attending'),
      declined: count('declined'),
      delegate: count('delegate'),
    },
    about: aboutOf(reader, activity),
    attended:
      state === 'held' && isMeeting(kind)
        ? invitations.filter(({ attended }) => attended === true).length
        : undefined,
  }
}

export interface ShownInvitation extends ShownActivity {
  readonly answer: InvitationAnswer
  readonly delegate: string
  /** Answers are taken until the day itself. */
  readonly open: boolean
}

/** As each of those who were asked sees it, by their id. */
export async function showInvitations(
  context: Reader & Pick<Context, 'today'>,
  activity: Activity,
): Promise<ReadonlyMap<string, ShownInvitation>> {
  const asked = await context.records.invitations.of(activity.id)
  const names = await namesOf(
    context,
    asked.map(({ delegateId }) => delegateId),
  )
  const shown = await showActivity(context, activity, asked)
  const open = activity.state === 'planned' && (activity.on ?? context.today) >= context.today
  return new Map(
    asked.map((one) => [
      one.personId,
      { ...shown, answer: one.answer, delegate: delegateOf(one, names), open },
    ]),
  )
}

export interface ShownOverview extends ShownActivity {
  readonly schoolId: string
  readonly people: readonly {
    readonly name: string
    readonly school: string
    readonly answer: InvitationAnswer
    readonly delegate: string
    readonly attended: boolean | undefined
  }[]
  readonly items: readonly {
    readonly what: string
    readonly owner: string
    readonly dueOn: string | undefined
    readonly done: boolean
  }[]
  /** Pictures and files that were sent with the minutes. */
  readonly files: number
  readonly maySet: boolean
  /** Nothing but that it was held is to be said of it, and that can be said now. */
  readonly mayHold: boolean
  /** It has invitations, minutes and an event. */
  readonly isMeeting: boolean
}

/** With names, for whoever sets it and for those who read everything. */
export async function showOverview(context: Context, activity: Activity): Promise<ShownOverview> {
  const { records, consortium, actor } = context
  const asked = isMeeting(activity.kind) ? await records.invitations.of(activity.id) : []
  const items = await records.actionItems.of(activity.id)
  const names = await namesOf(context, [
    ...asked.flatMap(({ personId, delegateId }) => [personId, delegateId]),
    ...items.map(({ ownerId }) => ownerId),
  ])
  const schools = new Map(consortium.schools.map(({ id, name }) => [id, name]))
  return {
    ...(await showActivity(context, activity, asked)),
    schoolId: activity.schoolId,
    people: asked.map((one) => ({
      name: names.get(one.personId)?.name ?? '',
      school: schools.get(names.get(one.personId)?.schoolId ?? '') ?? '',
      answer: one.answer,
      delegate: delegateOf(one, names),
      attended: one.attended,
    })),
    items: items.map(({ what, ownerId = '', dueOn, doneAt }) => ({
      what,
      owner: names.get(ownerId)?.name ?? '',
      dueOn,
      done: doneAt !== undefined,
    })),
    files: (await records.attachments.ofOwner(activityFiles(activity.id))).length,
    maySet: mayReach('seminar.set', actor, activity) === true,
    isMeeting: isMeeting(activity.kind),
    mayHold: isAtSchools(activity.kind) && (activity.on ?? '9999') <= context.today,
  }
}

export const mayReadNames = ({ actor }: Pick<Context, 'actor'>, activity: Activity): boolean =>
  mayReach('seminar.names', actor, activity) === true

async function namesOf({ records }: Reader, ids: readonly (string | undefined)[]) {
  const people = await records.people.byIds([...new Set(ids.filter((id) => id !== undefined))])
  return new Map(people.map((person) => [person.id, person]))
}

function delegateOf({ delegateId, delegateName }: Invitation, names: ReadonlyMap<string, Person>): string {
  return delegateId === undefined ? delegateName : (names.get(delegateId)?.name ?? '')
}

export function agendaOf({ details }: Activity): readonly string[] {
  const agenda = details['agenda']
  return Array.isArray(agenda) ? agenda.filter((one) => typeof one === 'string') : []
}

/** What was resolved, as far as the details are in our own shape. */
function conclusionsOf({ details }: Activity): ShownActivity['conclusions'] {
  const kept: unknown = details['conclusions']
  if (!Array.isArray(kept)) return []
  return kept.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('topic' in one) || !('text' in one)) return []
    return [{ topic: String(one.topic), text: String(one.text) }]
  })
}
