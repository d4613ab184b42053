import type { PackFault } from '../policy/pack-fault.ts'
import type { PolicyDuty, PolicyItem, PolicyPack } from '../policy/pack.ts'
import type { KnownFrom } from './known-from.ts'
import type { Indicator } from './schema.ts'

type Wrong = (place: string, reason: string) => void

/** Whether the indicators and the items they measure say the same. An indicator of a pack that is not here is let be. */
export function checkIndicators(
  indicators: readonly Indicator[],
  packs: readonly PolicyPack[],
  file: string,
): readonly PackFault[] {
  const faults: PackFault[] = []
  const clauses = new Map(indicators.map(({ id, clause }) => [id, clause]))
  for (const indicator of indicators) {
    const pack = packOf(indicator.clause, packs)
    if (!pack) continue
    const wrong: Wrong = (place, reason) => faults.push({ file, item: indicator.id, place, reason })
    const item = pack.items.find(({ id }) => id === indicator.clause)
    if (item) checkItem(indicator, item, clauses, wrong)
    else wrong('clause', `there is no item ${indicator.clause}`)
    checkSettings(indicator, pack, wrong)
    if (indicator.counted) checkKnown(indicator.counted, packs, wrong)
  }
  return faults
}

function packOf(itemId: string, packs: readonly PolicyPack[]): PolicyPack | undefined {
  return packs.find(({ id }) => itemId.startsWith(`${id}-`))
}

function checkItem(
  { id, force, targetUntil, clause, counted }: Indicator,
  { metric, force: written, validity }: PolicyItem,
  clauses: ReadonlyMap<string, string>,
  wrong: Wrong,
): void {
  // Of what is owed there may be two, filed at all and filed in time: the item names one of them.
  const isBeside = metric !== undefined && clauses.get(metric) === clause && counted?.by === 'duties'
  if (metric !== id && !isBeside) {
    wrong('clause', `the item ${clause} does not name ${id} as its \`metric\``)
  }
  if (force !== written) wrong('force', `the item ${clause} says ${written}`)
  if (targetUntil !== validity?.until) {
    wrong('targetUntil', `the item ${clause} is valid until ${validity?.until ?? 'no day'}`)
  }
}

function checkSettings({ numerator, denominator }: Indicator, pack: PolicyPack, wrong: Wrong): void {
  for (const [place, { setting: name }] of Object.entries({ numerator, denominator })) {
    if (name === undefined) continue
    const setting = pack.settings.find((one) => one.name === name)
    if (setting?.kind !== 'choice') wrong(`${place}.setting`, 'it has to name a choice of its pack')
  }
}

function checkKnown(counted: KnownFrom, packs: readonly PolicyPack[], wrong: Wrong): void {
  if (counted.by !== 'duties' && counted.by !== 'filing') return
  const pack = packOf(counted.item, packs)
  const duty = pack?.items.find(({ id }) => id === counted.item)?.duty
  if (pack && !duty) wrong('counted.item', `the item ${counted.item} is no duty`)
  if (duty && counted.by === 'filing') checkFields(counted, duty, wrong)
}

function checkFields(counted: Extract<KnownFrom, { by: 'filing' }>, duty: PolicyDuty, wrong: Wrong): void {
  const numbers = (duty.form?.fields ?? []).flatMap(({ name, kind }) => (kind === 'number' ? [name] : []))
  for (const place of ['numerator', 'denominator'] as const) {
    const field = counted[place]
    if (field !== undefined && !numbers.includes(field)) {
      wrong(`counted.${place}`, `the form of ${counted.item} has no number ${field}`)
    }
  }
}
