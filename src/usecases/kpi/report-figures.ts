import { mayReach, may } from '#src/domain/access.ts'
import { impossible, isSwapped, type FigureDoubt } from '#src/domain/indicator/doubts.ts'
import { readingInForce } from '#src/domain/policy/reading-in-force.ts'
import { refusal } from '#src/failure.ts'
import type { FigureEntry, FigureReport } from '#src/ports/figures.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { waitingMinutes } from '../observation/attachments.ts'
import { ofReport, reportOwner } from './subjects.ts'

interface Started {
  readonly schoolId: string
  readonly asOf: string
  readonly entries: readonly FigureEntry[]
}

/** A report as it was said. It takes along what its author has just sent. */
export async function startReport(context: Context, started: Started): Promise<FigureReport> {
  const { records, actor, now, newId } = context
  const personId = actor.person?.id
  const report: FigureReport = { ...started, id: newId(), personId, state: 'draft', at: now }
  await records.figureReports.put(report)
  if (personId !== undefined) {
    const since = new Date(now.getTime() - waitingMinutes * 60_000)
    const waiting = await records.attachments.waitingOf(personId, since)
    await records.attachments.give(
      waiting.map(({ id }) => id),
      reportOwner(report.id),
    )
  }
  return report
}

/** A report of a school for which one reports, held until the answer is kept. */
export async function reportOf(context: Context, id: string): Promise<FigureReport> {
  const { records, actor } = context
  await records.figureReports.hold(id)
  const report = await records.figureReports.byId(id)
  if (!report) throw refusal('report.gone')
  if (mayReach('kpi.report', actor, { schoolId: report.schoolId }) !== true)
    throw refusal('access.coordinators')
  return report
}

export async function changeReport(
  { records, now }: Context,
  report: FigureReport,
  change: Partial<Pick<FigureReport, 'asOf' | 'entries' | 'state'>>,
): Promise<FigureReport> {
  const changed = { ...report, ...change, at: now }
  await records.figureReports.put(changed)
  return changed
}

/** Whether nothing stands in the way: no number that cannot be, and no doubt that was not confirmed. */
export function isReady(doubts: readonly FigureDoubt[], confirmed: readonly string[]): boolean {
  return doubts.every((doubt) => !impossible.includes(doubt) && confirmed.includes(doubt))
}

/** From now on the figures count; what stood there for the same day is kept as it was. */
export async function countReport(context: Context, report: FigureReport): Promise<FigureReport> {
  const { records, now } = context
  const counted = await changeReport(context, report, { state: 'counted' })
  await records.figures.count(counted, now, await readingsOf(context, report))
  const metrics = report.entries.map(({ metric }) => metric).join(' ')
  await note(context, 'figure.reported', {
    ...ofReport(report),
    details: { metrics, count: report.entries.length },
  })
  return counted
}

/** By which readings the figures of a report are given, by metric. */
async function readingsOf({ records, rules }: Context, { entries }: FigureReport) {
  const { readings } = await records.policy.decided()
  const reported = rules.indicators.filter(({ id }) => entries.some(({ metric }) => metric === id))
  const known = reported.map((one) => [one.id, readingInForce(one, rules.packs, readings)] as const)
  return new Map(known.flatMap(([id, reading]) => (reading === undefined ? [] : [[id, reading] as const])))
}

/** The entries with those turned around that look it. */
export function swapped({ rules }: Pick<Context, 'rules'>, report: FigureReport): readonly FigureEntry[] {
  return report.entries.map((entry) => {
    const indicator = rules.indicators.find(({ id }) => id === entry.metric)
    const { metric, numerator, denominator } = entry
    const figure = { schoolId: report.schoolId, asOf: report.asOf, evidence: [], ...entry }
    if (!indicator || !isSwapped(indicator, figure)) return entry
    return { metric, numerator: denominator, denominator: numerator }
  })
}

/** Money is reported by administrators alone. */
export function mayReportMoney({ actor }: Pick<Context, 'actor'>): boolean {
  return may('kpi.finance')(actor) === true
}
