import { type CardFault, overLimit } from '#src/standin/cards/card-fault.ts'
import type { CardNode } from '#src/standin/cards/card-tree.ts'
import { textAt } from '#src/standin/json.ts'

/** Published limits of card JSON 2.0; three tables is what the platform lets through, though it promises five. */
export interface CardLimits {
  readonly elements: number
  readonly tables: number
  readonly nesting: number
}

export const platformCardLimits: CardLimits = { elements: 200, tables: 3, nesting: 5 }

const containers = new Set(['column_set', 'column', 'form', 'interactive_container', 'collapsible_panel'])
const markdownTableRule = /^\s*\|?(\s*:?-{3,}:?\s*\|)+(\s*:?-{3,}:?\s*)?$/gm

export function checkLimits(nodes: readonly CardNode[], limits: CardLimits): CardFault | undefined {
  if (nodes.length > limits.elements) return overLimit('element exceeds the limit')
  if (countTables(nodes) > limits.tables) {
    return { ...overLimit('card table number over limit'), errorValue: 'table' }
  }
  const deep = nodes.find(
    ({ tag, within }) =>
      containers.has(tag) && within.filter((outer) => containers.has(outer)).length >= limits.nesting,
  )
  return deep && overLimit('nesting exceeds the limit', deep.path)
}

/** Tables written in markdown count as well. */
function countTables(nodes: readonly CardNode[]): number {
  const written = nodes
    .filter(({ tag }) => tag === 'markdown')
    .map(({ node }) => (textAt(node, 'content') ?? '').match(markdownTableRule)?.length ?? 0)
  return nodes.filter(({ tag }) => tag === 'table').length + written.reduce((sum, each) => sum + each, 0)
}
