/** Why a spreadsheet is not taken. Rows are counted as the spreadsheet counts them, columns are named as it does. */
export type TableFault =
  /** Nothing in it can be read at all. */
  | { readonly code: 'unreadable' | 'no_header' | 'no_rows' }
  | { readonly code: 'missing_column'; readonly column: string }
  | { readonly code: 'double_column'; readonly column: string }
  | { readonly code: 'too_many_rows'; readonly rows: number; readonly limit: number }
  | {
      readonly code: 'empty_cell' | 'not_a_number' | 'not_a_date' | 'negative' | 'too_long'
      readonly row: number
      readonly column: string
      /** What stands first in the row, so that people find it; empty where nothing does. */
      readonly of: string
      readonly value: string
    }

export interface TableReading {
  readonly rows: readonly Readonly<Record<string, string | number>>[]
  readonly faults: readonly TableFault[]
  /** Headings nobody knows; their cells are left out. */
  readonly unknown: readonly string[]
}
