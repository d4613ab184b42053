import { sentence, type Sentence } from '#src/i18n/say.ts'
import { adminsOf } from '#src/usecases/role/admins.ts'
import type { Ask } from './ask.ts'

const mostNamed = 3

/** Who is known and holds no role is told where they belong and who gives one; before a group nobody is named. */
export async function explained(
  reason: Sentence,
  { actor, place, via, records }: Pick<Ask, 'actor' | 'place' | 'via' | 'records'>,
): Promise<Sentence> {
  const { school } = actor
  // What a press is answered with is seen by nobody else.
  const overheard = place.kind === 'group' && via !== 'card'
  if (reason.key !== 'access.noRole' || !school || overheard) return reason
  const admins = await adminsOf(records)
  const names = admins.slice(0, mostNamed).map(({ name }) => name)
  if (names.length === 0) return sentence('chat.noRoleAt', { school: school.name })
  return sentence('chat.noRoleAsk', { school: school.name, admins: names.join('、') })
}
