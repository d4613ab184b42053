import { foldWidth } from '../reading/fold.ts'
import { clockOf, clockPattern } from './clock-words.ts'
import type { Volume } from './volume.ts'

/** What somebody wants of their quiet hours. Times are `HH:mm`. */
export type QuietRequest =
  | { readonly kind: 'on' | 'off' | 'today' }
  | { readonly kind: 'hours'; readonly from: string; readonly to: string }
  | { readonly kind: 'until'; readonly time: string }
  /** 上课时别打扰 */
  | { readonly kind: 'lessons'; readonly isOn: boolean }
  /** 少提醒 */
  | { readonly kind: 'volume'; readonly volume: Volume }

const hours = new RegExp(`^${clockPattern}\\s*(?:-|~|–|—|到|至|to)\\s*${clockPattern}$`, 'iu')
const before = new RegExp(`^(?:到|until|直到)?\\s*${clockPattern}(?:之前|以前|前)?$`, 'iu')
const words: readonly (readonly [RegExp, QuietRequest])[] = [
  [/^(?:off|关|关闭|关掉|取消|不要)$/iu, { kind: 'off' }],
  [/^(?:on|开|开启|打开|恢复)$/iu, { kind: 'on' }],
  [/^(?:today|今天|今日)$/iu, { kind: 'today' }],
  [/^(?:lessons?|上课(?:时间?|的时候)?)(?:\s*(?:on|开|开启|打开))?$/iu, { kind: 'lessons', isOn: true }],
  [
    /^(?:lessons?|上课(?:时间?|的时候)?)\s*(?:off|关|关闭|关掉|取消|不要)$/iu,
    { kind: 'lessons', isOn: false },
  ],
  [/^(?:few(?:er)?|少提醒|少发|少一?点)$/iu, { kind: 'volume', volume: 'few' }],
  [/^(?:last(?: only)?|只?(?:要)?最后(?:一次|一天|提醒)+|只最后)$/iu, { kind: 'volume', volume: 'last' }],
  [/^(?:usual|all|正常|照常|全部)$/iu, { kind: 'volume', volume: 'usual' }],
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

const inLessons = /上课(?:时间?|的时候|期间)[^，。]{0,4}(别|不要|勿|免)[^，。]{0,4}(?:打扰|发|提醒)/u
const lessonsAgain = /上课(?:时间?|的时候|期间)[^，。]{0,4}(?:可以|能|照常|也)[^，。]{0,4}(?:打扰|发|提醒)/u
const fewer =
  /(?:少|别老|不要老|别总)(?:给我)?(?:提醒|发提醒|催)我?|提醒(?:我)?(?:太多|太频繁|少(?:一?点|发))|少发(?:一?点|些)?提醒/u
const onlyLast = /只(?:要|在|用)?最后(?:一天|一次|那次|那天)[^，。]{0,6}(?:提醒|发|催)/u
const asBefore = /提醒[^，。]{0,4}(?:恢复|照常|正常)|恢复(?:正常的?)?提醒/u

const quiet = /别打扰|不要打扰|勿扰|免打扰|别(?:给我)?(?:再)?发消息|不要(?:给我)?发消息|别(?:再)?提醒我/u
const until = new RegExp(`${clockPattern}(?:之前|以前|前)`, 'u')

/** 今天别打扰, 下午三点前别发消息; undefined where it is about something else. */
export function readQuietSentence(text: string): QuietRequest | undefined {
  const said = foldWidth(text)
  if (said.length > 60) return undefined
  if (inLessons.test(said)) return { kind: 'lessons', isOn: true }
  if (lessonsAgain.test(said)) return { kind: 'lessons', isOn: false }
  const volume = volumeIn(said)
  if (volume) return { kind: 'volume', volume }
  if (!quiet.test(said)) return undefined
  const end = until.exec(said)
  const time = end && clockOf(end.slice(1, 6))
  if (time) return { kind: 'until', time }
  return /今天|今日|现在/.test(said) ? { kind: 'today' } : undefined
}

/** Of one's own reminders; what a group hears is the group's. */
function volumeIn(said: string): Volume | undefined {
  if (/群|大家|谁/.test(said)) return undefined
  if (onlyLast.test(said)) return 'last'
  if (fewer.test(said)) return 'few'
  return asBefore.test(said) ? 'usual' : undefined
}
