import type { Sentence } from '#src/i18n/say.ts'
import type { Place } from './ask.ts'

/** The holes of sentences that repeat what a person typed. */
const typed = ['word', 'words']

/** Before a group nothing is repeated of what a person typed: it may be a name and a score. */
export function withoutWords(sentence: Sentence, { kind }: Pick<Place, 'kind'>): Sentence {
  if (kind === 'p2p') return sentence
  const values = Object.entries(sentence.values).map(([hole, value]) => [
    hole,
    typed.includes(hole) ? '…' : value,
  ])
  return { ...sentence, values: Object.fromEntries(values) }
}
