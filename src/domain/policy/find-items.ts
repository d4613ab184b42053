import { entriesOf, indexItems, type Entry, type ItemIndex, type Library } from './item-index.ts'
import type { PolicyPack } from './pack.ts'
import { comparable, crumbsOf, piecesOf } from './search-pieces.ts'

/** What words ask for, and what about the items they named. The nearest come first where it was their words. */
export type FoundItems =
  | { readonly by: 'id' | 'clause' | 'words'; readonly entries: readonly Entry[] }
  | { readonly by: 'pack'; readonly pack: PolicyPack; readonly entries: readonly Entry[] }
  | { readonly by: 'nothing'; readonly near: readonly Entry[] }

/** Looks for items by id (S2-39), clause (三（四）2), pack (行动计划, S2) and words (实习方案), in this order. */
export function findItems(library: Library, words: string): FoundItems {
  const text = comparable(words)
  const named = withIds(library.packs, text)
  if (named.length > 0) return { by: 'id', entries: named }
  const { pack, rest } = splitPack(library.packs, text)
  const among = pack ? [pack] : library.packs
  const ofClause = withClause(among, rest)
  if (ofClause.length > 0) return { by: 'clause', entries: ofClause }
  const entries = withWords(indexItems(library), among, rest)
  if (entries.length > 0) return { by: 'words', entries }
  if (pack) return { by: 'pack', pack, entries: entriesOf([pack]) }
  return { by: 'nothing', near: nearest(indexItems(library), rest) }
}

function withIds(packs: readonly PolicyPack[], text: string): readonly Entry[] {
  const ids = [...text.matchAll(/(?<![a-z0-9])([a-z][a-z0-9]{0,7})[\s–—-]?(\d{2,3})(?!\d)/g)]
  const wanted = new Set(ids.map(([, pack = '', number = '']) => `${pack}-${number}`.toUpperCase()))
  return entriesOf(packs).filter(({ item }) => wanted.has(item.id))
}

/** A pack is named in front, by its id or by what people call it; the longest name that fits. */
function splitPack(
  packs: readonly PolicyPack[],
  text: string,
): { readonly pack: PolicyPack | undefined; readonly rest: string } {
  const names = packs
    .flatMap((pack) =>
      [pack.id, pack.name.zh, pack.name.en, ...pack.short].map((name) => ({ pack, name: comparable(name) })),
    )
    .toSorted((a, b) => b.name.length - a.name.length)
  const found = names.find(({ name }) => startsWith(text, name))
  return found
    ? { pack: found.pack, rest: text.slice(found.name.length).trim() }
    : { pack: undefined, rest: text }
}

/** `s2` is not named in `s20`. */
function startsWith(text: string, name: string): boolean {
  if (!text.startsWith(name)) return false
  return !/[a-z0-9]$/.test(name) || !/^[a-z0-9]/.test(text.slice(name.length))
}

/** `三（四）2；表23` has the clauses 三(四)2 and 表23, and is in 三(四). */
function withClause(packs: readonly PolicyPack[], text: string): readonly Entry[] {
  const wanted = bare(text.replace(/^第|条$/g, ''))
  if (!/^[一二三四五六七八九十(表附细]/.test(wanted)) return []
  const partsOf = ({ item }: Entry) => item.clause.split(/[；、]/).map(bare)
  const entries = entriesOf(packs)
  const exactly = entries.filter((entry) => partsOf(entry).includes(wanted))
  if (exactly.length > 0 || wanted.length < 2) return exactly
  return entries.filter((entry) => partsOf(entry).some((part) => isWithin(part, wanted)))
}

const bare = (clause: string) => comparable(clause).replaceAll(/\s/g, '')

/** 表1 is not around 表13. */
function isWithin(part: string, wanted: string): boolean {
  return part.startsWith(wanted) && !(/\d$/.test(wanted) && /^\d/.test(part.slice(wanted.length)))
}

/** Of what was asked for, the part by worth that an item has to have. */
const leastShare = 0.4
/** Of the best one's score, the part that another needs to be shown beside it. */
const leastOfBest = 0.6
const most = 24

function withWords(index: ItemIndex, packs: readonly PolicyPack[], text: string): readonly Entry[] {
  const pieces = piecesOf(text)
  if (pieces.length === 0) return []
  const all = sum(pieces.map(index.worth))
  const worthIn = (set: ReadonlySet<string>) => sum(pieces.filter((piece) => set.has(piece)).map(index.worth))
  const known = pieces.filter((piece) => index.entries.some((entry) => has(entry, piece)))
  const scored = index.entries
    .filter(({ pack }) => packs.includes(pack))
    .map((entry) => {
      const named = worthIn(entry.named)
      // What an item is called says more than what else is said about it, and most if it is called just that.
      const score = 3 * named + worthIn(entry.said) + (entry.names.includes(text) ? 2 * all : 0)
      return { entry, score, share: named / all, whole: known.every((piece) => has(entry, piece)) }
    })
  const able = scored.filter(({ share }) => share >= leastShare).toSorted((a, b) => b.score - a.score)
  const best = able[0]?.score ?? 0
  const near = able.filter(({ score }) => score >= leastOfBest * best)
  // Where some have all that was asked for, the others are not meant.
  const whole = near.filter((one) => one.whole)
  return (whole.length > 0 ? whole : near).slice(0, most).map(({ entry: { pack, item } }) => ({ pack, item }))
}

function has({ named, said }: ItemIndex['entries'][number], piece: string): boolean {
  return named.has(piece) || said.has(piece)
}

function nearest({ entries, worthOfCrumb }: ItemIndex, text: string): readonly Entry[] {
  const crumbs = crumbsOf(text)
  return entries
    .map((entry) => ({
      entry,
      score: sum(crumbs.filter((crumb) => entry.crumbs.has(crumb)).map(worthOfCrumb)),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ entry: { pack, item } }) => ({ pack, item }))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
