import { kindIn } from './activity/kinds.ts'
import type { PartOfDay } from './lesson-plan.ts'
import type { ObservationDraft } from './observation.ts'
import { findDate } from './reading/date.ts'
import { foldWidth } from './reading/fold.ts'
import { findMentions } from './reading/mentions.ts'
import { periods as periodsReader } from './reading/periods.ts'
import { readObservation } from './reading/read-observation.ts'
import type { ReadingContext } from './reading/reader.ts'
import { newSheet } from './reading/sheet.ts'
import { weekdayNear } from './weeks.ts'

/** What a sentence says of a lesson that somebody is going to hear. */
export interface AppointmentRead {
  readonly on: string | undefined
  readonly periods: readonly number[]
  /** 上午 — where the periods were not said. */
  readonly part: PartOfDay | undefined
  readonly teacherId: string | undefined
  /** Several people the teacher may be. */
  readonly teacherIds: readonly string[]
  readonly course: string
  readonly className: string
  /** Without whoever wrote it. */
  readonly coObserverIds: readonly string[]
  readonly unannounced: boolean
}

const books = /预约|(?<![大公合条制节违签履])约(?!束|定俗|莫)/u
const plans = /(?:要|想|打算|准备|计划|将|会|得|去|来|book|going to)/iu
const hears = /听(?!说|见|从|写|力|众|取|证|起来)|\b(?:hear|observe|visit)\b/iu
/** It has happened, it is a question, or it is for somebody else to say again. */
const others =
  /听[了过完]|没听|听课记录|记录|登记|补登|提醒|叫我|别忘|取消|不听|改到|改成|改在|挪到|推迟|撤回|谁|哪|[?？]|吗$|TK-/iu
const quietly = /推门|不(?:要|用)(?:告诉|通知|提前)|别(?:告诉|通知)|unannounced/iu
const partWords = [
  ['morning', /上午|早上|早晨|morning/iu],
  ['afternoon', /下午|afternoon/iu],
  ['evening', /晚上|晚自习|晚间|evening/iu],
] as const satisfies readonly (readonly [PartOfDay, RegExp])[]

/** `下周三上午我去西岭听尹老师Python，帮我约一下`; undefined where it is anything else, a report of a lesson above all. */
export function readAppointment(words: string, context: ReadingContext): AppointmentRead | undefined {
  if (!seemsAppointment(words)) return undefined
  const text = foldWidth(words)
  const { draft, ambiguous, coObserverIds } = readObservation(words, context)
  const teacherIds = ambiguous.teacher ?? []
  const isNamed = draft.teacherId !== undefined || teacherIds.length > 0 || draft.course !== undefined
  if (isJudged(draft) || !isMeant(text, { isNamed, isDated: draft.date !== undefined }, context))
    return undefined
  const { course = '', className = '', teacherId } = draft
  const unannounced = quietly.test(text)
  return { ...readTime(text, context), teacherId, teacherIds, course, className, coObserverIds, unannounced }
}

/** Whoever says how it was has heard it. */
function isJudged({ score, grade, strengths, problems, suggestions }: ObservationDraft): boolean {
  return [score, grade, strengths, problems, suggestions].some((said) => said !== undefined)
}

function isMeant(
  text: string,
  { isNamed, isDated }: { readonly isNamed: boolean; readonly isDated: boolean },
  context: ReadingContext,
): boolean {
  if (!books.test(text)) return isNamed && isAhead(text, context)
  return isNamed || isDated || /^.{0,4}(?:预?约听课|听课预约)/u.test(text)
}

/** Whether it is worth reading at all, by its words alone. */
export function seemsAppointment(words: string): boolean {
  const text = foldWidth(words)
  const asked = books.test(text)
  if (!(hears.test(text) || (asked && text.includes('课')))) return false
  return (asked || plans.test(text)) && !others.test(text) && !kindIn(text)
}

/** Whoever does not say that it is an appointment must at least mean a day to come, whichever way it is read. */
function isAhead(text: string, context: ReadingContext): boolean {
  const found = findDate(text, { ...dates(context), tense: 'behind' })
  return found !== undefined && found.date > context.today
}

