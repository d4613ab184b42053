import { separator, type Span } from './sheet.ts'

const broken = new RegExp(separator, 'u')

/**
 * Where a name stands with one slip of the pen: a wrong character (机械至图), two in the wrong order (Pyhton), and in
 * names of five or more one missing or one too many. Names shorter than `shortest` would match too much.
 */
export function findOneOff(open: string, name: string, shortest: number): Span | undefined {
  if (name.length < shortest) return undefined
  const meant = name.toLowerCase()
  const sizes = name.length < 5 ? [name.length] : [name.length, name.length + 1, name.length - 1]
  for (const size of sizes) {
    for (let from = 0; from + size <= open.length; from++) {
      const typed = open.slice(from, from + size)
      if (!broken.test(typed) && isOneOff(typed.toLowerCase(), meant)) return { from, to: from + size }
    }
  }
  return undefined
}

function isOneOff(typed: string, meant: string): boolean {
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start++
  let end = 0
  const most = Math.min(typed.length, meant.length) - start
  while (end < most && typed.at(-1 - end) === meant.at(-1 - end)) end++
  const wrong = typed.slice(start, typed.length - end)
  const right = meant.slice(start, meant.length - end)
  if (wrong.length + right.length === 1 || (wrong.length === 1 && right.length === 1)) return true
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0]
}
