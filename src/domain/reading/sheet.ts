import { foldWidth } from './fold.ts'

/** Where something stands in a sentence: from the first character up to, not with, the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A sentence as far as it has been read. */
export interface Sheet {
  /** As typed. */
  readonly original: string
  /** Folded to half width; what has been taken is blanked, so that nobody takes it twice. Same length. */
  readonly open: string
}

/** Stands for a character that has been taken. A text has none of its own: folding turns it into a space. */
export const taken = '\uE000'

/** The source of a character class of what separates words. */
export const separator = String.raw`[\s,;。、!?:\uE000]`

export function newSheet(text: string): Sheet {
  return { original: text, open: foldWidth(text) }
}

export function take(sheet: Sheet, spans: readonly Span[]): Sheet {
  return { original: sheet.original, open: spans.reduce(blank, sheet.open) }
}

export function blank(text: string, { from, to }: Span): string {
  return text.slice(0, from) + taken.repeat(to - from) + text.slice(to)
}

/** Where a match stands; where a group of it stands if its pattern has the `d` flag. */
export function spanOf(match: RegExpExecArray, group?: string): Span {
  const [from, to] = (group ? match.indices?.groups?.[group] : undefined) ?? [
    match.index,
    match.index + match[0].length,
  ]
  return { from, to }
}
