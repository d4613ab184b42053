import type { TableFault } from './table-fault.ts'

/** Why a value cannot stand in a field of a filing. `field` is the field's name in the form. */
export type FieldFault =
  | {
      readonly field: string
      readonly code: 'not_a_number' | 'not_a_date' | 'not_yes_or_no'
      readonly value: string
    }
  | {
      readonly field: string
      readonly code: 'not_an_option'
      readonly value: string
      readonly options: readonly string[]
    }
  | {
      readonly field: string
      readonly code: 'below' | 'above'
      readonly value: number
      readonly limit: number
    }
  | { readonly field: string; readonly code: 'not_whole'; readonly value: number }
  /** More than the number in another field: more agreements signed than there are new students. */
  | {
      readonly field: string
      readonly code: 'above_other'
      readonly value: number
      readonly other: string
      readonly limit: number
    }
  /** Everything has to be ticked; `options` are those that are not. */
  | { readonly field: string; readonly code: 'not_all_ticked'; readonly options: readonly string[] }
  | { readonly field: string; readonly code: 'too_long'; readonly length: number; readonly limit: number }
  /** Rows were pasted, and not all of them are well. */
  | { readonly field: string; readonly code: 'rows_wrong'; readonly faults: readonly TableFault[] }
  | { readonly field: string; readonly code: 'too_many_rows'; readonly rows: number; readonly limit: number }
