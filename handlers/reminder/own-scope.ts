import type { Ask } from '#src/bot/ask.ts'
import { majorsReached, reachOf, schoolsReached } from '#src/domain/access.ts'
import type { OwnScope } from '#src/ports/own-reminders.ts'
import type { FilingNamed } from '#src/usecases/filing/choose.ts'
import { schoolMeant } from './nudge.ts'

/** Whose filings somebody has looked after: as far as the right to nudge goes, and no further than was said. */
export function scopeOf(ask: Ask, named: FilingNamed): OwnScope {
  const { actor } = ask
  const items = named.forms.map(({ item }) => item.id)
  const said = { schoolId: schoolMeant(ask, named)?.id, majorIds: named.majors.map(({ id }) => id), items }
  if (reachOf('nudge.send', actor).has('all')) return said
  const led = ledBy(ask)
  if (!led) return { ...said, schoolId: said.schoolId ?? schoolsReached('nudge.send', actor)[0] }
  return {
    ...said,
    schoolId: said.schoolId ?? led.schoolId,
    majorIds: said.majorIds.length > 0 ? said.majorIds : led.majorIds,
  }
}

/** The majors somebody leads, and the school where that is at another one alone. */
function ledBy({ actor }: Ask) {
  const there = majorsReached('nudge.send', actor)
  const majorIds = actor.person?.majorIds ?? []
  if (majorIds.length === 0 || there.length === 0) return undefined
  return { majorIds, schoolId: there === 'everywhere' ? undefined : there[0] }
}
