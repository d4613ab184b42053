import type { Filing, FilingReview, FilingVersion } from '#src/ports/filings.ts'
import type { Exporting } from '../exporting.ts'
import type { NamedLine } from '../ledger.ts'
import { namesOf, type NameOf } from '../names.ts'

/** A filing with every round of it. */
export interface Filed {
  readonly line: NamedLine
  readonly filing: Filing
  readonly versions: readonly FilingVersion[]
  readonly reviews: readonly FilingReview[]
  readonly nameOf: NameOf
}

/** What was handed in for these lines. */
export async function filedOf(
  { store }: Pick<Exporting, 'store'>,
  lines: readonly NamedLine[],
): Promise<readonly Filed[]> {
  const filed: Filed[] = []
  for (const line of lines) {
    if (!line.filing) continue
    const one = await store.transaction(async (records) => {
      const filing = await records.filings.ofObligation(line.obligation.id)
      if (!filing) return undefined
      const versions = await records.filings.versions(filing.id)
      const reviews = await records.filings.reviews(filing.id)
      const nameOf = await namesOf(records, [
        ...versions.map(({ byPersonId }) => byPersonId),
        ...reviews.flatMap(({ byPersonId, insteadOfId }) => [byPersonId, insteadOfId]),
      ])
      return { line, filing, versions, reviews, nameOf }
    })
    if (one) filed.push(one)
  }
  return filed
}
