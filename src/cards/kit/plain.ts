const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
const control = /[^\P{Cc}\t]/gu

/**
 * Whatever begins a mark in markdown, a tag, a mention, a link, a bare address, an emoji or a card variable.
 * `14:30`, `3.5` and `2026-11-22` stay as they are: entities cost five bytes each out of the card's 30 KB.
 */
const special = /[&<>~!*\\[\]()#+="'`$_|@]|(?<!\d):|:(?!\d)|\.(?=\p{L})/gu

/** At the start of a line: indentation (four spaces are a code block), and what makes a list or underlines. */
const start = /^[ \t]*(?:-|\d+\.(?!\d))?/

/**
 * A person's text for use inside markdown: it reads as it was written and does nothing. The platform's escapes are
 * HTML entities (page: rich-text, special characters); a backslash does not escape there.
 */
export function plain(text: string): string {
  return linesOf(text).map(plainLine).join('\n')
}

/** The lines of a text as the platform can hold it: any line end there is, no control characters, whole characters. */
export function linesOf(text: string): string[] {
  return text
    .toWellFormed()
    .split(lineEnd)
    .map((line) => line.replace(control, ''))
}

function plainLine(line: string): string {
  const lead = start.exec(line)?.[0] ?? ''
  return lead.replace(/[ \t.-]/g, entity) + line.slice(lead.length).replace(special, entity)
}

function entity(character: string): string {
  if (character === ' ') return '&nbsp;'
  if (character === '\t') return '&emsp;'
  return `&#${character.charCodeAt(0)};`
}
