const fence = /^ {0,3}(?:`{3,}|~{3,})/
const dashes = /^:?-+:?$/

/** How many tables a markdown text draws: they count like the table component. */
export function markdownTables(content: string): number {
  let fenced = false
  let before = ''
  let tables = 0
  for (const line of content.split('\n')) {
    if (fence.test(line)) fenced = !fenced
    else if (!fenced && before.includes('|') && isUnderline(line)) tables += 1
    before = fenced ? '' : line
  }
  return tables
}

/** `| --- | :-: |`, below the names of the columns. */
function isUnderline(line: string): boolean {
  if (!line.includes('|')) return false
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.every((cell) => dashes.test(cell.trim()))
}
