import type { School } from '#src/domain/school.ts'
import type { Exporting } from '../exporting.ts'
import { writeKpi } from '../kpi.ts'
import { writeObservations } from '../observations.ts'
import { fillSheet, type Column } from '../workbook.ts'
import { checkColumns, checksOf } from './checks.ts'
import { contentsColumns, contentsOf } from './contents.ts'
import { gathering, scopeOf, type Inspected } from './inspected.ts'
import { planColumns, plansOf } from './plans.ts'
import { returnsOf } from './returns.ts'
import { roundColumns, roundsOf } from './rounds.ts'

interface SheetOf<Line> {
  readonly title: string
  readonly columns: readonly Column<Line>[]
  readonly linesOf: (inspected: Inspected) => Promise<readonly Line[]> | readonly Line[]
}

/** 督查材料 — all that the inspection of a school asks to see (S2-34, S2-35), with an index by clause. */
export async function writeInspection(exporting: Exporting, schools: readonly School[]): Promise<void> {
  const { say } = exporting
  const gather = gathering(exporting)
  const sheet = <Line>({ title, columns, linesOf }: SheetOf<Line>) =>
    fillSheet(exporting, {
      title,
      columns: [schoolColumn, ...columns.map((column) => ofLine(column))],
      pages: (async function* pages() {
        for (const school of schools) {
          const inspected = await gather(school)
          const lines = await linesOf(inspected)
          yield lines.map((line) => ({ school, line }))
        }
      })(),
    })

  const rounds = roundColumns(exporting)
  await sheet({
    title: say('sheet.contents'),
    columns: contentsColumns(exporting),
    linesOf: (one) => contentsOf(exporting, one),
  })
  await sheet({ title: say('sheet.plans'), columns: planColumns(exporting), linesOf: plansOf })
  await writeObservations(exporting, scopeOf(schools))
  await sheet({
    title: say('sheet.checks'),
    columns: checkColumns(exporting),
    linesOf: (one) => checksOf(exporting, one),
  })
  await sheet({ title: say('sheet.rounds'), columns: rounds, linesOf: (one) => roundsOf(exporting, one) })
  await sheet({ title: say('sheet.returns'), columns: rounds, linesOf: (one) => returnsOf(exporting, one) })
  await writeKpi(exporting, schools)
}

interface OfSchool<Line> {
  readonly school: School
  readonly line: Line
}

const schoolColumn: Column<Pick<OfSchool<unknown>, 'school'>> = {
  title: 'column.school',
  width: 26,
  of: ({ school }) => school.name,
}

function ofLine<Line>({ of, ...column }: Column<Line>): Column<OfSchool<Line>> {
  return { ...column, of: ({ line }) => of(line) }
}
