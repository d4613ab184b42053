import { foldWidth } from '../../reading/fold.ts'
import { readSnooze } from '../read-snooze.ts'
import { readManage } from './read-manage.ts'
import type { OwnContext, OwnReading } from './own-reading.ts'
import { asksToRemind } from './parts-of.ts'
import { readOwn } from './read-own.ts'
import { isRecurring } from './recurrence.ts'

/** Nobody asks for a word by these: 怎么设提醒, 提醒功能, 别提醒我, 为什么没提醒我. */
const elsewhere =
  /怎么|如何|为什么|为啥|什么时候提醒|会不会提醒|提醒(?:了)?(?:没有?(?=[了吗?？\s]|$)|吗|过)|没(?:有)?提醒|提醒功能|(?:别|不要|不用|不必)(?:再)?(?:给我)?提醒|听课记录|TK-/u
const meetings = /例会|会议|开会|协调会|晨会|值班|值日|教研|巡查|升旗|班会/u
const reports = /简报|汇总|日报|周报|月报|发一份|发一下|发个/u

/** How sure it is that somebody wants to be reminded, from 0 to 1, with what was read. */
export function recogniseOwn(
  text: string,
  context: OwnContext,
): { readonly sure: number; readonly reading: OwnReading } | undefined {
  const said = foldWidth(text).trim()
  if (said.length > 200 || elsewhere.test(said) || readManage(text)) return undefined
  if (!asksToRemind(said)) return regular(text, context)
  const reading = readOwn(text, context)
  // 明天再提醒我: of what has just been said.
  const isAgain = /再(?:提醒|叫|通知)/u.test(said) || reading.what === ''
  if (isAgain && readSnooze(text, context)) return undefined
  if (!reading.schedule) return { sure: 0.75, reading }
  const isPlain = /(?:提醒|叫)(?:一下|一声)?(?:我|大家|各校|各位)|\bremind\b/iu.test(said)
  return { sure: isPlain ? 1 : 0.92, reading }
}

/** What is held again and again, at an hour that is said, needs no 提醒: 例会每月第一个周一下午4点. */
function regular(text: string, context: OwnContext) {
  if (!meetings.test(text) || reports.test(text) || /[?？吗]/u.test(text) || text.length > 40)
    return undefined
  const reading = readOwn(text, context)
  const { schedule, timeBy } = reading
  if (!schedule || !isRecurring(schedule) || timeBy === 'default') return undefined
  return { sure: 0.86, reading }
}
