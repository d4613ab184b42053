import { localDate, localTime } from '#src/domain/dates.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { ExportScope } from '#src/domain/export.ts'
import type { ObservationLine } from '#src/ports/ledger.ts'
import { majorName, schoolName, type Exporting } from './exporting.ts'
import { namesOf, type NameOf } from './names.ts'
import { fillSheet, pageSize, pagesOf, type Column } from './workbook.ts'

interface NamedObservation extends ObservationLine {
  readonly nameOf: NameOf
}

/** 听课记录 — the records of a term. */
export async function writeObservations(
  exporting: Exporting,
  scope: ExportScope = exporting.scope,
): Promise<void> {
  const { firstDay: from, lastDay: to } = exporting.term
  await fillSheet(exporting, {
    title: exporting.say('sheet.observations'),
    columns: observationColumns(exporting),
    pages: pagesOf<NamedObservation>(exporting.store, async (records, after) => {
      const lines = await records.ledger.observations({ scope, from, to }, after, pageSize)
      const contents = lines.map(({ observation }) => observation.content)
      const nameOf = await namesOf(
        records,
        contents.flatMap(({ teacherId, observerIds }) => [teacherId, ...observerIds]),
      )
      return lines.map((line) => ({ ...line, nameOf }))
    }),
  })
}

function observationColumns(exporting: Exporting): readonly Column<NamedObservation>[] {
  const { say, consortium } = exporting
  const content = (line: NamedObservation) => line.observation.content
  return [
    { title: 'column.number', width: 15, of: ({ observation }) => observation.number },
    { title: 'column.on', width: 12, of: (line) => content(line).date },
    { title: 'column.week', width: 8, of: (line) => teachingWeekOn(consortium, content(line).date) },
    { title: 'column.periods', width: 8, of: (line) => content(line).periods.join('、') },
    {
      title: 'column.school',
      width: 26,
      of: ({ observation }) => schoolName(exporting, observation.schoolId),
    },
    {
      title: 'column.major',
      width: 22,
      of: ({ observation: { majorId } }) => majorId && majorName(exporting, majorId),
    },
    { title: 'column.teacher', width: 10, of: (line) => line.nameOf(content(line).teacherId) },
    {
      title: 'column.observers',
      width: 16,
      of: (line) => content(line).observerIds.map(line.nameOf).join('、'),
    },
    { title: 'column.course', width: 18, of: (line) => content(line).course },
    { title: 'column.class', width: 14, of: (line) => content(line).className },
    { title: 'column.topic', width: 22, of: (line) => content(line).topic },
    { title: 'column.mode', width: 10, of: (line) => content(line).mode },
    { title: 'column.score', width: 8, of: (line) => content(line).score },
    { title: 'column.grade', width: 8, of: (line) => content(line).grade },
    { title: 'column.strengths', width: 30, of: (line) => content(line).strengths },
    { title: 'column.problems', width: 30, of: (line) => content(line).problems },
    { title: 'column.suggestions', width: 30, of: (line) => content(line).suggestions },
    {
      title: 'column.state',
      width: 10,
      of: ({ observation }) => say(`observation.status.${observation.status}`),
    },
    { title: 'column.read', width: 17, of: (line) => readAt(exporting, line) },
    { title: 'column.reply', width: 24, of: ({ observation }) => observation.acknowledgement?.reply },
    { title: 'column.counts', width: 22, of: ({ items }) => items.join('、') },
    { title: 'column.attachments', width: 8, of: ({ attachments }) => attachments },
  ]
}

function readAt({ rules: { timeZone } }: Exporting, { observation }: ObservationLine): string | undefined {
  const at = observation.acknowledgement?.at
  return at && `${localDate(at, timeZone)} ${localTime(at, timeZone)}`
}
