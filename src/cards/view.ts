import type { Say } from '#src/i18n/say.ts'
import type { Card } from './kit.ts'

/**
 * A card is a pure function of what it shows and of the language it is read in. `audience` says who may see it:
 * a `private` card never enters a group, whoever asks for it there gets it in their private chat.
 */
export interface View<Data> {
  readonly name: string
  readonly audience: 'anyone' | 'private'
  readonly draw: (data: Data, say: Say) => Card
}

export function defineView<Data>(view: View<Data>): View<Data> {
  return view
}

/** A view together with its data, ready to be drawn in any language. */
export interface Drawing {
  readonly view: string
  readonly audience: 'anyone' | 'private'
  readonly draw: (say: Say) => Card
}

export function drawing<Data>(view: View<Data>, data: Data): Drawing {
  return { view: view.name, audience: view.audience, draw: (say) => view.draw(data, say) }
}
