import type { School } from '#src/domain/school.ts'
import { itemsOfPacks, type Exporting } from '../exporting.ts'
import { linesOf, type NamedLine } from '../ledger.ts'
import { filedOf, type Filed } from './filed.ts'

/** All that one school owes in the term, and what it has handed in: a few hundred things. */
export interface Inspected {
  readonly school: School
  readonly lines: readonly NamedLine[]
  readonly filed: readonly Filed[]
}

/** Every sheet asks for the same school, or for one school after the other: the last one is remembered. */
export function gathering(exporting: Exporting): (school: School) => Promise<Inspected> {
  let last: { readonly id: string; readonly inspected: Promise<Inspected> } | undefined
  return async (school) => {
    if (last?.id !== school.id) last = { id: school.id, inspected: gathered(exporting, school) }
    return last.inspected
  }
}

async function gathered(asked: Exporting, school: School): Promise<Inspected> {
  const exporting = { ...asked, scope: scopeOf([school]) }
  const items = itemsOfPacks(exporting).filter(({ item }) => item.duty !== undefined)
  const lines: NamedLine[] = []
  for await (const page of linesOf(exporting, items)) lines.push(...page)
  return { school, lines, filed: await filedOf(exporting, lines) }
}

export function scopeOf(schools: readonly School[]) {
  const schoolIds = schools.map(({ id }) => id)
  return { all: false, schoolIds, majorIds: [], majorsAt: [], personId: undefined } as const
}
