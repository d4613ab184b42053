const mostOctets = 75
const octetsOf = (character: string) => Buffer.byteLength(character, 'utf8')

/**
 * One content line as it is written, with its line break: never longer than 75 octets, no character split
 * (RFC 5545, 3.1). The space in front of what goes on is one of them.
 */
export function contentLine(line: string): string {
  const lines: string[] = []
  let [text, octets] = ['', 0]
  for (const character of line.toWellFormed()) {
    const more = octetsOf(character)
    if (octets + more > mostOctets) {
      lines.push(text)
      text = ' '
      octets = 1
    }
    text += character
    octets += more
  }
  return [...lines, text].map((one) => `${one}\r\n`).join('')
}

/** A value of type TEXT (RFC 5545, 3.3.11): what would mean something is escaped, what may not be there is left out. */
export function textValue(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}
