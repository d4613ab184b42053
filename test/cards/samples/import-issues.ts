import type { ImportIssue } from '#src/domain/consortium-file/issue.ts'
import { injection, longestChinese, many } from './sample.ts'

/** As many and as long as a file can make them. */
export const manyIssues: readonly ImportIssue[] = many(5000, (index) => ({
  sheet: '人员',
  row: index + 2,
  column: longestChinese.slice(0, 31),
  code: 'unknown_value',
  data: { value: '<'.repeat(60), first: 3 },
}))

export const issues: readonly ImportIssue[] = [
  {
    sheet: injection,
    row: 2,
    column: injection,
    code: 'unknown_value',
    data: { value: injection.slice(0, 60) },
  },
  { sheet: 'people', row: 4, column: 'name', code: 'matched_by_name', data: { value: '柏承宇' } },
  { sheet: '', row: undefined, column: undefined, code: 'not_a_file', data: {} },
]
