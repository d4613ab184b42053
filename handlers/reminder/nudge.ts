import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import { mayReach } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import { readNamed, type FilingNamed } from '#src/usecases/filing/choose.ts'
import { nudge, type Nudged } from '#src/usecases/reminder/nudge.ts'

/** What is said around the name of a filing: 没交…的, 一下, 还没报的学校. */
const padding =
  /(?:请|麻烦|帮我|帮忙|再|去|把|给|催|提醒|一下|一催|一遍|一次|还|没有?|未|交|报|上报|提交|签|备案|的|学校|专业|老师|人|各校|大家|那些|哪些|他们|吧|[\s,，。.!！?？])/gu

/** Reminds those who have not filed, in private; whoever asks hears how many, and so does a group. */
export async function answerNudge(ask: Ask, words: string): Promise<Reply> {
  if (ask.place.kind === 'group' && !ask.place.school) return [say('chat.unbound')]
  const named = readNamed(ask, words)
  const isNamed = named.forms.length + named.majors.length > 0 || named.school !== undefined
  if (!isNamed && words.replaceAll(padding, '') !== '') throw refusal('nudge.unknown', { words })
  return told(await nudge(ask, { ...named, school: schoolMeant(ask, named) }))
}

/** In a group bound to a partner school it is that one. */
export function schoolMeant({ place, actor }: Ask, { school }: FilingNamed): FilingNamed['school'] {
  const own = place.school?.role === 'partner' ? place.school : undefined
  if (own && school && own.id !== school.id) throw refusal('access.ownSchool')
  const meant = own ?? school
  const majorId = actor.person?.majorIds[0]
  const isReached = !meant || mayReach('nudge.send', actor, { schoolId: meant.id, majorId }) === true
  permit(isReached || 'ownSchool')
  return meant
}

function told({ people, count, already, own, nobody }: Nudged): Reply {
  const parts = [
    ...(count > 0 ? [say('nudge.sent', { people, count })] : []),
    ...(already > 0 ? [say('nudge.already', { count: already })] : []),
    ...(own > 0 ? [say('nudge.own', { count: own })] : []),
    ...(nobody > 0 ? [say('nudge.nobody', { count: nobody })] : []),
  ]
  return parts.length > 0 ? parts : [say('nudge.none')]
}
