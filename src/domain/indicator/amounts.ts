import { foldWidth } from '../reading/fold.ts'

/** A number with the words around it: `专任教师25人`, `432个学生`. */
export interface Amount {
  readonly value: number
  /** What stands between the number before and this one, and between this one and the next. */
  readonly before: string
  readonly after: string
}

/** 98/112 and 112人中98人 — a numerator and a denominator that belong together. */
export interface Pair {
  readonly numerator: number
  readonly denominator: number
  /** Where the words before it are, back to the pair before that. */
  readonly from: number
  readonly to: number
}

const number = String.raw`(?<!\d)(\d+(?:\.\d+)?)\s*(万|亩)?`
const amount = new RegExp(number, 'gu')
const fraction = /(\d+(?:\.\d+)?)\s*[/／÷]\s*(\d+(?:\.\d+)?)/gu
const partOf = new RegExp(
  String.raw`${number}\s*(?:人|名|个|间|份|位)?(?:里面|里|中|当中|其中)[^\d，,；;]*?${number}`,
  'gu',
)
/** Numbers that count nothing: 1:200, 85%, 2026届, 第3周, S3-40. */
const uncounted = /\d+\s*[:：]\s*\d+|\d+(?:\.\d+)?\s*(?:%|％|个百分点)|\d{4}\s*[届级年]|[a-z]\d+-\d+|第\d+/giu

/** The text without the numbers that count nothing. */
export function withoutUncounted(text: string): string {
  return foldWidth(text).replaceAll(uncounted, (found) => ' '.repeat(found.length))
}

/** Numbers that are given two and two, and the text that is left without them. */
export function pairsIn(text: string): { readonly pairs: readonly Pair[]; readonly rest: string } {
  const pairs: Pair[] = []
  let from = 0
  let rest = text
  const found = [
    ...[...text.matchAll(fraction)].map((match) => ({
      match,
      numerator: Number(match[1]),
      denominator: Number(match[2]),
    })),
    ...[...text.matchAll(partOf)].map((match) => ({
      match,
      numerator: scaled(match[3], match[4]),
      denominator: scaled(match[1], match[2]),
    })),
  ].toSorted((a, b) => a.match.index - b.match.index)
  for (const { match, numerator, denominator } of found) {
    pairs.push({ numerator, denominator, from, to: match.index })
    from = match.index + match[0].length
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(from)
  }
  return { pairs, rest }
}

/** Single numbers, each with the words around it within its part of the sentence. */
export function amountsIn(text: string): readonly Amount[] {
  return text.split(/[，,、；;。\n]+/u).flatMap((part) => {
    const matches = [...part.matchAll(amount)]
    return matches.map((match, index) => {
      const before = matches[index - 1]
      return {
        value: scaled(match[1], match[2]),
        before: part.slice(before ? before.index + before[0].length : 0, match.index),
        after: part.slice(match.index + match[0].length, matches[index + 1]?.index),
      }
    })
  })
}

/** 15 mu are 10,000 square metres. */
function scaled(digits = '', unit?: string): number {
  const value = Number(digits)
  if (unit === '万') return Math.round(value * 1_000_000) / 100
  return unit === '亩' ? Math.round((value * 1_000_000) / 15) / 100 : value
}
