import { mayReach, type Actor, type Matter } from '#src/domain/access.ts'
import type { Person } from '#src/domain/person.ts'
import type { RightName } from '#src/domain/rights.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'

/** A person as whoever acts, for asking what they may. */
export function actorFor({ consortium }: Pick<Context, 'consortium'>, person: Person): Actor {
  const school = consortium.schools.find(({ id }) => id === person.schoolId)
  return { openId: person.openId ?? '', person, school, roles: new Set(person.active ? person.roles : []) }
}

/** 委托 — those who have handed their reviews over to whoever asks, for today. */
export async function delegatorsOf(context: Context): Promise<readonly Person[]> {
  const { actor, records, today } = context
  const { person } = actor
  if (!person) return []
  const toMe = (await records.delegations.on(today)).filter(({ toId }) => toId === person.id)
  return records.people.byIds([...new Set(toMe.map(({ fromId }) => fromId))])
}

export interface Acting {
  readonly byPersonId: string
  /** 代 — in whose stead; none where the right is one's own. */
  readonly insteadOfId: string | undefined
}

type ReviewRight = Extract<RightName, 'filing.review' | 'rectification.open'>

/** Whoever asks, by their own right or in the stead of somebody who handed it over; a refusal where by neither. */
export async function actingIn(context: Context, right: ReviewRight, matter: Matter): Promise<Acting> {
  const { actor } = context
  const { person } = actor
  if (!person) throw refusal('access.stranger')
  if (mayReach(right, actor, matter) === true) return { byPersonId: person.id, insteadOfId: undefined }
  for (const delegator of await delegatorsOf(context)) {
    if (mayReach(right, actorFor(context, delegator), matter) === true)
      return { byPersonId: person.id, insteadOfId: delegator.id }
  }
  throw refusal('access.reviewers')
}
