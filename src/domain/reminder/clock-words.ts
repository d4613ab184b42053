import { numberOf, numberPattern } from '../reading/number-words.ts'

/** The source of a pattern for a time of day: 15:00, 下午三点, 下午3点半, 22点30分. */
export const clockPattern = String.raw`(?:(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?\s*(?:(\d{1,2})[:：](\d{2})|(${numberPattern})点(?:钟)?(半|一刻|${numberPattern}分?)?))`

const afternoon = /下午|傍晚|晚上|夜里/

/** The time that a match of the pattern says, `HH:mm`; undefined where there is no such time. */
export function clockOf(groups: readonly (string | undefined)[]): string | undefined {
  const [part = '', hour, minute, hourWords, minuteWords] = groups
  const said = Number(hour ?? numberOf(hourWords ?? '') ?? Number.NaN)
  const minutes = minute === undefined ? minutesOf(minuteWords) : Number(minute)
  const hours = isLate(part, said) ? said + 12 : said
  const isTime = Number.isInteger(hours) && hours < 24 && minutes < 60
  return isTime ? `${pad(hours)}:${pad(minutes)}` : undefined
}

function isLate(part: string, hour: number): boolean {
  return (afternoon.test(part) && hour < 12) || (part === '中午' && hour < 6)
}

function minutesOf(words: string | undefined): number {
  if (words === undefined) return 0
  if (words === '半') return 30
  return words === '一刻' ? 15 : (numberOf(words.replace('分', '')) ?? 0)
}

const pad = (value: number): string => String(value).padStart(2, '0')
