import type { FilingContent } from '../filing-content.ts'
import type { FilingForm } from '../policy/form-field.ts'
import { findFaults } from './find-faults.ts'
import type { FieldFault } from './field-fault.ts'
import { missingAttachments, missingFields } from './missing-fields.ts'
import { isTable, numbersInTables, rowsOf } from './table-sums.ts'

/** What somebody should look at before handing it in; it can be handed in all the same. */
export type FieldWarning =
  /** The number in the field is not what the rows of the table make. */
  | {
      readonly field: string
      readonly code: 'sum_differs'
      readonly stated: number
      readonly counted: number
    }
  /** Rows in which a column is empty that may be, by what stands first in them. */
  | {
      readonly field: string
      readonly code: 'cells_empty'
      readonly column: string
      readonly rows: readonly string[]
    }
  /** Words where rows can be checked one by one. */
  | { readonly field: string; readonly code: 'no_rows' }
  /** Asked for and answered with no: 授课老师资质 is not complete. */
  | { readonly field: string; readonly code: 'answered_no' }

export interface ContentReview {
  readonly missing: readonly string[]
  readonly missingAttachments: number
  readonly faults: readonly FieldFault[]
  readonly warnings: readonly FieldWarning[]
  /** Nothing stands in the way but, perhaps, a warning. */
  readonly ready: boolean
}

/** What stands between a draft and a filing. `attachments`: how many files and pictures are with it. */
export function checkContent(form: FilingForm, content: FilingContent, attachments: number): ContentReview {
  const missing = missingFields(form, content)
  const faults = findFaults(form, content)
  const lacking = missingAttachments(form, attachments)
  return {
    missing,
    missingAttachments: lacking,
    faults,
    warnings: [
      ...sumWarnings(form, content),
      ...emptyCells(form, content),
      ...withoutRows(form, content),
      ...refusals(form, content),
    ],
    ready: missing.length + faults.length + lacking === 0,
  }
}

function sumWarnings(form: FilingForm, content: FilingContent): FieldWarning[] {
  return [...numbersInTables(form, content)].flatMap(([field, counted]): FieldWarning[] => {
    const stated = content[field]
    if (typeof stated !== 'number' || stated === counted) return []
    return [{ field, code: 'sum_differs', stated, counted }]
  })
}

function emptyCells({ fields }: FilingForm, content: FilingContent): FieldWarning[] {
  return fields.filter(isTable).flatMap(({ name, columns }) => {
    const [first] = columns
    return columns.flatMap(({ name: column }): FieldWarning[] => {
      const rows = rowsOf(content[name]).filter((row) => row[column] === undefined)
      if (rows.length === 0 || rows.length === rowsOf(content[name]).length) return []
      return [
        {
          field: name,
          code: 'cells_empty',
          column,
          rows: rows.map((row) => String(row[first?.name ?? ''] ?? '')),
        },
      ]
    })
  })
}

function withoutRows({ fields }: FilingForm, content: FilingContent): FieldWarning[] {
  return fields
    .filter((field) => isTable(field) && typeof content[field.name] === 'string')
    .map(({ name }) => ({ field: name, code: 'no_rows' }))
}

function refusals({ fields }: FilingForm, content: FilingContent): FieldWarning[] {
  return fields
    .filter(({ name, kind, required }) => kind === 'yes_no' && required && content[name] === false)
    .map(({ name }) => ({ field: name, code: 'answered_no' }))
}

/** What has to be confirmed first, named so that a “yes” to one is not a “yes” to another; the rest is only shown. */
export function doubtsOf(warnings: readonly FieldWarning[]): readonly string[] {
  return warnings.flatMap((warning) => {
    const { field, code } = warning
    if (code === 'sum_differs') return [`${code}:${field}:${warning.stated}:${warning.counted}`]
    return code === 'answered_no' ? [`${code}:${field}`] : []
  })
}
