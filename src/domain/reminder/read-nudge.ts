import { foldWidth } from '../reading/fold.ts'

const urges =
  /^(?:请|麻烦|帮我|帮忙|能不能|可以)?\s*(?:你)?(?:再|去|把)?\s*(?:催(?:办)?(?:一下|一催|催|一遍|下)?|(?:提醒|通知)(?:一下|下)?(?=.{0,6}(?:没|未)))/u
const notYet = /(?:还)?(?:没有?|未)(?:按时|及时)?(?:交|报|上报|提交|签|备案|填)|催一?[下催遍]|催办/u
/** A record, a contract of one's own, or a time: that is something else. */
const elsewhere =
  /听课|TK-|提醒我|催我|\d{1,2}\s*[点:：月号日]|明天|后天|下周|周[一二三四五六日天]|每[天周月个]|小时|分钟|导出|吗|[?？]/u

/** 催一下没交的: what is urged for. Undefined where it is about something else, or for later. */
export function readNudge(text: string): string | undefined {
  const said = foldWidth(text).trim()
  if (said.length > 40 || !urges.test(said) || !notYet.test(said) || elsewhere.test(said)) return undefined
  return said
}
