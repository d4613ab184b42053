import { type Json, isJson, listAt, textAt } from '#src/standin/json.ts'

/** The poorer form in which a card is read back: a title and lines of text (im/v1 message content, interactive). */
export function cardAsReceived(card: Json): { title: string; elements: { tag: string; text: string }[][] } {
  const header = isJson(card['header']) ? card['header'] : {}
  const title = isJson(header['title']) ? (textAt(header['title'], 'content') ?? '') : ''
  const body = isJson(card['body']) ? card['body'] : card
  const elements = listAt(body, 'elements')
    .filter(isJson)
    .map((element) => linesOf(element).map((text) => ({ tag: 'text', text })))
  return { title, elements: elements.filter((line) => line.length > 0) }
}

function linesOf(node: Json): string[] {
  const own = textAt(node, 'content')
  const below = Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isJson)
    .flatMap(linesOf)
  return own === undefined ? below : [own, ...below]
}
