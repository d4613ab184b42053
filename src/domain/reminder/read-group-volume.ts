import { foldWidth } from '../reading/fold.ts'
import { numberOf, numberPattern } from '../reading/number-words.ts'

/** How much a group wants to be told unasked: messages a day; `usual`: what everybody has. */
export interface GroupVolumeRequest {
  readonly perDay: number | 'usual'
  /** Where a school may be named whose group is meant. */
  readonly rest: string
}

const group = /(?:在)?(?:这个|本|我们|咱们|咱)?群(?:里|聊)?|this (?:group|chat)|\bgroup\b/iu
const perDay = new RegExp(
  `(?:每天|一天|每日)?(?:最多|至多|不超过)(?:发)?(${numberPattern}|\\d{1,2})(?:条|次)|(?:at most |max )?(\\d{1,2}) (?:a|per) day`,
  'iu',
)
const none =
  /(?:别|不要|不用|甭)(?:再)?(?:在)?(?:乱)?(?:发|提醒|通报|打扰|推送)|(?:关|停)(?:掉|了|闭)?|静音|安静|\boff\b|\bmute\b/iu
const usual = /正常|恢复|照常|打开|\busual\b|\bon\b/iu
/** No group has asked for more. */
const most = 50

/** Behind `/quiet`: 本群 每天最多2条, 本群 关, 西岭群 正常. Undefined where no group is meant. */
export function readGroupVolume(text: string): GroupVolumeRequest | undefined {
  const said = foldWidth(text).trim()
  if (!group.test(said)) return undefined
  const rest = said.replace(group, ' ')
  const found = perDay.exec(rest)
  const count = numberIn(found?.[1] ?? found?.[2])
  if (found && count !== undefined && count <= most) {
    return { perDay: count, rest: rest.replace(found[0], ' ').trim() }
  }
  if (usual.test(rest)) return { perDay: 'usual', rest: rest.replace(usual, ' ').trim() }
  return none.test(rest) ? { perDay: 0, rest: rest.replace(none, ' ').trim() } : undefined
}

function numberIn(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  return /^\d+$/.test(words) ? Number(words) : numberOf(words)
}

/** 北汀的提醒关了 */
const ofSchool = /的(?:提醒|通报|通知|消息)[^，。]{0,3}(?:关|停)(?:掉|了|闭)?/u
const aboutTelling = /提醒|通报|打扰|推送|发消息|别再?发|不要再?发|静音|安静|条消息|催/u
/** Somebody sets a reminder, or asks about one. */
const elsewhere = /\d\s*[点月号日:]|谁|吗[?？]?$|听课|备案|研讨|明天|下周|每周/u

/** 这个群别再发提醒了, 西岭群每天最多2条消息, 北汀的提醒关了; undefined where it is about something else. */
export function readGroupVolumeSentence(text: string): GroupVolumeRequest | undefined {
  const said = foldWidth(text)
  if (said.length > 40 || !aboutTelling.test(said) || elsewhere.test(said)) return undefined
  // Of a school that is named its groups are meant.
  return readGroupVolume(said) ?? (ofSchool.test(said) ? { perDay: 0, rest: said } : undefined)
}
