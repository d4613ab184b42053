import { localDate } from '#src/domain/dates.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import type { School } from '#src/domain/school.ts'
import type { KeptFigure } from '#src/ports/figures.ts'
import type { Context } from '../context.ts'
import { reportOwner } from './subjects.ts'

/** The files behind the newest figure of an indicator, who reported it, and what it was before. */
export async function evidenceOf(context: Context, school: School, indicator: Indicator) {
  const { records, rules } = context
  const figure = (await records.figures.history(school.id, indicator.id)).at(-1)
  const dayOf = (at: Date) => localDate(at, rules.timeZone)
  const names = await namesOf(context, figure)
  const sent =
    figure?.reportId === undefined ? [] : await records.attachments.ofOwner(reportOwner(figure.reportId))
  const days = new Map(sent.map(({ name, sentAt }) => [name, dayOf(sentAt)]))
  const versions = figure ? await records.figures.versions(figure) : []
  return {
    figure: figure && {
      asOf: figure.asOf,
      by: cameWithFile(figure)
        ? undefined
        : { name: names.get(figure.reportedBy ?? ''), on: dayOf(figure.reportedAt) },
    },
    files: (figure?.evidence ?? []).map((name) => ({ name, on: days.get(name) })),
    pictures: sent.flatMap(({ imageKey }) => imageKey ?? []),
    versions: versions.map((version) => ({
      figure: `${version.numerator}/${version.denominator}`,
      by: names.get(version.reportedBy ?? ''),
      on: dayOf(version.reportedAt),
    })),
  }
}

function cameWithFile({ reportedBy, reportId }: KeptFigure): boolean {
  return reportedBy === undefined && reportId === undefined
}

/** Of whoever reported it, now and before. */
async function namesOf({ records }: Context, figure: KeptFigure | undefined) {
  if (!figure) return new Map<string, string>()
  const versions = await records.figures.versions(figure)
  const ids = [figure, ...versions].flatMap(({ reportedBy }) => reportedBy ?? [])
  const people = await records.people.byIds([...new Set(ids)])
  return new Map(people.map(({ id, name }) => [id, name]))
}
