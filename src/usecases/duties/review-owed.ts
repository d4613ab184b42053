import { expand } from '#src/domain/policy/expand.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { handedIn, hangsOnHandIn, reviewedItems } from './hand-in.ts'
import { planningContext } from './planning.ts'

/** 审查 — from the hand-in on the lead owes a verdict, by the consortium's number of working days. */
export async function oweReview(context: Context, filing: Filing): Promise<void> {
  const { records, rules, today, now, consortium } = context
  const happenings = handedIn(filing, rules.timeZone)
  if (happenings.length === 0 || !reviewedItems(rules.packs).includes(filing.item)) return
  const { packs, ...planning } = await planningContext({ records, rules, today }, consortium)
  const reviewing = packs.map((pack) => ({ ...pack, items: pack.items.filter(hangsOnHandIn) }))
  const duties = [...expand({ ...planning, packs: reviewing, happenings })].flatMap((item) => item.duties)
  await records.obligations.putAll(
    duties.map(({ obligation }) => obligation),
    now,
  )
}

/** The verdict was given, or there is none to give any more. */
export async function settleReview(
  { records, rules, today }: Context,
  { id, version }: Pick<Filing, 'id' | 'version'>,
  outcome: 'passed' | 'waived',
): Promise<void> {
  const items = rules.packs.flatMap((pack) => pack.items.filter(hangsOnHandIn)).map((item) => item.id)
  if (items.length === 0) return
  for (const { id: owed, state } of await records.obligations.list({
    items,
    periods: [`${id}/${version}`],
  })) {
    if (state === 'missing') await records.obligations.setState(owed, outcome, today)
  }
}
