import type { Ask } from '#src/bot/ask.ts'
import type { KpiDetail } from '#src/cards/kpi-detail.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { readingsOf } from '#src/domain/policy/indicators-in-force.ts'
import { entriesOf } from '#src/domain/policy/item-index.ts'

/** What there is to know of an indicator besides its figure. */
export async function detailOf(
  { rules, records, today, consortium }: Ask,
  indicator: Indicator,
): Promise<KpiDetail> {
  const { readings } = await records.policy.decided()
  const entry = entriesOf(rules.packs).find(({ item }) => item.id === indicator.clause)
  const notes = entry
    ? [
        // What is the same figure is told of in our own words below.
        ...entry.item.conflicts.filter(({ kind }) => kind !== 'same_figure').map(({ note }) => note),
        ...(entry.item.note ? [entry.item.note] : []),
      ]
    : []
  return {
    pack: entry && { id: entry.pack.id, name: entry.pack.name },
    forceWord: entry?.item.forceWord,
    readings: readingsOf(indicator, rules.packs, readings),
    notes,
    sameFigure: sameFigure(indicator, entry?.item.conflicts ?? [], rules.indicators),
    expired: indicator.targetUntil !== undefined && indicator.targetUntil < today,
    majors: new Map(consortium.majors.map(({ id, name }) => [id, name])),
  }
}

/** Those that the document, too, asks the same number for, and that are easily taken for this one. */
function sameFigure(
  { id, threshold }: Indicator,
  conflicts: readonly { readonly kind: string; readonly with?: string | undefined }[],
  indicators: readonly Indicator[],
) {
  const clauses = conflicts.filter(({ kind }) => kind === 'same_figure').map((one) => one.with)
  return indicators.filter(
    (one) => one.id !== id && one.threshold === threshold && clauses.includes(one.clause),
  )
}
