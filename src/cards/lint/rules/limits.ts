import { markdownTables } from '../markdown-tables.ts'
import { ofKind, type Rule, type SeenCard, when } from '../seen.ts'
import { sizeOf } from '../size.ts'

/** 230099/11310 "element exceeds the limit": every object with a tag counts, texts and options too. */
const mostElements = 200
/** 230025. The platform's 30 KB are those of the whole request; the address and the ids take the rest. */
const mostBytes = 30_000
/** The page says 5, clients were seen to refuse the 4th; tables in markdown count. */
const mostTables = 3
const mostCharts = 5

/** How much a card can hold. Pages: im/v1/messages create, card-json-v2-structure, table, chart. */
export const limitRules: Rule = (seen) => {
  const tagged = seen.objects.filter(({ value }) => value['tag'] !== undefined).length
  const bytes = sizeOf(seen.card)
  const tables = tablesOf(seen)
  const charts = ofKind(seen, 'chart').length
  return [
    ...when(tagged > mostElements, 'element-limit', 'body', `${tagged} elements, at most ${mostElements}`),
    ...when(bytes > mostBytes, 'size-limit', '', `${bytes} bytes, at most ${mostBytes}`),
    ...when(tables > mostTables, 'table-limit', 'body', `${tables} tables, at most ${mostTables}`),
    ...when(charts > mostCharts, 'chart-limit', 'body', `${charts} charts, at most ${mostCharts}`),
  ]
}

function tablesOf(seen: SeenCard): number {
  const written = ofKind(seen, 'markdown').map(({ value }) =>
    typeof value['content'] === 'string' ? markdownTables(value['content']) : 0,
  )
  return written.reduce((sum, count) => sum + count, ofKind(seen, 'table').length)
}
