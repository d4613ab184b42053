import { card, markdown, note, plain } from './kit.ts'
import { defineView } from './view.ts'

/** 导入 — what to send, and that nothing is written before it was confirmed. */
export const importAsk = defineView<{ readonly minutes: number }>({
  name: 'import-ask',
  audience: 'private',
  draw: ({ minutes }, say) =>
    card(
      { title: say('import.askTitle'), tone: 'blue' },
      markdown(plain(say('import.ask', { minutes }))),
      note(say('import.template')),
    ),
})
