import { seesAllSchools } from '#src/domain/access.ts'
import type { Term } from '#src/domain/term.ts'
import { latestTerm } from '#src/domain/weeks.ts'
import { refusal } from '#src/failure.ts'
import type { ObservationScope } from '#src/ports/observations.ts'
import type { Context } from '../context.ts'

export type ScopeWord = 'mine' | 'school'

/** Whose records somebody may list: their own, and for who answers for a school or a major those too. */
export function scopeOf(context: Context, word: ScopeWord): ObservationScope {
  const { actor } = context
  const { person, roles } = actor
  if (word === 'school' && seesAllSchools(actor))
    return { all: true, ...(person ? { observerId: person.id } : {}) }
  if (!person) throw refusal('access.stranger')
  const mine = { observerId: person.id, teacherId: person.id }
  if (word === 'mine') return mine
  const schoolIds = roles.has('coordinator') ? [person.schoolId] : []
  const majorIds = roles.has('major_lead') ? person.majorIds : []
  if (schoolIds.length + majorIds.length === 0) throw refusal('access.coordinators')
  return { ...mine, schoolIds, majorIds }
}

/** What somebody sees who did not say: coordinators and up their school, teachers their own. */
export function defaultScope({ actor }: Context): ScopeWord {
  const wide = ['coordinator', 'major_lead', 'leader', 'admin'] as const
  return wide.some((role) => actor.roles.has(role)) ? 'school' : 'mine'
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
