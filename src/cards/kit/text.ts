import type { Divider, Markdown } from './display.ts'
import { linesOf, plain } from './plain.ts'

/** Our own markdown. What a person wrote goes through `plain` first. */
export function markdown(text: string): Markdown {
  return { tag: 'markdown', content: text }
}

/** Small and grey. Takes plain text, anybody's. */
export function note(text: string): Markdown {
  return { tag: 'markdown', content: `<font color='grey'>${closed(text)}</font>`, text_size: 'notation' }
}

/** Takes plain text, anybody's. */
export function heading(text: string): Markdown {
  return { tag: 'markdown', content: `**${closed(text)}**`, text_size: 'heading' }
}

export function divider(): Divider {
  return { tag: 'hr' }
}

/**
 * Label and value, a line each, plain text both. One element however many rows: elements are counted, and on a phone
 * two columns leave neither enough room.
 */
export function facts(rows: readonly (readonly [label: string, value: string])[]): Markdown {
  return markdown(rows.map(([label, value]) => `${grey(label)} ${plain(value.trim()) || '—'}`).join('\n'))
}

function grey(label: string): string {
  return `<font color='grey'>${closed(label)}</font>`
}

/** Within a mark there is no empty line: it would end the paragraph and leave the mark open. */
function closed(text: string): string {
  return linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(plain)
    .join('\n')
}
