import type { Reader } from './reader.ts'
import { spanOf, type Span } from './sheet.ts'

/** Words that say what a sentence is for, and particles between the others. Longer ones first. */
const words = [
  String.raw`听课(?:记录表?|登记表?|情况|反馈|评价)?`,
  String.raw`(?:帮我|麻烦|请)?(?:补登|补录|登记|录入|录|记)(?:一下|个)?(?:听课(?:记录)?)?`,
  String.raw`(?:我们?)?(?:去|来|刚才?)?听(?:了|过|完|的)(?:[一两二三\d]?节课?|一堂课?)?`,
  String.raw`(?:我们?)?(?:去|来|刚才?)?听(?=[\uE000\s]|$)`,
  String.raw`(?:和|与|跟|、)?我?(?:们)?(?:一起|一同|共同)(?:去|来)?听?`,
  '(?:的|的?[这那一][一]?[节堂])课(?!堂)',
  String.raw`课(?=[\s,;。、!\uE000]|$)`,
]
/** Somebody or something that is not on the roster, such as the bot itself. */
const unknownNames = /@[^\s,;。、!?@\uE000]+/gu
const particles =
  /(?<=^|[\s,;。、\uE000])(?:我?(?:和|与|跟)我?|我们?|的|在|上|给|是|老师|上午|下午|早上|晚上|中午)(?=[\s,;。、!\uE000]|$)/gu
const cues = new RegExp(words.join('|'), 'gu')

/** 听课记录, 登记一下, 我听了…的课 — the sign that a sentence reports a lesson. */
export const cue: Reader = {
  slot: 'cue',
  read({ open }) {
    const takes = spansOf(open, cues)
    return takes.length > 0 ? { takes, aside: { cue: true } } : undefined
  },
}

/** What is left between things that were read and says nothing by itself. */
export const particle: Reader = {
  slot: 'cue',
  read: ({ open }) => ({ takes: [...spansOf(open, unknownNames), ...spansOf(open, particles)] }),
}

function spansOf(open: string, pattern: RegExp): Span[] {
  return [...open.matchAll(pattern)].map((match) => spanOf(match))
}
