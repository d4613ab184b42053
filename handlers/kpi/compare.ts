import type { Ask } from '#src/bot/ask.ts'
import { permitted } from '#src/bot/permit.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { kpiCompare, type KpiCompare } from '#src/cards/kpi-compare.ts'
import { may } from '#src/domain/access.ts'
import type { Judgement } from '#src/domain/indicator/judge.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { judgeSchools } from '#src/usecases/kpi/judge-schools.ts'

/** Schools on one card, and columns: a table is read sideways no further. */
const pageSize = 20
const mostColumns = 8

/** 各校对照 — for the lead college, leaders and administrators; asked for in a group it is answered in private. */
export async function answerCompare(ask: Ask, asked: readonly Indicator[]): Promise<Reply> {
  return [show(kpiCompare, await comparison(ask, asked, 1))]
}

export async function comparison(ask: Ask, asked: readonly Indicator[], wanted: number): Promise<KpiCompare> {
  permitted(may('kpi.compare'), ask)
  // The card is private wherever it was asked for, so that money depends on who asks alone.
  const finance = may('kpi.finance')(ask.actor) === true
  if (asked.length > 0 && asked.every((one) => one.finance)) permitted(may('kpi.finance'), ask)
  const all = ask.rules.indicators.filter((one) => one.scope === 'school' && (finance || !one.finance))
  const wantedOnes = asked.length > 0 ? all.filter((one) => asked.includes(one)) : all
  const indicators = wantedOnes.slice(0, mostColumns)
  const partners = ask.consortium.schools.filter(({ role }) => role === 'partner')
  const columns: (readonly Judgement[])[] = []
  for (const indicator of indicators) columns.push(await judgeSchools(ask, partners, indicator))
  const rows = partners.map(({ name }, index) => ({
    name,
    judgements: columns.flatMap((column) => column[index] ?? []),
  }))
  const [only, ...others] = indicators
  const ordered = only && others.length === 0 ? rows.toSorted(bestFirst(only)) : rows
  const firsts = rows.flatMap(({ judgements: [first] }) => first ?? [])
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize))
  const page = Math.min(wanted, pages)
  return {
    schools: ordered.slice((page - 1) * pageSize, page * pageSize),
    indicators,
    left: leftOut(ask, wantedOnes.length - indicators.length),
    met: firsts.filter(({ verdict, underlying }) => (underlying ?? verdict) === 'met').length,
    applies: firsts.filter(({ verdict }) => verdict !== 'not_applicable').length,
    total: rows.length,
    page,
    pages,
    asked: asked.map(({ id }) => id),
  }
}

/** What is compared and stands on no card, and where all of it stands. */
function leftOut({ publicUrl }: Ask, count: number): KpiCompare['left'] {
  if (count <= 0) return undefined
  return { count, ...(publicUrl === undefined ? {} : { page: new URL('/console/kpi', publicUrl).href }) }
}

/** By how good the value is; what is two-sided by how near; those without a value last. */
function bestFirst({ op, threshold }: Indicator) {
  const worth = ({ judgements: [first] }: { readonly judgements: readonly Judgement[] }): number => {
    const value = first?.value
    if (value === undefined) return Number.POSITIVE_INFINITY
    if (op === '<=') return value
    return op === 'about' || op === '=' ? Math.abs(value - threshold) : -value
  }
  return (a: { judgements: readonly Judgement[] }, b: { judgements: readonly Judgement[] }) =>
    worth(a) - worth(b)
}
