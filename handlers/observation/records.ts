import type { Ask } from '#src/bot/ask.ts'
import { listText } from '#src/cards/format.ts'
import type { ObservationList } from '#src/cards/observation-list.ts'
import { reachOf, schoolsReached } from '#src/domain/access.ts'
import type { Observation } from '#src/domain/observation.ts'
import type { Term } from '#src/domain/term.ts'
import { sayIn } from '#src/i18n/say.ts'
import { pageSize, scopeOf, type ScopeWord } from '#src/usecases/observation/list.ts'

export interface RecordsQuery {
  readonly scope: ScopeWord
  readonly term: Term
  /** From 1. */
  readonly page: number
}

/** One page of the records somebody may see. */
export async function listRecords(ask: Ask, { scope, term, page }: RecordsQuery): Promise<ObservationList> {
  const filter = { scope: scopeOf(ask, scope), from: term.firstDay, to: term.lastDay }
  const pageOf = (number: number) => ask.records.observations.list(filter, { size: pageSize, number })
  const asked = await pageOf(page)
  const pages = Math.max(1, Math.ceil(asked.total / pageSize))
  // Records were withdrawn since the card was drawn: the last page that is left.
  const { total, rows } = page > pages ? await pageOf(pages) : asked
  const people = await ask.records.people.byIds([...new Set(rows.map(({ content }) => content.teacherId))])
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  return {
    scope: scopeName(ask, scope),
    scopeKey: scope,
    term: term.name,
    termId: term.id,
    page: Math.min(page, pages),
    pages,
    total,
    rows: rows.map((row) => toRow(row, nameOf)),
  }
}

function toRow({ number, content, status }: Observation, nameOf: (id: string) => string) {
  const { date, teacherId, course, score, grade } = content
  return { number, date, teacher: nameOf(teacherId), course, score, grade, status }
}

export function scopeName({ actor, language, consortium }: Ask, scope: ScopeWord): string {
  const say = sayIn(language)
  if (scope === 'mine') return say('records.scope.mine')
  const wide = reachOf('records.school', actor).has('all')
  if (wide) return say('records.scope.all')
  const reached = schoolsReached('records.school', actor)
  const schools = consortium.schools.filter(({ id }) => reached.includes(id)).map(({ name }) => name)
  return schools.length > 0 ? listText(say, schools) : (actor.school?.name ?? say('records.scope.all'))
}
