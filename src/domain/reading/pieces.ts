import { taken, type Sheet, type Span } from './sheet.ts'

/** A run of words that nobody has taken. */
export interface Piece extends Span {
  readonly words: string
  /** Whether something that was read stands next before it, and next behind it. */
  readonly between: boolean
}

/** What is left of a sentence, in order. */
export function piecesOf({ original, open }: Sheet): Piece[] {
  return [...open.matchAll(/[^\s,;。、!?:()"“”《》\uE000]+/gu)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    const before = /[\s,;。、!?:()"“”《》]*$/u.exec(open.slice(0, from))?.[0].length ?? 0
    const behind = /^[\s,;。、!?:()"“”《》]*/u.exec(open.slice(to))?.[0].length ?? 0
    const between = open[from - before - 1] === taken && open[to + behind] === taken
    return { from, to, words: original.slice(from, to), between }
  })
}
