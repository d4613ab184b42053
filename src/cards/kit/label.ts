import type { Markdown } from './display.ts'
import { plain } from './plain.ts'

export const requiredMark = '*'

/** The label of a field that has none of its own, which is every field but the input. */
export function fieldLabel(label: string, required: boolean | undefined): Markdown {
  const mark = required ? ` <font color='red'>${plain(requiredMark)}</font>` : ''
  return { tag: 'markdown', content: plain(label) + mark, text_size: 'notation' }
}
