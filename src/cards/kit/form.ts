import { type Block, type Form, elementsOf } from './element.ts'

/**
 * Fields sent together by one press of a `submit` button within it. At the root of a card only; a name is unique in
 * the card. Page: containers/form-container.
 */
export function form(name: string, ...blocks: readonly Block[]): Form {
  return { tag: 'form', name, vertical_spacing: '12px', elements: elementsOf(blocks) }
}