export type AppointmentTime = Pick<AppointmentRead, 'on' | 'periods' | 'part'>

/** The day and the lessons of it that a text names, looked for ahead. The text is folded to half width. */
export function readTime(text: string, context: ReadingContext): AppointmentTime {
  const day = findDate(text, { ...dates(context), tense: 'ahead' })
  const undated = day ? `${text.slice(0, day.span.from)} ${text.slice(day.span.to)}` : text
  const periods = readPeriods(undated, context)
  const part = partWords.find(([, pattern]) => pattern.test(text))?.[0]
  return { on: day?.date, periods, part: periods.length > 0 ? undefined : part }
}

function readPeriods(text: string, context: ReadingContext): readonly number[] {
  const found = periodsReader.read(newSheet(text), context, {})?.draft?.periods ?? []
  return [...new Set(found)].toSorted((one, other) => one - other)
}

const dates = ({ today, terms, calendar, firstWeekday }: ReadingContext) => ({
  today,
  terms,
  calendar,
  firstWeekday,
})

/** A change of an appointment; `meant` is what it is recognised by. */
export interface AppointmentChange {
  readonly change: 'cancel' | 'move'
  readonly meant: { readonly on: string | undefined; readonly teacherIds: readonly string[] }
  /** Where it is moved to; nothing of it where it is cancelled. */
  readonly to: string
  /** It says that it is about hearing a lesson; otherwise it may be about anything that can be moved. */
  readonly named: boolean
}

const cancels =
  /取消|撤销|推掉|不去(?:听|了)|听不(?:了|成)|去不(?:了|成)|不听了|(?:^|[^大])约?(?:不约|别约)了?|call off|cancel/iu
const moves =
  /改到|改成|改为|改在|挪到|推迟到|延(?:期)?到|提前到|换到|换成|\b(?:move|moved|reschedule)(?: it)? to\b/iu
const lesson =
  /听课|听.{0,8}课|预约|约(?:好|的|了)|(?:的|那[节堂]|这[节堂])课|lesson|appointment|observation/iu
const strange =
  /记录|登记|研讨|会议|联考|督查|检查|计划|备案|提醒|截止|分数|得分|评分|审核|TK-|BA-|ZG-|导出|角色|学期|请假/iu

/** `取消周三的听课`, `改到周四第3节`, `尹老师那节改到下周五`. */
export function readAppointmentChange(words: string, context: ReadingContext): AppointmentChange | undefined {
  const text = foldWidth(words)
  if (text.length > 60 || strange.test(text) || kindIn(text)) return undefined
  const moved = moves.exec(text)
  const before = moved ? text.slice(0, moved.index) : text
  if (!moved && !cancels.test(text)) return undefined
  const people = findMentions(before, context).flatMap((mention) => mention.people)
  return {
    change: moved ? 'move' : 'cancel',
    meant: {
      on: findDate(before, { ...dates(context), tense: 'ahead' })?.date,
      teacherIds: people.map(({ id }) => id),
    },
    to: moved ? text.slice(moved.index + moved[0].length) : '',
    named: lesson.test(text),
  }
}

const bareWeekday = /^(?:[^上下这本个一二三四五六七八九十\d]|^)*(?:周|星期|礼拜)[一二三四五六日天]/u

/**
 * Where it is moved to. A bare weekday is one of the week of the appointment, unless that is over; what is not said stays
 * as it was.
 */
export function readMove(
  to: string,
  former: { readonly on: string; readonly periods: readonly number[] },
  context: ReadingContext,
): { readonly on: string; readonly periods: readonly number[] } {
  const read = readTime(to, context)
  const there = bareWeekday.test(to)
    ? readTime(to, { ...context, today: weekStart(former.on, context) })
    : read
  const on = there.on !== undefined && there.on >= context.today ? there.on : read.on
  return { on: on ?? former.on, periods: read.periods.length > 0 ? read.periods : former.periods }
}

function weekStart(date: string, { firstWeekday = 1 }: ReadingContext): string {
  return weekdayNear(date, firstWeekday, { firstWeekday })
}
