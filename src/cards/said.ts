import { textOf, type Sentence } from '#src/i18n/say.ts'
import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

/** A card that has nothing left to do, only a sentence to say. */
export const said = defineView<{ readonly sentence: Sentence }>({
  name: 'said',
  audience: 'private',
  draw: ({ sentence }, say) => {
    const text = textOf(sentence, say.language)
    return card({ title: text, tone: 'grey' }, markdown(plain(text)))
  },
})
