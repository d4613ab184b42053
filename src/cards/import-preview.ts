import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { countsTable, totalsText, type ImportCounts } from './import-counts.ts'
import { issueBlocks } from './import-issues.ts'
import { button, buttons, card, markdown, note, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface ImportPreview {
  readonly id: string
  readonly name: string
  readonly counts: ImportCounts
  /** In the words of the file. */
  readonly notices: readonly ImportIssue[]
  /** The consortium has changed since an earlier preview. */
  readonly again: boolean
}

/** 导入预览 — what would be written; nothing is. */
export const importPreview = defineView<ImportPreview>({
  name: 'import-preview',
  audience: 'private',
  draw({ id, name, counts, notices, again }, say) {
    const totals = totalsText(counts)
    const idle = totals.new + totals.changed === 0
    return card(
      { title: say('import.readyTitle'), tone: idle ? 'grey' : 'orange' },
      again && note(say('import.again')),
      markdown(plain(idle ? say('import.nothingNew', { name }) : say('import.ready', { name, ...totals }))),
      countsTable(counts, say),
      ...issueBlocks(notices, say, say('import.notices', { count: notices.length })),
      !idle &&
        buttons(
          button({ text: say('import.confirm'), kind: 'primary', action: { action: 'import.confirm', id } }),
          button({ text: say('import.cancel'), action: { action: 'import.cancel', id } }),
        ),
    )
  },
})
