import type { Ask } from '#src/bot/ask.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'

const label = /(?:数据)?(?:截至|截止到?|截止日期|as of)\s*[:：]?\s*/iu

/** The day a figure stands for, where one is said (截至10月31日), else today; and the words without it. */
export function readAsOf(
  { today, consortium: { terms }, rules: { calendar } }: Ask,
  words: string,
): { readonly asOf: string; readonly text: string } {
  const text = foldWidth(words)
  const said = label.exec(text)
  if (!said) return { asOf: today, text }
  const from = said.index + said[0].length
  const found = findDate(text.slice(from), { today, terms, calendar })
  // A day further on belongs to something else.
  if (!found || found.span.from > 2) return { asOf: today, text }
  return { asOf: found.date, text: `${text.slice(0, said.index)} ${text.slice(from + found.span.to)}` }
}
