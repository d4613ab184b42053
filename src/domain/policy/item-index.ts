import type { Indicator } from '../indicator/schema.ts'
import type { PolicyItem, PolicyPack } from './pack.ts'
import { comparable, crumbsOf, piecesOf } from './search-pieces.ts'

/** The packs that are searched, and the indicators by whose names their thresholds are known. */
export interface Library {
  readonly packs: readonly PolicyPack[]
  readonly indicators: readonly Indicator[]
}

/** An item with the pack it is in. */
export interface Entry {
  readonly pack: PolicyPack
  readonly item: PolicyItem
}

interface Indexed extends Entry {
  /** Its title and what people call it, one a line, as they are compared. */
  readonly names: string
  /** Of its title and of what people call it. */
  readonly named: ReadonlySet<string>
  /** Of all else that is said about it. */
  readonly said: ReadonlySet<string>
  readonly crumbs: ReadonlySet<string>
}

/** What a word is worth: the fewer items have it, the more. */
export interface ItemIndex {
  readonly entries: readonly Indexed[]
  worth(piece: string): number
  worthOfCrumb(crumb: string): number
}

export function entriesOf(packs: readonly PolicyPack[]): readonly Entry[] {
  return packs.flatMap((pack) => pack.items.map((item) => ({ pack, item })))
}

/** Packs are read once at start, and their index is made with the first question. */
const made = new WeakMap<readonly PolicyPack[], ItemIndex>()

export function indexItems(library: Library): ItemIndex {
  const before = made.get(library.packs)
  if (before) return before
  const index = makeIndex(library)
  made.set(library.packs, index)
  return index
}

function makeIndex({ packs, indicators }: Library): ItemIndex {
  const entries = entriesOf(packs).map((entry): Indexed => {
    const names = namesOf(entry.item, indicators).map(comparable).join('\n')
    const said = new Set(piecesOf(saidOf(entry.item).join(' ')))
    return { ...entry, names, named: new Set(piecesOf(names)), said, crumbs: new Set(crumbsOf(names)) }
  })
  const pieces = frequencies(entries.map(({ named, said }) => new Set([...named, ...said])))
  const crumbs = frequencies(entries.map((entry) => entry.crumbs))
  const worth = (frequency: number | undefined) => Math.log(1 + entries.length / (frequency ?? 1))
  return {
    entries,
    worth: (piece) => worth(pieces.get(piece)),
    worthOfCrumb: (crumb) => worth(crumbs.get(crumb)),
  }
}

/** The title, the form and the indicator, in both languages, with what people type for them. */
function namesOf(
  { what, quote, consequence, duty, metric }: PolicyItem,
  indicators: readonly Indicator[],
): readonly string[] {
  const form = duty?.form
  const indicator = indicators.find(({ id }) => id === metric)
  return [
    what.zh,
    what.en,
    quote ?? '',
    consequence ?? '',
    ...(form ? [form.name.zh, form.name.en, ...form.short] : []),
    ...(indicator ? [indicator.name.zh, indicator.name.en, ...indicator.short] : []),
  ]
}

function saidOf({ owedBy, when, evidence, note, forceWord }: PolicyItem): string[] {
  const both = [owedBy, when, evidence, ...(note ? [note] : [])].flatMap(({ zh, en }) => [zh, en])
  return [...both, forceWord ?? '']
}

function frequencies(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const piece of sets.flatMap((set) => [...set])) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  return counts
}
