import { weekdaySchema, type Weekday } from '../../dates.ts'
import { numberOf } from '../../reading/number-words.ts'

const week = '(?:周|星期|礼拜)'
/** 每周一一点: what is followed by 点 is an hour. */
const day = String.raw`[一二三四五六日天](?![点时:：年级班节次个])`

/** The source of a pattern for weekdays, from the first 周 on: 周一, 周二和周四, 周一三五, 周一到周五. */
export const weekdayList = String.raw`${week}\s*(?:${day}|[1-7](?![\d点时:：年月日号级班节次.\-]))(?:\s*(?:[、,和及与跟]|到|至|-|~)?\s*(?:${week})?${day})*`

/** In the order of the week, each once. */
export function weekdaysOf(words: string): readonly Weekday[] {
  const days: Weekday[] = []
  let isRange = false
  for (const letter of Array.from(words)) {
    if (/[到至~-]/u.test(letter)) isRange = true
    const found = weekdayOf(letter)
    if (found === undefined) continue
    const from = isRange ? (days.at(-1) ?? found) : found
    for (let one = from; one <= found; one += 1) days.push(weekdaySchema.parse(one))
    isRange = false
  }
  return [...new Set(days)].toSorted((a, b) => a - b)
}

function weekdayOf(letter: string): Weekday | undefined {
  const number = letter === '日' || letter === '天' ? 7 : numberOf(letter)
  return weekdaySchema.safeParse(number).data
}
