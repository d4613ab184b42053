import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { issueBlocks } from './import-issues.ts'
import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

/** 导入有错 — the first faults; nothing was written. */
export const importBroken = defineView<{ readonly name: string; readonly errors: readonly ImportIssue[] }>({
  name: 'import-broken',
  audience: 'private',
  draw: ({ name, errors }, say) =>
    card(
      { title: say('import.brokenTitle'), tone: 'red' },
      markdown(plain(say('import.broken', { name, count: errors.length }))),
      ...issueBlocks(errors, say),
    ),
})
