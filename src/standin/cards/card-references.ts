import { type CardFault, overLimit } from '#src/standin/cards/card-fault.ts'
import type { CardNode } from '#src/standin/cards/card-tree.ts'
import { isJson, listAt, textAt } from '#src/standin/json.ts'

/** What a card may point at. */
export interface CardWorld {
  knowsImage(key: string): boolean
  knowsPerson(openId: string): boolean
}

/** Images that were never uploaded (200570) and people who do not exist (100290). */
export function checkReferences(nodes: readonly CardNode[], world: CardWorld): CardFault | undefined {
  const key = nodes.map(({ node }) => textAt(node, 'img_key')).find((each) => each && !world.knowsImage(each))
  if (key !== undefined) {
    return { errCode: 200570, errMsg: 'card contains invalid image keys', errorValue: `image key ${key}` }
  }
  const errorValue = nodes.flatMap(peopleOf).find((id) => !world.knowsPerson(id))
  const errMsg = 'There is an invalid user resource(at/person) in your card'
  return errorValue === undefined ? undefined : { errCode: 100290, errMsg, errorValue }
}

function peopleOf({ node, tag }: CardNode): string[] {
  const content = tag === 'markdown' || tag === 'lark_md' ? (textAt(node, 'content') ?? '') : ''
  const named = [...content.matchAll(/<at id=["']?(ou_[^"'>\s/]+)/g)].map(([, id]) => id ?? '')
  const chosen = tag.endsWith('select_person') ? listAt(node, 'options').filter(isJson) : []
  const options = chosen.map((option) => textAt(option, 'value') ?? '')
  const shown = tag === 'person' ? [textAt(node, 'user_id') ?? ''] : []
  return [...named, ...options, ...shown]
}

/** `element_id`: a letter and up to 19 letters, digits or underscores, once in a card. */
export function checkElementIds(nodes: readonly CardNode[]): CardFault | undefined {
  const seen = new Set<unknown>()
  for (const { node, path } of nodes) {
    const id = node['element_id']
    if (id === undefined) continue
    if (typeof id !== 'string' || !/^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(id)) {
      return overLimit('element_id is invalid', path)
    }
    if (seen.has(id)) return overLimit('element_id is duplicated', path)
    seen.add(id)
  }
  return undefined
}
