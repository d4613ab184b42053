import { periodOf, startOf, type LessonPlan, type PartOfDay } from '../../lesson-plan.ts'
import { numberOf, numberPattern } from '../../reading/number-words.ts'
import { spanOf } from '../../reading/sheet.ts'
import { clockOf, clockPattern } from '../clock-words.ts'
import type { Found } from './sheet.ts'

export interface TimeOfDay {
  /** `HH:mm` */
  readonly time: string
  /** How it was said. `part`: only 上午 or 下午, which is no time yet. */
  readonly by: 'clock' | 'lesson' | 'part'
  readonly periods?: readonly number[]
  /** 课前10分钟 */
  readonly before?: number
}

const clock = new RegExp(clockPattern, 'u')
const english = /\b(?:at\s+)?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*(?<half>am|pm|a\.m\.|p\.m\.)/iu
const atHour = /\bat\s+(?<hour>\d{1,2})(?![\d:./-])/iu
const lesson = new RegExp(
  String.raw`(?<part>上午|早上|下午|晚上)?\s*第\s*(?<nth>${numberPattern})\s*节(?:课)?(?<before>(?:上课)?\s*(?:之|以)?前(?:的)?\s*(?<minutes>${numberPattern})?(?:分钟)?|上课\s*前)?(?!课后|下课|后)`,
  'u',
)

/** When a lesson is meant to be prepared for: nobody said how long before. */
const beforeLesson = 10

const parts: readonly (readonly [RegExp, string])[] = [
  [/凌晨/u, '06:00'],
  [/早上|早晨|清晨|\bin the morning\b/iu, '09:00'],
  [/上午/u, '09:00'],
  [/中午|\bat noon\b/iu, '12:00'],
  [/下午|\bin the afternoon\b/iu, '14:00'],
  [/傍晚/u, '18:00'],
  [/晚上|夜里|\bin the evening\b|\btonight\b/iu, '19:00'],
]

/** 下午4点, 15:30, at 4 pm, 第7节课前10分钟, 下午; undefined where no time of the day is said. */
export function findTime(open: string, lessons: LessonPlan): Found<TimeOfDay> | undefined {
  return findLesson(open, lessons) ?? findClock(open) ?? findPart(open)
}

function findLesson(open: string, lessons: LessonPlan): Found<TimeOfDay> | undefined {
  const match = lesson.exec(open)
  const nth = numberOf(match?.groups?.['nth'] ?? '')
  if (!match || nth === undefined) return undefined
  const period = inDay(lessons, match.groups?.['part'], nth)
  const time = startOf(lessons, period)
  if (time === undefined) return undefined
  const before = minutesBefore(match.groups ?? {})
  return { spans: [spanOf(match)], value: { time, by: 'lesson', periods: [period], before } }
}

function minutesBefore({ before, minutes }: Readonly<Record<string, string | undefined>>): number {
  return before === undefined ? 0 : (numberOf(minutes ?? '') ?? beforeLesson)
}

function inDay(lessons: LessonPlan, words: string | undefined, nth: number): number {
  if (words === undefined) return nth
  const part: PartOfDay = words === '下午' ? 'afternoon' : words === '晚上' ? 'evening' : 'morning'
  return periodOf(lessons, part, nth)
}

function findClock(open: string): Found<TimeOfDay> | undefined {
  const half = english.exec(open)
  if (half) return timed(half, halfDay(half.groups ?? {}))
  const match = clock.exec(open)
  if (match) return timed(match, clockOf(match.slice(1, 6)))
  const hour = atHour.exec(open)
  return hour ? timed(hour, clockOf([undefined, hour.groups?.['hour'], '00'])) : undefined
}

function timed(match: RegExpExecArray, time: string | undefined): Found<TimeOfDay> | undefined {
  return time === undefined ? undefined : { spans: [spanOf(match)], value: { time, by: 'clock' } }
}

function halfDay(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const hour = Number(groups['hour'])
  if (hour < 1 || hour > 12) return undefined
  const isLate = groups['half']?.toLowerCase().startsWith('p') === true
  return clockOf([undefined, String((hour % 12) + (isLate ? 12 : 0)), groups['minute'] ?? '00'])
}

function findPart(open: string): Found<TimeOfDay> | undefined {
  for (const [pattern, time] of parts) {
    const match = pattern.exec(open)
    if (match) return { spans: [spanOf(match)], value: { time, by: 'part' } }
  }
  return undefined
}
