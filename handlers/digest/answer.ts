import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { digestGroup } from '#src/cards/digest-group.ts'
import { digestSchedule } from '#src/cards/digest-schedule.ts'
import { mayReach } from '#src/domain/access.ts'
import type { DigestRequest } from '#src/domain/digest/read-request.ts'
import type { DigestTarget } from '#src/domain/digest/schedule.ts'
import type { School } from '#src/domain/school.ts'
import { groupDigest } from '#src/usecases/digest/group-digest.ts'
import { setSchedule, sinceLast } from '#src/usecases/digest/schedule.ts'
import { digestsFor } from '#src/usecases/digest/scope.ts'
import { digestPart } from './shown.ts'

export type DigestAsk = DigestRequest | { readonly kind: 'school'; readonly school: School }

/** 简报 — one's own in private, numbers in a group; or when it comes there. */
export async function answerDigest(ask: Ask, request: DigestAsk): Promise<Reply> {
  if (ask.place.kind === 'group') return inGroup(ask, request)
  if (request.kind === 'school') {
    permit(mayReach('digest.read', ask.actor, { schoolId: request.school.id }))
    return [await digestPart(ask, request)]
  }
  if (request.kind === 'now') return nowInPrivate(ask)
  const { person } = ask.actor
  return person ? setFor(ask, { personId: person.id }, request) : [say('digest.noPerson')]
}

async function nowInPrivate(ask: Ask): Promise<Reply> {
  const parts = []
  for (const of of digestsFor(ask.actor, ask.consortium)) parts.push(await digestPart(ask, of))
  return parts.length > 0 ? parts : [say('digest.nothing')]
}

/** A group hears of its own school, whoever asks; when it does is for the coordinators of that school to say. */
async function inGroup(ask: Ask, request: DigestAsk): Promise<Reply> {
  const { school, id } = ask.place
  if (!school) return [say('chat.unbound')]
  const target = { chatId: id }
  if (request.kind === 'now' || request.kind === 'school') {
    const isOwn = request.kind !== 'school' || request.school.id === school.id
    permit(isOwn ? mayReach('filing.count', ask.actor, { schoolId: school.id }) : 'ownSchool')
    return [show(digestGroup, await groupDigest(ask, school, { since: await sinceLast(ask, target) }))]
  }
  permit(mayReach('digest.group', ask.actor, { schoolId: school.id }))
  return setFor(ask, target, request)
}

async function setFor(
  ask: Ask,
  target: DigestTarget,
  request: Exclude<DigestRequest, { readonly kind: 'now' }>,
): Promise<Reply> {
  const isGroup = 'chatId' in target
  const schedule = request.kind === 'schedule' ? request.schedule : undefined
  const next = await setSchedule(ask, target, schedule)
  if (!schedule) return [say(isGroup ? 'digest.offGroup' : 'digest.off')]
  return [show(digestSchedule, { schedule, isGroup, next })]
}
