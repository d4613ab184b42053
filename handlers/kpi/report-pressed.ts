import type { Ask } from '#src/bot/ask.ts'
import type { FormValues } from '#src/bot/action.ts'
import { fieldName } from '#src/cards/kpi-report-fields.ts'
import { readNumber } from '#src/domain/indicator/read-number.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import type { FigureEntry, FigureReport } from '#src/ports/figures.ts'

export interface Filled {
  readonly entries: readonly FigureEntry[]
  readonly asOf: string
  /** What is no number, by field. */
  readonly wrong: Readonly<Record<string, string>>
  /** Whether anything is another than it was. */
  readonly isChanged: boolean
}

/** A report with what stands in its fields now; a field that was left empty keeps its number. */
export function filledIn({ today }: Ask, report: FigureReport, form: FormValues): Filled {
  const wrong: Record<string, string> = {}
  const number = (name: string, before: number): number => {
    const words = form[name]
    if (typeof words !== 'string') return before
    const value = readNumber(words)
    if (value === undefined) wrong[name] = words
    return value ?? before
  }
  const entries = report.entries.map(({ metric, numerator, denominator }) => ({
    metric,
    numerator: number(fieldName.numerator(metric), numerator),
    denominator: number(fieldName.denominator(metric), denominator),
  }))
  const day = form['asof']
  const asOf = (typeof day === 'string' ? parseDate(day, today) : undefined) ?? report.asOf
  const isChanged = asOf !== report.asOf || JSON.stringify(entries) !== JSON.stringify(report.entries)
  return { entries, asOf, wrong, isChanged }
}
