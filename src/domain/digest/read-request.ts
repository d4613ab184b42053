import { foldWidth } from '../reading/fold.ts'
import { findOnDayOff, findRecurrence } from '../reminder/own/find-recurrence.ts'
import { findTime } from '../reminder/own/find-time.ts'
import type { OnDayOff, OwnSchedule, Recurrence } from '../reminder/own/recurrence.ts'
import type { LessonPlan } from '../lesson-plan.ts'

/** What somebody wants of digests: to see one, to have them come, or to have them come no more. */
export type DigestRequest =
  | { readonly kind: 'now' | 'off' }
  | { readonly kind: 'schedule'; readonly schedule: OwnSchedule }

interface Reading {
  readonly lessons: LessonPlan
  readonly today: string
}

const off = /^(?:off|stop|none|关|关闭|关掉|停|不要|不用|别发)(?:了|吧)?$|取消|停(?:发|掉|了|止)/iu
const hushed = /(?:不要|不用|别)再?(?:给我|往群里)?(?:发|推)/u
const now = /^(?:now|现在|立即|马上)?$/iu

/** What follows `/digest`; undefined where it is neither a time nor a word for stopping. */
export function readDigestRequest(words: string, reading: Reading): DigestRequest | undefined {
  const said = foldWidth(words).trim()
  return now.test(said) ? { kind: 'now' } : settingIn(said, reading)
}

/** 每周一发，节假日不要发 sets one; 每周的别发了 stops it. */
function settingIn(said: string, reading: Reading): DigestRequest | undefined {
  if (off.test(said)) return { kind: 'off' }
  const schedule = scheduleIn(said, reading)
  if (schedule) return { kind: 'schedule', schedule }
  return hushed.test(said) ? { kind: 'off' } : undefined
}

const named = /简报|周报|月报|\bdigests?\b/iu
/** 把本周到期的和指标变化汇总发我 — where nobody says its name. */
const meant =
  /(?:汇总|汇报|小结|总览|一览|情况|进度|到期|变化|没交).{0,12}(?:发|推送?)(?:给|到|一份|一下|个|我|群)?/u
const others = /提醒|写|填|听了|交给|导出|退回/u
const asks =
  /(?:看|发|来|给|要).{0,6}(?:简报|周报|月报)|(?:简报|周报|月报)(?:呢|在哪|给我|发我)|\b(?:show|send|give)\b.*\bdigest\b/iu
const longest = 60

/** 每周一早上8点给我发个简报, 简报别发了, 看看简报; undefined where it is about something else. */
export function readDigestSentence(text: string, reading: Reading): DigestRequest | undefined {
  const said = foldWidth(text).trim()
  if (said.length > longest || others.test(said)) return undefined
  if (!named.test(said)) {
    const schedule = meant.test(said) ? scheduleIn(said, reading) : undefined
    return schedule && { kind: 'schedule', schedule }
  }
  const setting = settingIn(said, reading)
  if (setting) return setting
  return asks.test(said) || /^(?:本校|学校|集团)?(?:的)?(?:简报|周报|月报)$/u.test(said)
    ? { kind: 'now' }
    : undefined
}

/** A digest comes in the morning where nobody says when. */
const usualTime = '08:30'

function scheduleIn(said: string, { lessons, today }: Reading): OwnSchedule | undefined {
  const found = findRecurrence(said)
  if (!found || (found.value === 'open' && hushed.test(said))) return undefined
  const { rule, onDayOff } = found.value === 'open' ? usualDay(said) : found.value
  return {
    rule,
    time: timeIn(said, lessons),
    aheadMinutes: 0,
    onDayOff: dayOffIn(said) ?? onDayOff ?? usual(rule),
    startsOn: today,
  }
}

/** A part of the day alone is no time yet: in the morning it is the usual one. */
function timeIn(said: string, lessons: LessonPlan): string {
  const time = findTime(said, lessons)?.value
  if (!time || (time.by === 'part' && time.time < '12:00')) return usualTime
  return time.time
}

/** 每周一次 is on Mondays, 每月一次 on the first. */
function usualDay(said: string): { readonly rule: Recurrence; readonly onDayOff?: OnDayOff } {
  if (/每(?:个|一)?(?:周|星期|礼拜)|week/iu.test(said)) {
    return { rule: { kind: 'weekly', interval: 1, weekdays: [1] } }
  }
  return { rule: { kind: 'monthly', interval: 1, on: [{ day: 1 }] } }
}

const notThen = /(?:节假日|假期|放假|周末|休息日|非工作日).{0,3}(?:不|别)(?:要|用)?(?:发|推)|只在?工作日/u

function dayOffIn(said: string): OnDayOff | undefined {
  return notThen.test(said) ? 'skip' : findOnDayOff(said)?.value
}

/** Nobody is told on a day off, but who names one: 每周日. */
function usual(rule: Recurrence): OnDayOff {
  if (rule.kind === 'daily') return 'skip'
  return rule.kind === 'weekly' && rule.weekdays.every((day) => day >= 6) ? 'keep' : 'next'
}
