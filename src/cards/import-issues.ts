import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import type { Say } from '#src/i18n/say.ts'
import { issueText } from './import-issue.ts'
import { heading, markdown, note, plain, type Block } from './kit.ts'

const mostListed = 20

/** The first of them, a line each, and how many more there are. */
export function issueBlocks(issues: readonly ImportIssue[], say: Say, title?: string): readonly Block[] {
  if (issues.length === 0) return []
  const rest = issues.length - mostListed
  const lines = issues.slice(0, mostListed).map((issue) => plain(issueText(issue, say)))
  return [
    title !== undefined && heading(title),
    markdown(lines.join('\n')),
    rest > 0 && note(say('import.more', { count: rest })),
  ]
}
