import type { Reader } from './reader.ts'
import { endOfText, trimMarks } from './sections.ts'

const label =
  /(?:课题|教学内容|授课内容|内容|主题|章节|题目|topic)(?:是|为)?\s*:|(?<=^|[\s,;。、\uE000]|\d分|班)(?:课题|教学内容|授课内容|内容|主题|题目)(?:是|为)?(?!充实|丰富|详实|充分|合理|清晰|较|很|太|不|也|讲)(?=\s*[^\s,;。\uE000])|讲(?:的是|授了?|了|的)(?!很|不|真|挺|太|非常|比较|清|好|到位)(?=[^\s,;。\uE000])/iu
const end = /[,;。!\n\uE000]|\s{2,}/

/** 课题 — what was taught, after a word that says so. */
export const labelledTopic: Reader = {
  slot: 'topic',
  read({ original, open }) {
    const match = label.exec(open)
    if (!match) return undefined
    const start = match.index + match[0].length
    const skipped = /^\s*/.exec(open.slice(start))?.[0].length ?? 0
    const stop = open.slice(start + skipped).search(end)
    const limit = stop === -1 ? open.length : start + skipped + stop
    const title = open[start + skipped] === '《' ? open.indexOf('》', start) + 1 : 0
    const until = title > 0 ? title : endOfText(open, start + skipped, limit)
    const { from, to } = trimMarks(open, start, until)
    if (from >= to) return undefined
    return { takes: [{ from: match.index, to: until }], draft: { topic: original.slice(from, to) } }
  },
}
