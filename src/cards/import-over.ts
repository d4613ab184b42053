import { countsTable, totalsText, type ImportCounts } from './import-counts.ts'
import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

export type ImportOver =
  | { readonly how: 'done'; readonly name: string; readonly counts: ImportCounts }
  | { readonly how: 'cancelled' | 'failed'; readonly name: string }

/** 导入结束 — written, cancelled or not read at all. */
export const importOver = defineView<ImportOver>({
  name: 'import-over',
  audience: 'private',
  draw(shown, say) {
    const { how, name } = shown
    if (how !== 'done') {
      const title = say(how === 'failed' ? 'import.failedTitle' : 'import.cancelledTitle')
      const words = say(how === 'failed' ? 'import.failed' : 'import.cancelled', { name })
      return card({ title, tone: how === 'failed' ? 'red' : 'grey' }, markdown(plain(words)))
    }
    return card(
      { title: say('import.doneTitle'), tone: 'green' },
      markdown(plain(say('import.done', { name, ...totalsText(shown.counts) }))),
      countsTable(shown.counts, say),
    )
  },
})
