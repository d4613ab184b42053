import type { WorkCalendar } from '../calendar.ts'
import { instantAt, localDate, localTime } from '../dates.ts'
import { lessonCount, startOf, type LessonPlan } from '../lesson-plan.ts'
import type { RulesInForce } from '../rulebook.ts'
import type { Term } from '../term.ts'
import { termOn } from '../weeks.ts'

/** 上课时间 — the lessons of a day, and on which days there are any. */
export interface TeachingTime {
  readonly plan: LessonPlan
  /** How long one lesson is. */
  readonly minutes: number
  readonly isTeachingDay: (date: string) => boolean
}

/** Lessons are held on the working days of a term, make-up days among them. */
export function teachingTimeOf(
  rules: Pick<RulesInForce, 'lessons' | 'delivery'> & {
    readonly calendar: Pick<WorkCalendar, 'isWorkingDay'>
  },
  terms: readonly Term[],
): TeachingTime {
  return {
    plan: rules.lessons,
    minutes: rules.delivery.lessonMinutes,
    isTeachingDay: (date) => rules.calendar.isWorkingDay(date) && termOn(terms, date) !== undefined,
  }
}

export interface Break {
  readonly from: Date
  /** Until the next lesson of the day; undefined after the last one. */
  readonly minutes: number | undefined
}

/** The break after the lesson that there is at an instant; undefined where there is none. */
export function breakAfter(now: Date, teaching: TeachingTime, zone: string): Break | undefined {
  const day = localDate(now, zone)
  if (!teaching.isTeachingDay(day)) return undefined
  const [hours = 0, minutes = 0] = localTime(now, zone).split(':').map(Number)
  const minute = hours * 60 + minutes
  const lessons = lessonsOf(teaching)
  const index = lessons.findIndex(({ from, to }) => from <= minute && minute < to)
  const lesson = lessons[index]
  if (!lesson) return undefined
  const next = lessons[index + 1]
  const midnight = instantAt(day, '00:00', zone).getTime()
  return {
    from: new Date(midnight + lesson.to * 60_000),
    minutes: next && next.from - lesson.to,
  }
}

/** In minutes of the day; lessons without a break between them are one. */
function lessonsOf({
  plan,
  minutes,
}: TeachingTime): readonly { readonly from: number; readonly to: number }[] {
  const starts = Array.from({ length: lessonCount(plan) }, (_, index) =>
    minuteOfDay(startOf(plan, index + 1)),
  )
  const lessons: { from: number; to: number }[] = []
  for (const from of starts.toSorted((one, other) => one - other)) {
    const last = lessons.at(-1)
    if (last && from <= last.to) last.to = from + minutes
    else lessons.push({ from, to: from + minutes })
  }
  return lessons
}

function minuteOfDay(time = '00:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
