import type { Occasion } from './deliver.ts'

type Language = Occasion['language']

/** What is said to nobody who asked, or to somebody who asked long ago; of one key it is said once. */
export const unasked = (key: string, language: Language = 'zh'): Occasion => ({
  key,
  language,
  asker: undefined,
  group: undefined,
  pressedMessageId: undefined,
})
