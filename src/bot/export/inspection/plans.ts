import type { FilingForm } from '#src/domain/policy/form-field.ts'
import type { PolicyDuty } from '#src/domain/policy/pack.ts'
import type { TableRow } from '#src/domain/filing-content.ts'
import { itemsOfPacks, majorName, periodName, type Exporting } from '../exporting.ts'
import type { Column } from '../workbook.ts'
import { cellOf, isTableRow } from './field-text.ts'
import type { Filed } from './filed.ts'
import type { Inspected } from './inspected.ts'

interface PlanLine {
  readonly filed: Filed
  /** A course of the plan; none where the plan lists none. */
  readonly row: TableRow | undefined
}

export function isTeachingPlan(duty: PolicyDuty | undefined): boolean {
  return duty?.form?.id === 'teaching_plan'
}

/** 授课计划 — every course of every plan that was handed in, with hours and the qualification of who teaches it. */
export function plansOf({ filed }: Inspected): readonly PlanLine[] {
  return filed.filter(({ line }) => isTeachingPlan(line.item.duty)).flatMap((plan) => coursesOf(plan))
}

function coursesOf(filed: Filed): readonly PlanLine[] {
  const table = filed.line.item.duty?.form?.fields.find(({ kind }) => kind === 'table')
  const value = table && filed.filing.content[table.name]
  const rows = Array.isArray(value) ? value.filter(isTableRow) : []
  return rows.length > 0 ? rows.map((row) => ({ filed, row })) : [{ filed, row: undefined }]
}

/** Which plan it is, then the pack's own fields. The courses stand where their table has its place in the form. */
export function planColumns(exporting: Exporting): readonly Column<PlanLine>[] {
  const { say } = exporting
  const plan = itemsOfPacks(exporting).find(({ item }) => isTeachingPlan(item.duty))
  return [
    { title: 'column.filing', width: 15, of: ({ filed }) => filed.filing.number },
    { title: 'column.major', width: 22, of: ({ filed }) => majorName(exporting, filed.filing.majorId) },
    {
      title: 'column.period',
      width: 24,
      of: ({ filed }) => periodName(exporting, filed.line.obligation.period),
    },
    { title: 'column.state', width: 12, of: ({ filed }) => say(`export.state.${filed.filing.state}`) },
    { title: 'column.version', width: 8, of: ({ filed }) => filed.filing.version },
    ...(plan?.item.duty?.form?.fields ?? []).flatMap((field) => fieldColumns(field, exporting)),
  ]
}

function fieldColumns(field: FilingForm['fields'][number], { say }: Exporting): readonly Column<PlanLine>[] {
  if (field.kind === 'table') {
    const columns = field.columns ?? []
    return columns.map(({ name, label }) => ({ title: label, width: 16, of: ({ row }) => row?.[name] }))
  }
  const of = ({ filed }: PlanLine) => cellOf(field, filed.filing.content[field.name], say.language)
  return [{ title: field.label, width: 18, of }]
}
