import { majorsReached, may, reachOf, schoolsReached } from '#src/domain/access.ts'
import type { Term } from '#src/domain/term.ts'
import { latestTerm } from '#src/domain/weeks.ts'
import { refusal } from '#src/failure.ts'
import type { ObservationScope } from '#src/ports/observations.ts'
import type { Context } from '../context.ts'

export type ScopeWord = 'mine' | 'school'

/** Whose records somebody may list: their own, and for who answers for a school or a major those too. */
export function scopeOf({ actor }: Context, word: ScopeWord): ObservationScope {
  const { person } = actor
  const own = person ? { observerId: person.id, teacherId: person.id } : undefined
  const reach = reachOf('records.school', actor)
  if (word === 'school' && reach.has('all')) return { ...own, all: true }
  if (!person) throw refusal('access.stranger')
  if (word === 'mine') return { ...own }
  const schoolIds = schoolsReached('records.school', actor)
  const led = majorsReached('records.school', actor)
  const majorIds = led === 'everywhere' ? person.majorIds : []
  const majorsAt = led === 'everywhere' || person.majorIds.length === 0 ? [] : led
  if (schoolIds.length + majorIds.length + majorsAt.length === 0) throw refusal('access.coordinatorsUp')
  return {
    ...own,
    schoolIds,
    majorIds,
    ...(majorsAt.length > 0 ? { led: { schoolIds: majorsAt, majorIds: person.majorIds } } : {}),
  }
}

/** What somebody sees who did not say: coordinators and up their school, teachers their own. */
export function defaultScope({ actor }: Context): ScopeWord {
  return may('records.school')(actor) === true ? 'school' : 'mine'
}

/** A term by its id or name, or the one that runs. */
export function termOf({ consortium, today }: Context, words: string): Term {
  const { terms } = consortium
  const found =
    words === ''
      ? latestTerm(terms, today)
      : terms.find(({ id, name }) => id === words || name === words || name.replaceAll('—', '-') === words)
  if (!found) throw refusal('records.noTerm', { words, terms: terms.map(({ id }) => id).join(' ') })
  return found
}

export const pageSize = 10
