import type { Reader } from './reader.ts'

/** Words that say what a sentence is for, and particles between the others. Longer ones first. */
const words = [
  String.raw`听课(?:记录表?|登记表?|情况|反馈|评价)?`,
  String.raw`(?:帮我|麻烦|请)?(?:补登|补录|登记|录入|录|记)(?:一下|个)?(?:听课(?:记录)?)?`,
  String.raw`(?:我们?)?(?:去|来|刚才?)?听(?:了|过|完)(?:一?节|一堂)?`,
  String.raw`(?:我们?)?(?:去|来|刚才?)?听(?=[\uE000\s]|$)`,
  String.raw`(?:和|与|跟|、)?我?(?:们)?(?:一起|一同|共同)(?:去|来)?听?`,
  '的?这?[一]?[节堂]?课(?:程)?',
]
const particles =
  /(?<=^|[\s,;。、\uE000])(?:和|与|跟|我|我们|的|在|上|老师|给|是|，)(?=[\s,;。、!\uE000]|$)/gu
const cues = new RegExp(words.join('|'), 'gu')

/** 听课记录, 登记一下, 我听了…的课 — the sign that a sentence reports a lesson. */
export const cue: Reader = {
  slot: 'cue',
  read({ open }) {
    const signs = [...open.matchAll(cues)].filter((match) => match[0] !== '')
    const takes = [...signs, ...open.matchAll(particles)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }))
    if (takes.length === 0) return undefined
    return { takes, aside: signs.length > 0 ? { cue: true } : {} }
  },
}
