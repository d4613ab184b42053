/** What is wrong with one cell, row, sheet or the file. `code` and `data` say it; the words are made elsewhere. */
export interface ImportIssue {
  /** The key of the file, which is the name of the sheet; empty for the file as a whole. */
  readonly sheet: string
  /** 1 is the first row of data. */
  readonly row: number | undefined
  readonly column: string | undefined
  readonly code: IssueCode
  readonly data: Readonly<Record<string, string | number>>
}

export type IssueCode =
  | 'not_a_file'
  | 'not_a_list'
  | 'not_a_row'
  | 'unknown_key'
  | 'unknown_column'
  | 'missing'
  | 'not_text'
  | 'not_a_number'
  | 'not_a_list_of_words'
  | 'not_yes_or_no'
  | 'not_a_date'
  | 'not_a_monday'
  | 'out_of_range'
  | 'unknown_value'
  | 'ends_before_start'
  | 'duplicate'
  | 'unknown_school'
  | 'unknown_major'
  | 'unknown_metric'
  | 'unknown_term'
  | 'unknown_person'
  | 'ambiguous_person'
  | 'unknown_class'
  | 'ambiguous_class'
  | 'not_a_partner'
  | 'no_next_term'
  // Two people of one name and school: a mobile, a mail address or an open id says which.
  | 'namesakes'
  // Somebody was found by name and school alone.
  | 'matched_by_name'
  // Nobody of the platform's directory has this mobile or mail address.
  | 'contact_unknown'
  | 'contact_not_looked_up'
  | 'no_admin_left'
  // Of a file rather than of what it says.
  | 'unreadable'
  | 'unknown_kind'
  | 'unknown_sheet'
  | 'unknown_header'
  | 'missing_header'
  | 'double_header'
  | 'double_sheet'
  | 'no_rows'

/** Gathers what is wrong while one row is read. */
export interface RowReport {
  readonly row: number
  wrong(column: string, code: IssueCode, data?: ImportIssue['data']): void
  /** Nothing wrong, but somebody should know. */
  note(column: string, code: IssueCode, data?: ImportIssue['data']): void
}

/** A row that has the right cells; what it refers to has not been looked at. */
export interface Row<Cells> {
  readonly cells: Cells
  readonly report: RowReport
}
