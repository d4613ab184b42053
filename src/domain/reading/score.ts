import { numberOf } from './number-words.ts'
import type { Reader } from './reader.ts'
import { spanOf } from './sheet.ts'

const figures = String.raw`(?<score>\d{1,3}(?:\.\d+)?)(?![\d.%])`
const inWords = String.raw`(?<score>(?:[一二三四五六七八九]?十[一二三四五六七八九]?|一百)(?:点五|半)?)`
const points = String.raw`\s*分(?![钟组层析别之制])`

const forms = [
  /(?<![\d./])(?<score>\d{1,3}(?:\.\d)?)\s*[/]\s*100(?!\d)\s*分?/u,
  new RegExp(
    String.raw`(?:综合)?(?:得分|评分|打分|总分|成绩|分数|score)\s*(?:是|为|:)*\s*${figures}(?:${points})?`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:打|给|评)(?:了|个|他|她|到|出)*\s*${figures}(?!\s*[人节班个])(?:${points})?(?:吧|左右)?`,
    'u',
  ),
  new RegExp(String.raw`(?<![\d.第]|满分?)${figures}${points}(?:吧|左右)?`, 'u'),
  new RegExp(
    String.raw`(?:得分|评分|打|给)?(?:了|个|:|为)*(?<![一二三四五六七八九十第])${inWords}${points}(?:吧|左右)?`,
    'u',
  ),
]

/** 评分 — a number that says it is a score. Whether it can be one is for the rules to say. */
export const score: Reader = {
  slot: 'score',
  read({ open }) {
    for (const form of forms) {
      const match = form.exec(open)
      const value = match && numberOf(match.groups?.['score'] ?? '')
      if (match && value !== undefined && value !== null)
        return { takes: [spanOf(match)], draft: { score: value } }
    }
    return undefined
  },
}

/** A number standing alone that nothing else has taken: 尹泊言 Python 25计应3班 76. */
const alone = /(?<=^|[\s,;。、\uE000])(?<score>100|[3-9]\d(?:\.[05])?)(?=[\s,;。、!\uE000]|$)/du

export const bareScore: Reader = {
  slot: 'score',
  read({ open }, _context, found) {
    if (found.score !== undefined || found.grade !== undefined) return undefined
    const match = alone.exec(open)
    return match ? { takes: [spanOf(match)], draft: { score: Number(match.groups?.['score']) } } : undefined
  },
}
