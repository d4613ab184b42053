import { findDate } from '../reading/date.ts'
import type { DateContext } from '../reading/date-form.ts'
import { foldWidth } from '../reading/fold.ts'
import { taken } from '../reading/sheet.ts'
import { findTime } from './find-time.ts'

export interface PlanRead {
  readonly on: string | undefined
  /** Empty where none is said. */
  readonly time: string
  readonly place: string
}

const filler =
  '(?:这个?学期|本学期|下个?学期|我们|咱们|时间|地点|日期|定在|定到|定于|定|安排在|安排到|改到|改成|改在|改为|挪到|推迟到|延期到|延到|提前到|设在|召开|举行|开|在|于|的|是|为|吧|了|把|到|set|on|at|in)'
const ends = new RegExp(
  String.raw`^(?:[\s,.;:!。、，；]|${taken}|${filler})+|(?:[\s,.;:!。、，；]|${taken}|${filler})+$`,
  'giu',
)
/** What follows is the new day; what stands before is the one that was. */
const movesTo = /(?:改到|改成|改为|改在|挪到|推迟到|延期到|延到|提前到|move(?:d)? to)/iu
const looksLikePlace = /楼|室|厅|馆|礼堂|校区|学院|中心|会场|线上|腾讯会议|\d{3}|room|hall/iu

/** `12月4日 14:00-16:30 行政楼302`, `改到下周三，27号撞督查了`: day, time and place of what is to be held. */
export function readPlan(words: string, context: Omit<DateContext, 'tense'>): PlanRead {
  const text = foldWidth(words)
  const moved = movesTo.exec(text)
  const said = moved ? (text.slice(moved.index + moved[0].length).split(/[,;。\n]/u)[0] ?? '') : text
  const time = findTime(said)
  const untimed = time ? cut(said, time.span) : said
  const day = findDate(untimed, { ...context, tense: 'ahead' })
  const left = (day ? cut(untimed, day.span) : untimed).replaceAll(ends, '').replaceAll(/\s+/gu, ' ')
  return { on: day?.date, time: time?.time ?? '', place: looksLikePlace.test(left) ? left.slice(0, 60) : '' }
}

function cut(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `${text.slice(0, from)} ${text.slice(to)}`
}
