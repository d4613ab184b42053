import { piecesOf, type Piece } from './pieces.ts'
import type { Found, Reader } from './reader.ts'

const notATopic =
  /照片|图片|附件|群|文件|谢谢|麻烦|已|发|传|见|我|你|他|她|吧|了|吗|呢|不错|很好|学生|老师|同学|听|登记|记录|提醒|约|但|就是|@|^\d+$/u
const title = /《(?<name>[^《》\uE000]{1,40})》/du

/** Slots that make a sentence a list; in a list a piece between the others is the topic. */
const listed = ['date', 'periods', 'teacherId', 'className', 'score', 'grade', 'mode'] as const

/** 课题 without a label: words in 《》, or the one piece among the others that is nothing else. */
export const looseTopic: Reader = {
  slot: 'topic',
  read(sheet, _context, found) {
    if (found.topic !== undefined) return undefined
    const named = title.exec(sheet.open)
    const [from, to] = named?.indices?.groups?.['name'] ?? []
    if (named && from !== undefined && to !== undefined) {
      const takes = [{ from: named.index, to: named.index + named[0].length }]
      return { takes, draft: { topic: sheet.original.slice(from, to).trim() } }
    }
    const only = isList(found) ? theOnly(piecesOf(sheet)) : undefined
    return only && { takes: [{ from: only.from, to: only.to }], draft: { topic: only.words } }
  },
}

function isList(found: Found): boolean {
  return listed.filter((slot) => found[slot] !== undefined).length >= 3
}

function theOnly(pieces: readonly Piece[]): Piece | undefined {
  const possible = pieces.filter(
    ({ words }) => words.length >= 2 && words.length <= 20 && !notATopic.test(words),
  )
  const between = possible.filter((piece) => piece.between)
  const [only, ...others] = between.length > 0 ? between : possible
  return others.length === 0 ? only : undefined
}
