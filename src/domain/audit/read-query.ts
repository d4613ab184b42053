import type { Person } from '../person.ts'
import { nounOf } from './nouns.ts'

/** What of the audit is asked for; the parts are joined by "and". */
export interface AuditQuery {
  readonly noun?: string
  readonly label?: string
  readonly personIds?: readonly string[]
}

/** Reads what stands beside a school: a kind of act, a record's number, a name. Several people may have one name. */
export function readAuditQuery(
  words: string,
  people: readonly Pick<Person, 'id' | 'name'>[],
): { readonly query: AuditQuery } | { readonly unknown: string } {
  let query: AuditQuery = {}
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const found = readWord(word, people)
    if (!found) return { unknown: word }
    query = { ...query, ...found }
  }
  return { query }
}

function readWord(word: string, people: readonly Pick<Person, 'id' | 'name'>[]): AuditQuery | undefined {
  const noun = nounOf(word)
  if (noun !== undefined) return { noun }
  if (/^[a-z]{2}-\d{4}-\d+$/i.test(word)) return { label: word.toUpperCase() }
  const personIds = people.filter(({ name }) => name === word).map(({ id }) => id)
  return personIds.length > 0 ? { personIds } : undefined
}
