import { nodesIn, type CardNode } from './card-nodes.ts'

/** A field of a card's form by its name, as it is in the card. */
export function fieldOf(content: CardNode, name: string): CardNode {
  const found = [...nodesIn(content)].find((node) => node['name'] === name && node['tag'] !== 'button')
  if (!found) throw new Error(`the card has no field ${name}`)
  return found
}

/** What a field offers to choose from, as a reader sees it. */
export function choicesOf(content: CardNode, name: string): readonly string[] {
  const { options } = fieldOf(content, name)
  if (!Array.isArray(options)) return []
  return options.map((option: { readonly text?: { readonly content: string } }) => option.text?.content ?? '')
}

/** What a field holds when the card is opened: a text, or what is chosen, as a reader sees it. */
export function filledIn(content: CardNode, name: string): string {
  const {
    default_value: typed,
    initial_date: day,
    initial_index: index,
    selected_values: chosen,
  } = fieldOf(content, name)
  if (typeof index === 'number') return choicesOf(content, name)[index - 1] ?? ''
  if (Array.isArray(chosen)) return chosen.join(',')
  return typeof (typed ?? day) === 'string' ? String(typed ?? day) : ''
}
