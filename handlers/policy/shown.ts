import type { Ask } from '#src/bot/ask.ts'
import type { ConflictRow, PolicyConflicts } from '#src/cards/policy-conflicts.ts'
import type { ShownPolicyItem } from '#src/cards/policy-item.ts'
import type { PolicyList, PolicyRow } from '#src/cards/policy-list.ts'
import type { PolicyPlace } from '#src/cards/policy-words.ts'
import {
  contradictionKinds,
  contradictionsOf,
  type Contradiction,
  type ContradictionKind,
} from '#src/domain/policy/contradictions.ts'
import type { Decided } from '#src/domain/policy/decided.ts'
import { packsAt } from '#src/domain/policy/in-force.ts'
import { entriesOf, type Entry } from '#src/domain/policy/item-index.ts'
import { settingOf } from '#src/domain/policy/settings.ts'
import { targetPeriodOf } from '#src/domain/policy/target-period.ts'
import { daysOf } from './days.ts'

/** Items on one card; a row is up to three lines and a button. */
const pageSize = 8

export function rowOf(entry: Entry, today: string): PolicyRow {
  return { item: entry.item, period: targetPeriodOf(entry, today) }
}

export async function shownItem(
  ask: Ask,
  { pack, item }: Entry,
  from: PolicyPlace | undefined,
): Promise<ShownPolicyItem> {
  const { rules, records, today, place, actor } = ask
  const decided = await records.policy.decided()
  const school = place.kind === 'group' ? place.school : actor.school
  const inForce = !school || packsAt([pack], decided.exceptions, school.id).length > 0
  return {
    item,
    pack,
    period: targetPeriodOf({ pack, item }, today),
    readings: readingsOf(rules.packs, decided, item.settings),
    days: await daysOf(ask, { pack, item }),
    indicator: rules.indicators.find(({ id }) => id === item.metric)?.name,
    offHere: !inForce,
    from,
  }
}

function readingsOf(packs: Ask['rules']['packs'], { readings }: Decided, names: readonly string[]) {
  return names.map((name) => settingOf(packs, readings, name))
}

interface ListOptions {
  readonly place: PolicyPlace
  readonly agreements?: boolean
}

export function shownList(
  { rules, today }: Ask,
  entries: readonly Entry[],
  { place, agreements = false }: ListOptions,
): PolicyList {
  const { page, pages, rows } = pageOf(entries, place.page)
  return {
    pack: rules.packs.find(({ id }) => id === place.pack)?.name,
    agreements,
    rows: rows.map((entry) => rowOf(entry, today)),
    place: { ...place, page },
    pages,
    total: entries.length,
  }
}

export async function shownConflicts(
  { rules, records, today }: Ask,
  kind: ContradictionKind | undefined,
  wanted: number,
): Promise<PolicyConflicts> {
  const decided = await records.policy.decided()
  const all = contradictionsOf(rules.packs, today)
  const chosen = kind ? all.filter((one) => one.kind === kind) : all
  const { page, pages, rows } = pageOf(chosen, wanted)
  const titles = new Map(entriesOf(rules.packs).map(({ item }) => [item.id, item.what]))
  const shown = (one: Contradiction): ConflictRow => ({
    kind: one.kind,
    item: one.item,
    note: one.note,
    other: one.other === undefined ? undefined : { id: one.other, what: titles.get(one.other) },
    period: one.kind === 'expired' ? targetPeriodOf(one, today) : undefined,
    readings: decidedBy.has(one.kind) ? readingsOf(rules.packs, decided, one.item.settings) : [],
  })
  return {
    counts: countsOf(all),
    rows: rows.map(shown),
    place: { conflicts: kind ?? 'all', page },
    pages,
    total: chosen.length,
  }
}

/** Of what kind a setting of the item is the consortium's answer. */
const decidedBy: ReadonlySet<ContradictionKind> = new Set(['denominator', 'reading'])

function countsOf(all: readonly Contradiction[]): Readonly<Record<ContradictionKind, number>> {
  const counts = {
    expired: 0,
    same_name: 0,
    same_figure: 0,
    body_and_annex: 0,
    malformed: 0,
    denominator: 0,
    reading: 0,
  }
  for (const kind of contradictionKinds) counts[kind] = all.filter((one) => one.kind === kind).length
  return counts
}

/** A page that there is, whichever was asked for. */
function pageOf<Row>(all: readonly Row[], wanted: number) {
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  const page = Math.min(wanted, pages)
  return { page, pages, rows: all.slice((page - 1) * pageSize, page * pageSize) }
}
