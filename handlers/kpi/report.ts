import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, say, show, type Part, type Reply } from '#src/bot/reply.ts'
import { kpiReportNew } from '#src/cards/kpi-report-new.ts'
import { kpiReport, mostReported, type KpiReport } from '#src/cards/kpi-report.ts'
import { readFigures, type SaidFigures } from '#src/domain/indicator/read-figures.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import { refusal } from '#src/failure.ts'
import type { FigureReport } from '#src/ports/figures.ts'
import { mayReportMoney, startReport } from '#src/usecases/kpi/report-figures.ts'
import { joinReport } from '#src/usecases/kpi/report-files.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { weighReport } from '#src/usecases/kpi/shown-report.ts'
import { reportSubject } from '#src/usecases/kpi/subjects.ts'
import { sentIn } from '../observation/join-spoken.ts'
import { readAsOf } from './read-as-of.ts'
import { schoolReported } from './schools.ts'

/** 填报 from words, or the form where there are none. */
export async function answerReport(ask: Ask, words: string): Promise<Reply> {
  const named = schoolIn(ask.consortium.schools, words)
  const school = schoolReported(ask, named?.school)
  const rest = named?.rest ?? words
  if (rest.trim() === '') {
    return [
      show(kpiReportNew, {
        school: { id: school.id, name: school.name },
        today: ask.today,
        indicators: reportable(ask, school),
      }),
    ]
  }
  const { asOf, text } = readAsOf(ask, rest)
  const said = readFigures(ask.rules.indicators, text)
  return startFrom(ask, school, { said, asOf })
}

/** What is reported of a school, and by whoever asks: what the system counts by itself is not. */
export function reportable(ask: Ask, { role, hasCollegeCampus }: School): readonly Indicator[] {
  return ask.rules.indicators.filter(
    ({ counted, finance, appliesTo }) =>
      (counted === undefined || counted.by === 'filing') &&
      (!finance || mayReportMoney(ask)) &&
      (appliesTo === 'consortium') === (role === 'lead') &&
      (appliesTo !== 'college_campus' || hasCollegeCampus),
  )
}

interface Saying {
  readonly said: SaidFigures
  readonly asOf: string
}

/** Keeps what was said as a report that is to be confirmed. */
export async function startFrom(ask: Ask, school: School, { said, asOf }: Saying): Promise<Reply> {
  const allowed = reportable(ask, school)
  const figures = said.figures.filter(({ indicator }) => allowed.includes(indicator))
  const incomplete = said.incomplete.filter((one) => allowed.includes(one))
  const [left] = [...said.figures.map(({ indicator }) => indicator), ...said.incomplete].filter(
    (one) => !allowed.includes(one),
  )
  if (figures.length === 0) throw whyNot(ask, school, left ?? incomplete[0])
  if (figures.length > mostReported) throw refusal('report.tooMany', { count: mostReported })
  const entries = figures.map(({ indicator, numerator, denominator }) => ({
    metric: indicator.id,
    numerator,
    denominator,
  }))
  const report = await startReport(ask, { schoolId: school.id, asOf, entries })
  const sent = sentIn(ask.spoken)
  const unsafe = sent && ask.place.kind === 'group' ? [say('attachment.unsafe')] : []
  if (sent && ask.place.kind === 'p2p') await joinReport(ask, report, sent)
  const shown = await shownReport(ask, report, { incomplete: incomplete.map(({ name }) => name) })
  return [...unsafe, show(kpiReport, shown, { subject: reportSubject(report.id) })]
}

/** Why nothing of it can be reported here. */
function whyNot(ask: Ask, school: School, named: Indicator | undefined) {
  if (!named) return refusal('report.nothing')
  const name = named.name[ask.language]
  if (named.finance && !mayReportMoney(ask)) return refusal('access.admins')
  if (named.counted && named.counted.by !== 'filing') return refusal('report.notReported', { name })
  if (!reportable(ask, school).includes(named)) {
    return refusal('report.notApplicable', { name, school: school.name })
  }
  return refusal('report.incompleteOne', { name })
}

type Extra = Partial<Pick<KpiReport, 'incomplete' | 'wrong' | 'asked'>>

export async function shownReport(ask: Ask, report: FigureReport, extra: Extra = {}): Promise<KpiReport> {
  const weighed = await weighReport(ask, report)
  if (!weighed) throw refusal('chat.oldCard')
  const { school, rows, files } = weighed
  const { id, state, asOf } = report
  return {
    id,
    state,
    asOf,
    rows,
    files,
    school: school.name,
    incomplete: [],
    wrong: {},
    asked: false,
    ...extra,
  }
}

/** The report in place of the card that was pressed, and wherever else it is shown. */
export async function replaceReport(
  ask: Ask,
  report: FigureReport,
  extra: Extra = {},
): Promise<readonly Part[]> {
  const shown = await shownReport(ask, report, extra)
  const subject = reportSubject(report.id)
  return [replace(kpiReport, shown, subject), redraw(subject, kpiReport, shown)]
}
