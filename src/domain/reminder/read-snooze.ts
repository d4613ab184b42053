import { findDate } from '../reading/date.ts'
import type { DateContext } from '../reading/date-form.ts'
import { foldWidth } from '../reading/fold.ts'
import { numberOf, numberPattern } from '../reading/number-words.ts'
import { clockOf, clockPattern } from './clock-words.ts'
import type { Snooze } from './snooze.ts'

const snoozing =
  /(?:再|晚点|等会儿?|一会儿?)(?:再)?(?:提醒|说|叫|通知|看)(?:我|一次|一下|我一次)?|提醒我?再|remind me (?:again|tomorrow|later|in)|snooze/iu
/** What shall be reminded of is named: that is a reminder of one's own. */
const aboutSomething = /提醒(?:我|大家|他们|各校).{3,}|没交|各校|大家|开会|例会/u
const halfHour = /半个?(?:小时|钟头)/
const span = new RegExp(`(${numberPattern})个?(半)?(分钟|小时|钟头|天)`, 'u')
const clock = new RegExp(clockPattern, 'u')
const english = /in (\d{1,3}|an?|half an) (minute|hour|day)s?/iu

/** 明天再提醒我, 半小时后再说, 下午三点再提醒; undefined where a sentence is about something else. */
export function readSnooze(text: string, context: DateContext): Snooze | undefined {
  const said = foldWidth(text).trim()
  if (said.length > 40 || !snoozing.test(said) || aboutSomething.test(said)) return undefined
  return readSpan(said) ?? readDay(said, context) ?? readClock(said) ?? readLater(said)
}

function readSpan(said: string): Snooze | undefined {
  if (halfHour.test(said) && !/个半/.test(said)) return { kind: 'minutes', minutes: 30 }
  const [, words = '', half, unit] = span.exec(said) ?? inEnglish(said)
  const count = numberOf(words)
  if (count === undefined || count <= 0 || unit === undefined) return undefined
  if (unit === '天') return { kind: 'days', days: Math.ceil(count) }
  const many = count + (half === undefined ? 0 : 0.5)
  return { kind: 'minutes', minutes: Math.round(unit === '分钟' ? many : many * 60) }
}

function inEnglish(said: string): readonly (string | undefined)[] {
  const [, count = '', unit = ''] = english.exec(said) ?? []
  const units: Readonly<Record<string, string>> = { minute: '分钟', hour: '小时', day: '天' }
  if (/half/i.test(count)) return ['', '30', undefined, '分钟']
  return ['', /^a/i.test(count) ? '1' : count, undefined, units[unit.toLowerCase()]]
}

function readDay(said: string, context: DateContext): Snooze | undefined {
  if (/明天|明早|tomorrow/iu.test(said)) return { kind: 'days', days: 1 }
  if (/大后天/.test(said)) return { kind: 'days', days: 3 }
  if (/后天/.test(said)) return { kind: 'days', days: 2 }
  const found = findDate(said, { ...context, tense: 'ahead' })
  return found && found.date > context.today ? { kind: 'date', date: found.date } : undefined
}

function readClock(said: string): Snooze | undefined {
  const found = clock.exec(said)
  const time = found && clockOf(found.slice(1, 6))
  return time ? { kind: 'time', time } : undefined
}

/** 晚点再说, 等会再提醒我. */
function readLater(said: string): Snooze | undefined {
  return /晚点|等会|一会|later|snooze/iu.test(said) ? { kind: 'minutes', minutes: 60 } : undefined
}
