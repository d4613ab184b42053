export type CardNode = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is CardNode => typeof value === 'object' && value !== null

/** Every object in a card, the outer before the inner. */
export function* nodesIn(value: unknown): Generator<CardNode> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  else if (isNode(value)) {
    yield value
    for (const inner of Object.values(value)) yield* nodesIn(inner)
  }
}
