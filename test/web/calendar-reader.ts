/** One content line, unfolded. */
interface Line {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

export interface Component {
  readonly name: string
  readonly lines: readonly Line[]
  readonly within: readonly Component[]
}

/** The text of a property of a component, unescaped; throws where there is not exactly one. */
export function only(component: Component, name: string): string {
  const found = component.lines.filter((line) => line.name === name)
  const [line] = found
  if (!line || found.length > 1) throw new Error(`${component.name} has ${found.length} ${name}`)
  return line.value
}

export function text(component: Component, name: string): string {
  return unescaped(only(component, name))
}

/** A reader of RFC 5545 that forgives nothing: line ends, lengths, folding, nesting, escapes. */
export function readCalendar(bytes: Uint8Array): Component {
  const nothing: Component = { name: '', lines: [], within: [] }
  let open: readonly Component[] = [nothing]
  for (const line of unfolded(writtenLines(bytes)).map(parsed)) open = after(open, line)
  const [root] = open[0]?.within ?? []
  if (!root || open.length > 1) throw new Error('nothing ended')
  return root
}

function writtenLines(bytes: Uint8Array): readonly string[] {
  const whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (!whole.endsWith('\r\n')) throw new Error('the last line has no end')
  if (/\r(?!\n)|(?<!\r)\n/.test(whole)) throw new Error('a line ends otherwise than with CRLF')
  if (/(?![\r\n\t])\p{Cc}/u.test(whole)) throw new Error('a control character')
  const written = whole.slice(0, -2).split('\r\n')
  for (const line of written) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`)
    if (line.trim() === '') throw new Error('an empty line')
  }
  return written
}

/** What is open after a line, the outermost first. */
function after(open: readonly Component[], line: Line): readonly Component[] {
  const [inner, outer] = [open.at(-1), open.at(-2)]
  if (!inner || (open.length === 1 && inner.within.length > 0)) throw new Error('something behind the end')
  if (line.name === 'BEGIN') return [...open, { name: line.value, lines: [], within: [] }]
  if (!outer) throw new Error('a property outside of everything')
  if (line.name !== 'END') return [...open.slice(0, -1), { ...inner, lines: [...inner.lines, line] }]
  if (inner.name !== line.value) throw new Error(`${line.value} ends, which was not begun`)
  return [...open.slice(0, -2), { ...outer, within: [...outer.within, inner] }]
}

function unfolded(written: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const line of written) {
    if (!line.startsWith(' ')) lines.push(line)
    else if (lines.length === 0) throw new Error('it begins with a fold')
    else lines.push(`${lines.pop() ?? ''}${line.slice(1)}`)
  }
  return lines
}

function parsed(line: string): Line {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^;:",]+)*):(.*)$/su.exec(line)
  if (!match) throw new Error('no content line')
  const [, name = '', parameters = '', value = ''] = match
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((one) => one.split('='))
  return { name, value, parameters: new Map(pairs.map(([key = '', of = '']) => [key, of])) }
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error('a comma or semicolon that is not escaped')
  return value.replaceAll(/\\(.)/gsu, (_, character: string) => {
    if (character === 'n' || character === 'N') return '\n'
    if (!'\\;,'.includes(character)) throw new Error(`no escape: ${character}`)
    return character
  })
}
