import { type Json, isJson } from '#src/standin/json.ts'

/** One object of a card that has a `tag`. */
export interface CardNode {
  readonly node: Json
  readonly tag: string
  /** Tags of everything it lies in, outermost first. */
  readonly within: readonly string[]
  /** As the platform names a place: `ROOT -> body -> elements -> [2](tag: chart)`. */
  readonly path: string
}

/** Data of the sender's, in which a `tag` means nothing to the platform. */
const opaque = new Set(['chart_spec', 'value', 'rows', 'template_variable'])

/** Every tagged object of a card, outer before inner, in the order written. */
export function cardNodes(card: Json): CardNode[] {
  const found: CardNode[] = []
  const visit = (value: unknown, path: string, within: readonly string[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${path} -> [${String(index)}]`, within)
      return
    }
    if (!isJson(value)) return
    const tag = typeof value['tag'] === 'string' ? value['tag'] : undefined
    const here = tag === undefined ? path : `${path}(tag: ${tag})`
    if (tag !== undefined) found.push({ node: value, tag, within, path: here })
    const inner = tag === undefined ? within : [...within, tag]
    for (const [key, child] of Object.entries(value)) {
      if (!opaque.has(key) && typeof child === 'object') visit(child, `${here} -> ${key}`, inner)
    }
  }
  visit(card, 'ROOT', [])
  return found
}
