/** What a reader sees of a message or a card, and what can be pressed on it. */
export interface FoundButton {
  readonly text: string
  readonly value: Readonly<Record<string, unknown>>
  readonly name: string | undefined
  readonly confirm: boolean
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  else if (isNode(value)) {
    yield value
    for (const inner of Object.values(value)) yield* nodesIn(inner)
  }
}

const entity = (text: string) =>
  text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&emsp;', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

/** All text of a message, line by line, without marks. */
export function textIn(content: Node): string {
  if (typeof content['text'] === 'string') return content['text']
  const lines: string[] = []
  for (const node of nodesIn(content)) {
    if (typeof node['content'] === 'string' && node['tag'] !== undefined) lines.push(node['content'])
    if (node['tag'] === 'input' && typeof node['default_value'] === 'string')
      lines.push(node['default_value'])
    if (node['tag'] === 'table' && Array.isArray(node['rows'])) {
      for (const row of node['rows']) if (isNode(row)) lines.push(Object.values(row).map(String).join(' | '))
    }
  }
  return entity(lines.join('\n').replaceAll(/<\/?font[^>]*>|\*\*/g, ''))
}

export function buttonsIn(content: Node): readonly FoundButton[] {
  const found: FoundButton[] = []
  for (const node of nodesIn(content)) {
    if (node['tag'] !== 'button' || !Array.isArray(node['behaviors'])) continue
    const [behavior] = node['behaviors']
    const value = isNode(behavior) && isNode(behavior['value']) ? behavior['value'] : {}
    const text = isNode(node['text']) ? String(node['text']['content']) : ''
    const name = typeof node['name'] === 'string' ? node['name'] : undefined
    found.push({ text, value, name, confirm: node['confirm'] !== undefined })
  }
  return found
}

/** The fields of the card's form, by name. */
export function fieldsIn(content: Node): readonly string[] {
  return [...nodesIn(content)]
    .filter((node) => node['tag'] !== 'button' && node['tag'] !== 'form' && typeof node['name'] === 'string')
    .filter((node) => node['tag'] !== undefined)
    .map((node) => String(node['name']))
}
