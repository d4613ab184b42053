import { lastOfMonth, yearOf } from '../dates.ts'
import type { Person } from '../person.ts'
import { findDate } from '../reading/date.ts'
import type { DateContext } from '../reading/date-form.ts'
import { foldWidth } from '../reading/fold.ts'
import { findMentions } from '../reading/mentions.ts'
import { numberOf, numberPattern } from '../reading/number-words.ts'
import { taken } from '../reading/sheet.ts'

export interface ActionRead {
  readonly what: string
  readonly ownerId: string | undefined
  readonly dueOn: string | undefined
  /** Several are called so. */
  readonly ambiguous: boolean
}

interface Reading extends Omit<DateContext, 'tense'> {
  readonly people: readonly Person[]
}

const monthsEnd = new RegExp(String.raw`(?<month>${numberPattern})月底`, 'u')
const trims = new RegExp(
  String.raw`^(?:[\s,.;:、。，；：|-]|${taken}|之?前|以前|由|负责|完成|\d+[.、)])+|(?:[\s,.;:、。，；：|-]|${taken}|由|负责|之?前|以前)+$`,
  'gu',
)

/** One a line: `宁远帆 12月底前出活页教材样章`. Who and until when may be left out. */
export function readActionItems(text: string, reading: Reading): readonly ActionRead[] {
  return foldWidth(text)
    .split(/\n|;/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readLine(line, reading))
    .filter(({ what }) => what !== '')
}

function readLine(line: string, { people, ...context }: Reading): ActionRead {
  const due = dueIn(line, context)
  const undated = due ? `${line.slice(0, due.span.from)} ${line.slice(due.span.to)}` : line
  const [mention] = findMentions(undated, { people })
  const rest = mention ? `${undated.slice(0, mention.from)} ${undated.slice(mention.to)}` : undated
  const [owner, ...others] = mention?.people ?? []
  return {
    what: rest.replaceAll(trims, '').replaceAll(/\s+/gu, ' ').slice(0, 200),
    ownerId: others.length === 0 ? owner?.id : undefined,
    dueOn: due?.date,
    ambiguous: others.length > 0,
  }
}

/** 12月底 is the last day of December; everything else is looked for ahead. */
export function dueIn(line: string, context: Omit<DateContext, 'tense'>) {
  const end = monthsEnd.exec(line)
  const month = numberOf(end?.groups?.['month'] ?? '') ?? 0
  if (!end || month < 1 || month > 12) return findDate(line, { ...context, tense: 'ahead' })
  const year = yearOf(context.today)
  const here = lastOfMonth(year, month)
  const date = here < context.today ? lastOfMonth(year + 1, month) : here
  return { span: { from: end.index, to: end.index + end[0].length }, date }
}
