import type { Ask } from '#src/bot/ask.ts'
import { permit } from '#src/bot/permit.ts'
import { mayReach, schoolsReached } from '#src/domain/access.ts'
import type { School } from '#src/domain/school.ts'
import { refusal, Refusal } from '#src/failure.ts'
import { sentence } from '#src/i18n/say.ts'

/** The school whose figures are meant: the group's, the one that was named, or one's own. */
export function schoolAsked(ask: Ask, named: School | undefined): School {
  const school = schoolMeant(ask, named)
  permit(mayReach('kpi.read', ask.actor, { schoolId: school.id }))
  return school
}

function schoolMeant({ place, actor, consortium }: Ask, named: School | undefined): School {
  if (place.kind === 'group') {
    if (!place.school) throw new Refusal(sentence('chat.unbound'))
    // A group hears of its own school only, whoever asks.
    if (named && named.id !== place.school.id) throw refusal('access.ownSchool')
    return place.school
  }
  if (named) return named
  if (actor.school && actor.school.role === 'partner') return actor.school
  const partners = consortium.schools.filter(({ role }) => role === 'partner')
  const [guestOf, ...more] = partners.filter(({ id }) =>
    actor.person?.elsewhere.some((one) => one.schoolId === id),
  )
  if (guestOf && more.length === 0) return guestOf
  throw refusal('kpi.noSchool', {
    schools: partners.map(({ shortNames, name }) => shortNames[0] ?? name).join(' '),
  })
}

/** For a question that can be answered without a school: none, where none is meant. */
export function schoolIfAny(ask: Ask, named: School | undefined): School | undefined {
  if (named) return schoolAsked(ask, named)
  try {
    return schoolAsked(ask, undefined)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** A card's school, which has to be one whose figures may be seen here. */
export function schoolShown(ask: Ask, id: string): School {
  const school = ask.consortium.schools.find((one) => one.id === id)
  if (!school) throw refusal('chat.oldCard')
  return schoolAsked(ask, school)
}

/** For which school somebody reports: the one that was named, the group's, or their own. */
export function schoolReported({ place, actor, consortium }: Ask, named: School | undefined): School {
  const [own] = schoolsReached('kpi.report', actor)
  const school = named ?? place.school ?? consortium.schools.find(({ id }) => id === own)
  if (!school) throw refusal('report.noSchool')
  permit(mayReach('kpi.report', actor, { schoolId: school.id }))
  return school
}
