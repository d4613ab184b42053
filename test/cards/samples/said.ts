import { said } from '#src/cards/said.ts'
import { sentence } from '#src/i18n/say.ts'
import { injection, samplesOf } from './sample.ts'

export const samples = samplesOf(said, {
  'a sentence': { sentence: sentence('form.discarded') },
  'a sentence with marks in it': { sentence: sentence('chat.greeting', { name: injection }) },
})
