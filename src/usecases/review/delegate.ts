import { addDays, daysBetween } from '#src/domain/dates.ts'
import { may } from '#src/domain/access.ts'
import type { Person } from '#src/domain/person.ts'
import { refusal } from '#src/failure.ts'
import type { Delegation } from '#src/ports/filings.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { askerOf } from '../observation/roster.ts'
import { waitingFor } from './waiting.ts'

export interface DelegationWanted {
  readonly toId: string
  /** Inclusive days. */
  readonly from: string
  readonly to: string
}

const longestDays = 92

/** 委托给谁 — colleagues of the lead college: nobody of a school may decide on what schools file. */
export async function eligiblePeople({ consortium, records, actor }: Context): Promise<readonly Person[]> {
  const lead = consortium.schools.filter(({ role }) => role === 'lead').map(({ id }) => id)
  const people = await records.people.ofSchools(lead)
  return people.filter(({ id, schoolId }) => id !== actor.person?.id && lead.includes(schoolId))
}

/** What would be handed over, checked: to somebody who may get it and is there, for days that lie ahead. */
export async function checkDelegation(context: Context, wanted: DelegationWanted) {
  const { records, today, consortium } = context
  if (may('review.delegate')(context.actor) !== true) throw refusal('access.reviewers')
  const from = askerOf(context)
  const { toId, to: until } = wanted
  const first = wanted.from < today ? today : wanted.from
  if (until < first) throw refusal('delegate.over')
  if (daysBetween(first, until) > longestDays) throw refusal('delegate.tooLong', { days: longestDays })
  const to = (await eligiblePeople(context)).find(({ id }) => id === toId)
  if (!to) throw refusal('delegate.notEligible')
  const away = (await records.delegations.by(toId, first)).find((one) => one.from <= until)
  if (away) {
    const instead = (await records.people.byId(away.toId))?.name ?? ''
    throw refusal('delegate.away', { name: to.name, instead, from: away.from, to: away.to })
  }
  const waiting = await waitingFor(context)
  const led = from.roles.includes('major_lead') ? from.majorIds : []
  return {
    from: from.name,
    to: to.name,
    toId,
    first,
    until,
    majors: consortium.majors.filter(({ id }) => led.includes(id)).map(({ name }) => name),
    asAdmin: from.roles.includes('admin'),
    waiting: waiting.filter(({ insteadOfId, isMine }) => isMine && insteadOfId === undefined).length,
  }
}

/** Hands reviews over. Said twice, it happens once. */
export async function makeDelegation(
  context: Context,
  wanted: DelegationWanted,
): Promise<{ readonly delegation: Delegation; readonly repeated: boolean }> {
  const { records, now, newId } = context
  const fromId = askerOf(context).id
  await records.people.hold(fromId)
  const checked = await checkDelegation(context, wanted)
  const days = { from: checked.first, to: checked.until }
  const own = await records.delegations.by(fromId, days.from)
  const same = own.find((one) => one.toId === wanted.toId && one.from === days.from && one.to === days.to)
  if (same) return { delegation: same, repeated: true }
  const other = own.find((one) => one.from <= days.to)
  if (other) {
    const name = (await records.people.byId(other.toId))?.name ?? ''
    throw refusal('delegate.overlap', { name, from: other.from, to: other.to })
  }
  const delegation: Delegation = { id: newId(), fromId, toId: wanted.toId, ...days, createdAt: now }
  await records.delegations.put(delegation)
  await note(context, 'delegation.made', {
    subject: { kind: 'delegation', id: delegation.id },
    details: { to: wanted.toId, from: days.from, until: days.to },
  })
  return { delegation, repeated: false }
}

/** Takes reviews back before their time. Undefined where it was over already. */
export async function endDelegation(context: Context, id: string): Promise<Delegation | undefined> {
  const { records, today } = context
  const fromId = askerOf(context).id
  if (may('review.delegate')(context.actor) !== true) throw refusal('access.reviewers')
  const found = (await records.delegations.by(fromId, today)).find((one) => one.id === id)
  if (!found) return undefined
  await records.delegations.remove(id)
  await note(context, 'delegation.ended', {
    subject: { kind: 'delegation', id },
    details: { to: found.toId, until: addDays(today, -1) },
  })
  return found
}

/** What somebody has handed over and what was handed over to them, that is not over. */
export async function delegationsOf(context: Context) {
  const { records, today } = context
  const { id } = askerOf(context)
  const made = await records.delegations.by(id, today)
  const taken = (await records.delegations.on(today)).filter(({ toId }) => toId === id)
  const people = await records.people.byIds([
    ...made.map(({ toId }) => toId),
    ...taken.map(({ fromId }) => fromId),
  ])
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? ''
  return {
    made: made.map((one) => ({ id: one.id, name: nameOf(one.toId), from: one.from, to: one.to })),
    taken: taken.map((one) => ({ id: one.id, name: nameOf(one.fromId), from: one.from, to: one.to })),
  }
}
