import { foldWidth } from '../reading/fold.ts'
import { clockOf, clockPattern } from './clock-words.ts'

/** What somebody wants of their quiet hours. Times are `HH:mm`. */
export type QuietRequest =
  | { readonly kind: 'on' | 'off' | 'today' }
  | { readonly kind: 'hours'; readonly from: string; readonly to: string }
  | { readonly kind: 'until'; readonly time: string }

const hours = new RegExp(`^${clockPattern}\\s*(?:-|~|–|—|到|至|to)\\s*${clockPattern}$`, 'iu')
const before = new RegExp(`^(?:到|until|直到)?\\s*${clockPattern}(?:之前|以前|前)?$`, 'iu')
const words: readonly (readonly [RegExp, QuietRequest])[] = [
  [/^(?:off|关|关闭|关掉|取消|不要)$/iu, { kind: 'off' }],
  [/^(?:on|开|开启|打开|恢复)$/iu, { kind: 'on' }],
  [/^(?:today|今天|今日)$/iu, { kind: 'today' }],
]

/** What follows `/quiet`: 22:00-07:00, 今天, 到15:00, off, on. Undefined when it is none of these. */
export function readQuiet(text: string): QuietRequest | undefined {
  const said = foldWidth(text).trim()
  const word = words.find(([pattern]) => pattern.test(said))
  if (word) return word[1]
  const span = hours.exec(said)
  if (span) {
    const [from, to] = [clockOf(span.slice(1, 6)), clockOf(span.slice(6, 11))]
    return from === undefined || to === undefined || from === to ? undefined : { kind: 'hours', from, to }
  }
  const end = before.exec(said)
  const time = end && clockOf(end.slice(1, 6))
  return time ? { kind: 'until', time } : undefined
}

const quiet = /别打扰|不要打扰|勿扰|免打扰|别(?:给我)?(?:再)?发消息|不要(?:给我)?发消息|别(?:再)?提醒我/u
const until = new RegExp(`${clockPattern}(?:之前|以前|前)`, 'u')

/** 今天别打扰, 下午三点前别发消息; undefined where it is about something else. */
export function readQuietSentence(text: string): QuietRequest | undefined {
  const said = foldWidth(text)
  if (said.length > 60 || !quiet.test(said)) return undefined
  const end = until.exec(said)
  const time = end && clockOf(end.slice(1, 6))
  if (time) return { kind: 'until', time }
  return /今天|今日|现在/.test(said) ? { kind: 'today' } : undefined
}
