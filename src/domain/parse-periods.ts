import { foldWidth } from './reading/fold.ts'
import { numberOf, numberPattern } from './reading/number-words.ts'

const joint = String.raw`\s*(?:[-~—–至到、,.&和/]|\s)\s*`

/** The source of a pattern for numbers of lessons: 3, 1-2, 3、4, 一二, 第1节和第2节 without the last 节. */
export const periodList = String.raw`(?:[一二三四五六七八九]{2,4}|${numberPattern}(?:节?${joint}第?${numberPattern}){0,5})`

const whole = new RegExp(String.raw`^第?(${periodList})(?:节课?)?$`, 'u')
const range = /^[-~—–至到]$/u

/**
 * Numbers of lessons as a form or a person gives them: `1-2`, `1,2`, `['1', '2']`, 第3节, 3、4. Ascending and once
 * each; undefined when it cannot be read.
 */
export function parsePeriods(value: string | readonly string[]): number[] | undefined {
  if (typeof value !== 'string') return together(value.map(parsePeriods))
  const list = whole.exec(foldWidth(value).trim())?.[1]
  if (list === undefined) return undefined
  if (/^[一二三四五六七八九]{2,4}$/u.test(list))
    return together(list.split('').map((digit) => [numberOf(digit) ?? 0]))
  return inOrder(list)
}

function inOrder(list: string): number[] | undefined {
  const numbers = [...list.matchAll(new RegExp(numberPattern, 'gu'))]
  const groups = numbers.map((match, index) => {
    const nth = numberOf(match[0])
    const before = numbers[index - 1]
    if (nth === undefined || !before) return nth === undefined ? undefined : [nth]
    const between = list.slice(before.index + before[0].length, match.index).replaceAll(/[\s第节]/gu, '')
    const first = numberOf(before[0]) ?? nth
    if (!range.test(between)) return [nth]
    return nth < first ? undefined : Array.from({ length: nth - first + 1 }, (_, step) => first + step)
  })
  return together(groups)
}

function together(groups: readonly (readonly number[] | undefined)[]): number[] | undefined {
  if (groups.length === 0) return undefined
  const numbers = new Set<number>()
  for (const group of groups) {
    if (!group) return undefined
    for (const nth of group) numbers.add(nth)
  }
  return [...numbers].toSorted((a, b) => a - b)
}
