import type { Span } from './sheet.ts'
import { separator } from './sheet.ts'

const broken = new RegExp(separator, 'u')

/**
 * Where a name stands with exactly one character mistyped: 机械至图 for 机械制图. Short names are not looked for, as
 * too much would match.
 */
export function findOneOff(open: string, name: string, shortest: number): Span | undefined {
  if (name.length < shortest) return undefined
  for (let from = 0; from + name.length <= open.length; from++) {
    const window = open.slice(from, from + name.length)
    if (differences(window, name) === 1 && !broken.test(window)) return { from, to: from + name.length }
  }
  return undefined
}

function differences(one: string, other: string): number {
  let count = 0
  for (let index = 0; index < one.length && count < 2; index++) {
    if (one[index]?.toLowerCase() !== other[index]?.toLowerCase()) count++
  }
  return count
}
