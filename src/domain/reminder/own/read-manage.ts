import { foldWidth } from '../../reading/fold.ts'
import { numberOf, numberPattern } from '../../reading/number-words.ts'
import { readQuietSentence } from '../read-quiet.ts'

/** What somebody wants of the reminders there are. */
export type ManageRequest =
  | { readonly kind: 'list' }
  /** By its number, or by words of it; neither where nothing is said. */
  | { readonly kind: 'cancel'; readonly number: number | undefined; readonly words: string }

const lists =
  /(?:设|定|有|建|加|安排)(?:了|过|置了?)?(?:的)?(?:哪些|什么|几个|多少)(?:个|条)?(?:自设)?的?提醒|提醒(?:都)?(?:有|设了?|定了?)(?:哪些|什么|几个)|^(?:查看|看看|看下|看一下|列出|列一下)?(?:我|本群|群里|我们|所有|全部)的?(?:自设)?提醒(?:列表|清单|有哪些)?$|^(?:查看|看看|看下|列出)?提醒(?:列表|清单)$|^(?:查看|看看|看下|列出)提醒$|\b(?:my|list|show|what)\s+(?:my\s+|all\s+)?reminders\b/iu
const commandLists = /^(?:list|列表|清单|all|全部|查看|哪些|有哪些)$/iu
const ends = '(?:取消|删除|删掉|删了|去掉|关掉|关闭|停掉|停止|撤销)'
/** The end of a reminder, not a reminder of the end of something: 提醒我取消会议室 is none. */
const cancels = new RegExp(
  String.raw`(?:${ends}|不要)(?:掉|了|一下)?.{0,20}提醒|提醒(?:也|都|给我)?${ends}(?:掉|了|吧)*[。!]?$|(?:别|不用|不要|不必|甭)(?:再|继续)?提醒|\b(?:cancel|delete|remove|stop)\b.{0,24}\bremind(?:er|ing)?s?\b`,
  'iu',
)
const commandCancels = /^(?:取消|删除|删掉|去掉|停掉|停止|cancel|delete|remove|stop)/iu
const numbered = new RegExp(
  String.raw`(?:第|#|号|no\.?\s*)?\s*(?<number>\d{1,9}|${numberPattern})\s*(?:号|个|条)?`,
  'iu',
)
const padding =
  /(?:请|麻烦|帮我|把|将|我的?|本群的?|大家|各校|那个|这个|自设的?|设的|的|了|吧|一下|再|继续|掉|关于|以后|提醒|取消|删除|删掉|删|去掉|关掉|关闭|停掉|停止|撤销|别|不用|不要|不必|第|号|个|条|\b(?:cancel|delete|remove|stop|reminding|reminders?|remind|the|my|me|us|of|about|to|no)\b|[\s,，。.!！#？?:：])/giu

/** 我设了哪些提醒, 取消提醒 3, 别再提醒例会了; undefined where it is about something else. */
export function readManage(text: string): ManageRequest | undefined {
  const said = foldWidth(text).trim()
  if (said.length > 60) return undefined
  if (lists.test(said)) return { kind: 'list' }
  if (!cancels.test(said) || readQuietSentence(text)) return undefined
  return cancelIn(said)
}

/** What follows `/remind`: list, cancel 3. */
export function readManageWords(text: string): ManageRequest | undefined {
  const said = foldWidth(text).trim()
  if (said === '' || commandLists.test(said)) return { kind: 'list' }
  return commandCancels.test(said) ? cancelIn(said) : readManage(text)
}

function cancelIn(said: string): ManageRequest {
  const words = said.replaceAll(padding, '')
  const match = numbered.exec(said)
  const number = match && words === match.groups?.['number'] ? numberOf(words) : undefined
  return number === undefined
    ? { kind: 'cancel', number: undefined, words }
    : { kind: 'cancel', number, words: '' }
}
