import { currentLanguage, say } from './language.js'

/** Wall time in a zone, as text: `2026-11-22` and `09:05`. */
/** @typedef {{ readonly date: string, readonly time: string }} WallTime */

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map()

/**
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(language, options) {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, known)
  return known
}

function locale() {
  return currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB'
}

/**
 * @param {Date} instant
 * @param {string} timeZone
 * @returns {WallTime}
 */
export function wallTime(instant, timeZone) {
  const text = format('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant)
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

/** `+0800`, as a callback's dates carry it. @param {Date} instant @param {string} timeZone */
export function offsetText(instant, timeZone) {
  const parts = format('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0].replace(':', '') ?? '+0000'
}

/** A day without a zone: `2026-11-22` as midnight UTC, for arithmetic and for names of days. @param {string} date */
export function plainDay(date) {
  return new Date(`${date}T00:00:00Z`)
}

/** @param {string} date @param {number} days */
export function addDays(date, days) {
  const day = plainDay(date)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** 周日 / Sun. @param {string} date */
export function weekdayText(date) {
  return format(locale(), { timeZone: 'UTC', weekday: 'short' }).format(plainDay(date))
}

/** 2026年11月22日 / 22 November 2026. @param {string} date */
export function longDay(date) {
  return format(locale(), { timeZone: 'UTC', dateStyle: 'long' }).format(plainDay(date))
}

/** 2026年11月22日 周日 / Sun 22 November 2026. @param {string} date */
export function wholeDay(date) {
  const parts = [longDay(date), weekdayText(date)]
  return (currentLanguage() === 'zh' ? parts : parts.toReversed()).join(' ')
}

/** 2026年11月 / November 2026. @param {string} date */
export function monthText(date) {
  return format(locale(), { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(plainDay(date))
}

/** 今天, 昨天, or the date with its weekday. @param {string} date @param {string} today */
export function dayText(date, today) {
  if (date === today) return say('day.today')
  if (date === addDays(today, -1)) return say('day.yesterday')
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { timeZone: 'UTC', month: 'long', day: 'numeric' }
  if (date.slice(0, 4) !== today.slice(0, 4)) options.year = 'numeric'
  return `${format(locale(), options).format(plainDay(date))} ${weekdayText(date)}`
}

/** For a list of chats: the time today, else the day. @param {Date} instant @param {Date} now @param {string} timeZone */
export function shortMoment(instant, now, timeZone) {
  const at = wallTime(instant, timeZone)
  const today = wallTime(now, timeZone).date
  if (at.date === today) return at.time
  if (at.date === addDays(today, -1)) return say('day.yesterday')
  return format(locale(), { timeZone: 'UTC', month: 'numeric', day: 'numeric' }).format(plainDay(at.date))
}
