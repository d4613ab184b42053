import type { Say } from '#src/i18n/say.ts'
import type { Card } from './kit.ts'

/**
 * A card is a pure function of what it shows and of the language it is read in. `audience` says who may see it:
 * a `private` card never enters a group, whoever asks for it there gets it in their private chat.
 */
export interface View<Data> {
  readonly name: string
  readonly audience: 'anyone' | 'private'
  /** It may show a secret: what was sent is not kept. What answers a press is, and never shows it. */
  readonly confidential?: true
  readonly draw: (data: Data, say: Say) => Card
}

export function defineView<Data>(view: View<Data>): View<Data> {
  return view
}

/** A view together with its data, ready to be drawn in any language. */
export interface Drawing {
  readonly view: string
  readonly audience: 'anyone' | 'private'
  readonly confidential?: true
  readonly draw: (say: Say) => Card
}

export function drawing<Data>(view: View<Data>, data: Data): Drawing {
  const { name, audience, confidential } = view
  const secret = confidential ? ({ confidential } as const) : {}
  return { view: name, audience, ...secret, draw: (say) => view.draw(data, say) }
}
