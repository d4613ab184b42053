import type { Finding, Reader } from './reader.ts'
import { endOfText, trimMarks } from './sections.ts'

const slots = ['strengths', 'problems', 'suggestions'] as const
type CommentSlot = (typeof slots)[number]

/** A label counts with a colon anywhere, and without one only where a new phrase starts. */
const label = new RegExp(
  String.raw`(?<colon>(?<name>${words()})(?:主要)?(?:是|有|为)?\s*:)|(?<=^|[\s,;。、!\uE000]|\d分|班)(?<bare>${words()})(?:主要)?(?:是|有|为)?(?=\s*[^\s,;。])`,
  'giu',
)

function words(): string {
  return '优点|亮点|长处|好的地方|特色|strengths?|存在的?问题|问题|不足之处|不足|缺点|problems?|改进建议|建议|改进意见|意见|suggestions?'
}

function slotOf(name: string): CommentSlot {
  if (/优点|亮点|长处|好的地方|特色|strength/i.test(name)) return 'strengths'
  return /问题|不足|缺点|problem/i.test(name) ? 'problems' : 'suggestions'
}

/**
 * 优点、问题、建议 — running text after a label, up to the next label. It is read first because it may contain
 * anything, and it keeps the characters as typed.
 */
export const comments: Reader = {
  slot: 'strengths',
  read({ original, open }): Finding | undefined {
    const labels = [...open.matchAll(label)]
    if (labels.length === 0) return undefined
    const draft: Partial<Record<CommentSlot, string>> = {}
    const takes = labels.map((match, index) => {
      const start = match.index + match[0].length
      const end = endOfText(open, start, labels[index + 1]?.index ?? open.length)
      const { from, to } = trimMarks(open, start, end)
      const slot = slotOf(match.groups?.['name'] ?? match.groups?.['bare'] ?? '')
      const text = original.slice(from, to)
      if (text !== '') draft[slot] = draft[slot] === undefined ? text : `${draft[slot]}；${text}`
      return { from: match.index, to: Math.max(end, start) }
    })
    return { takes, draft }
  },
}
