import { isMeeting } from '#src/domain/activity/kinds.ts'
import type { Person } from '#src/domain/person.ts'
import { findMentions } from '#src/domain/reading/mentions.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { InvitationAnswer } from '#src/ports/attendance.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { askerOf } from '../observation/roster.ts'
import { activityOf } from './find.ts'
import { planMeetingWords } from './plan-words.ts'
import { ofActivity } from './subject.ts'

export interface Answered {
  readonly activity: Activity
  /** Whoever comes instead and is in the roster. */
  readonly delegate: Person | undefined
  /** It was answered so before. */
  readonly repeated: boolean
}

interface Answering {
  readonly answer: Exclude<InvitationAnswer, 'none'>
  /** A name, as it was typed. */
  readonly delegate?: string
}

/** 参加、不参加、派人参加 — may be changed until the day itself. */
export async function answerInvitation(
  context: Context,
  id: string,
  { answer, delegate: typed = '' }: Answering,
): Promise<Answered> {
  const { records, now } = context
  const asker = askerOf(context)
  const activity = await activityOf(context, id)
  const own = (await records.invitations.of(id)).find(({ personId }) => personId === asker.id)
  if (!own) throw refusal('seminar.notInvited')
  checkOpen(context, activity)
  const delegate = answer === 'delegate' ? await delegateFor(context, asker, typed.trim()) : undefined
  const said = {
    delegateId: delegate?.id,
    delegateName: answer === 'delegate' && !delegate ? typed.trim().slice(0, 40) : '',
  }
  const repeated =
    own.answer === answer && own.delegateId === said.delegateId && own.delegateName === said.delegateName
  if (!repeated) {
    await records.invitations.answer({ activityId: id, personId: asker.id, answer, ...said, at: now })
    await planMeetingWords(context, activity)
    await note(context, 'seminar.answered', { ...ofActivity(activity), details: { answer } })
  }
  return { activity, delegate, repeated }
}

function checkOpen({ today }: Context, { state, on = today }: Activity): void {
  if (state === 'cancelled') throw refusal('seminar.off')
  if (state === 'held' || on < today) throw refusal('seminar.over')
}

/** Nobody goes in their own stead. */
async function delegateFor(context: Context, asker: Person, typed: string): Promise<Person | undefined> {
  const delegate = typed === '' ? undefined : await personNamed(context, typed)
  if (typed === '' || delegate?.id === asker.id) throw refusal('seminar.whoInstead')
  return delegate
}

async function personNamed({ records, consortium }: Context, typed: string): Promise<Person | undefined> {
  const people = await records.people.ofSchools(consortium.schools.map(({ id }) => id))
  const meant = new Map(
    findMentions(typed, { people }).flatMap((one) => one.people.map((who) => [who.id, who])),
  )
  if (meant.size > 1) {
    throw refusal('seminar.several', { names: [...meant.values()].map(({ name }) => name).join(' ') })
  }
  return [...meant.values()][0]
}

/** What somebody is asked to come to and has not been held, the soonest first. */
export async function openInvitations(context: Context): Promise<readonly Activity[]> {
  const { actor, records, today } = context
  if (!actor.person) return []
  const asked = await records.invitations.ofPerson(actor.person.id)
  const found = await Promise.all(asked.map(({ activityId }) => records.activities.byId(activityId)))
  return found
    .filter((one) => one !== undefined)
    .filter(({ state, on, kind }) => isMeeting(kind) && state === 'planned' && (on ?? today) >= today)
    .toSorted((one, other) => (one.on ?? '').localeCompare(other.on ?? ''))
}
