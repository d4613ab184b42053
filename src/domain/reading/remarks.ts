import { piecesOf, type Piece } from './pieces.ts'
import type { Reader } from './reader.ts'

const turn = /^(?:就是|但是|但|不过|只是|可惜|然而)/u
const praise =
  /^(?:的|课|真心|真的|总体|整体|上得|讲得|都|也|很|挺|非常|还|比较)*(?:不错|很好|好|可以|精彩)$/u

/** 优点与问题 without labels, where a turn of speech tells them apart: 学生动手多 就是安全规范没讲到位. */
export const remarks: Reader = {
  slot: 'problems',
  read(sheet, _context, found) {
    if (found.strengths !== undefined || found.problems !== undefined) return undefined
    const pieces = piecesOf(sheet)
    const at = pieces.findIndex(({ words }) => turn.test(words))
    const turning = pieces[at]
    if (!turning) return undefined
    const problems = turning.words.replace(turn, '')
    if (problems === '') return undefined
    const before = pieces[at - 1]
    const good = before && nextTo(before, turning, sheet.open) ? before : undefined
    const strengths = good && !praise.test(good.words) ? good.words : undefined
    return {
      takes: [...(good ? [good] : []), turning].map(({ from, to }) => ({ from, to })),
      draft: strengths === undefined ? { problems } : { problems, strengths },
    }
  },
}

/** Nothing that was read stands between the two. */
function nextTo(one: Piece, other: Piece, open: string): boolean {
  return !open.slice(one.to, other.from).includes('\uE000')
}
