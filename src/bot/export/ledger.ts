import { deadlineOf, isOwed } from '#src/domain/obligation.ts'
import { isBinding } from '#src/domain/policy/force.ts'
import { termPeriods } from '#src/domain/policy/credit.ts'
import { yearOf } from '#src/domain/dates.ts'
import type { LedgerLine, LedgerSlice } from '#src/ports/ledger.ts'
import { evidenceColumns, type NamedEvidence } from './evidence.ts'
import {
  itemsOfPacks,
  majorName,
  periodName,
  schoolName,
  type Exporting,
  type ItemOfPack,
} from './exporting.ts'
import { namesOf } from './names.ts'
import { fillSheet, pageSize, pagesOf, type Column } from './workbook.ts'

export interface NamedLine extends LedgerLine, ItemOfPack {
  readonly reviewer: string
}

/** 工作台账 — what is owed by every clause and how it stands, a sheet for each pack, and what proves it. */
export async function writeLedger(exporting: Exporting): Promise<void> {
  const items = itemsOfPacks(exporting).filter(({ item }) => item.duty !== undefined)
  for (const pack of exporting.rules.packs) {
    const own = items.filter((one) => one.pack === pack)
    await fillSheet(exporting, {
      title: `${pack.id} ${pack.short[0] ?? pack.name[exporting.say.language]}`,
      columns: ledgerColumns(exporting),
      pages: linesOf(exporting, own),
    })
  }
  await fillSheet(exporting, {
    title: exporting.say('sheet.evidence'),
    columns: evidenceColumns(exporting),
    pages: evidenceOf(exporting, items),
  })
}

export async function* linesOf(
  exporting: Exporting,
  items: readonly ItemOfPack[],
): AsyncGenerator<readonly NamedLine[]> {
  const { store, say } = exporting
  for (const { item, pack } of items) {
    const slice = sliceOf(exporting, item.id)
    yield* pagesOf<NamedLine>(store, async (records, after) => {
      const lines = await records.ledger.lines(slice, after, pageSize)
      const nameOf = await namesOf(
        records,
        lines.flatMap((line) => [line.reviewerId, line.insteadOfId]),
      )
      return lines.map((line) => {
        const name = nameOf(line.reviewerId)
        const principal = nameOf(line.insteadOfId)
        const reviewer = principal === '' ? name : say('export.instead', { name, principal })
        return { ...line, item, pack, reviewer }
      })
    })
  }
}

async function* evidenceOf(
  exporting: Exporting,
  items: readonly ItemOfPack[],
): AsyncGenerator<readonly NamedEvidence[]> {
  for (const { item } of items) {
    const slice = sliceOf(exporting, item.id)
    yield* pagesOf<NamedEvidence>(exporting.store, async ({ ledger }, after) =>
      (await ledger.evidence(slice, after, pageSize)).map((line) => ({ ...line, item })),
    )
  }
}

/** What is owed for the term, its school year and its year, and whatever is due in it. */
function sliceOf({ scope, term }: Exporting, item: string): LedgerSlice {
  const { firstDay, lastDay } = term
  return {
    scope,
    item,
    periods: [...termPeriods(term), String(yearOf(firstDay)), 'once'],
    from: firstDay,
    to: lastDay,
  }
}

export function ledgerColumns(exporting: Exporting): readonly Column<NamedLine>[] {
  const { say } = exporting
  return [
    { title: 'column.item', width: 9, of: ({ item }) => item.id },
    { title: 'column.clause', width: 12, of: ({ item }) => item.clause },
    { title: 'column.what', width: 48, of: ({ item }) => item.what[say.language] },
    { title: 'column.force', width: 10, of: ({ item }) => say(`policy.force.${item.force}`) },
    { title: 'column.school', width: 26, of: ({ obligation }) => schoolName(exporting, obligation.schoolId) },
    { title: 'column.major', width: 22, of: ({ obligation }) => majorName(exporting, obligation.majorId) },
    { title: 'column.period', width: 24, of: ({ obligation }) => periodText(exporting, obligation) },
    { title: 'column.due', width: 18, of: (line) => dueOf(exporting, line) },
    { title: 'column.state', width: 24, of: (line) => stateOf(exporting, line) },
    { title: 'column.doneOn', width: 12, of: ({ obligation }) => obligation.doneOn },
    { title: 'column.late', width: 10, of: lateness(exporting) },
    { title: 'column.filing', width: 15, of: ({ filing }) => filing?.number },
    { title: 'column.reviewer', width: 16, of: ({ reviewer }) => reviewer },
    { title: 'column.evidence', width: 8, of: ({ evidence }) => evidence },
  ]
}

/** 暂定 — where holidays are not published, the day says so. */
function dueOf({ say }: Exporting, { obligation }: LedgerLine): string | undefined {
  const date = deadlineOf(obligation)
  return date !== undefined && obligation.provisional ? say('export.provisional', { date }) : date
}

/** Of what is owed several times in a period, which time it is. */
function periodText(exporting: Exporting, { period, part }: LedgerLine['obligation']): string {
  const name = periodName(exporting, period)
  return part > 1 ? exporting.say('export.part', { period: name, part }) : name
}

/** Only what must be done can be late. */
function stateOf(exporting: Exporting, { item, obligation }: NamedLine): string {
  const { say, today } = exporting
  const deadline = deadlineOf(obligation)
  const plain = say(`export.state.${obligation.state}`)
  const { extension } = obligation
  const state =
    extension?.state === 'granted'
      ? say('export.state.extended', { state: plain, date: extension.until })
      : plain
  const isLate = isBinding(item.force) && isOwed(obligation) && (deadline ?? today) < today
  return isLate ? say('export.state.overdue', { state }) : state
}

/** Working days after the deadline, until it was done or today; none where it was in time or has no deadline. */
function lateness({ rules, today }: Exporting): (line: NamedLine) => number | undefined {
  // Half a million lines have a few hundred pairs of days.
  const known = new Map<string, number>()
  const between = (deadline: string, until: string) => {
    const key = `${deadline} ${until}`
    const days = known.get(key) ?? rules.calendar.workingDaysBetween(deadline, until)
    known.set(key, days)
    return days
  }
  return ({ item, obligation }) => {
    const deadline = deadlineOf(obligation)
    const until = isOwed(obligation) ? today : obligation.doneOn
    if (deadline === undefined || until === undefined || until <= deadline) return undefined
    if (!isBinding(item.force) || obligation.state === 'waived') return undefined
    const late = between(deadline, until)
    return late > 0 ? late : undefined
  }
}
