import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { isBinding } from '#src/domain/policy/force.ts'
import { itemsOfPacks, type Exporting, type ItemOfPack } from '../exporting.ts'
import type { NamedLine } from '../ledger.ts'
import type { Column } from '../workbook.ts'
import type { Inspected } from './inspected.ts'
import { isTeachingPlan } from './plans.ts'

interface Counted extends ItemOfPack {
  readonly expected: number
  readonly filed: number
  readonly onTime: number
  readonly overdue: number
}

/** 目录 — by clause: what is owed and how much of it is there. Items that only an indicator measures are there too. */
export function contentsOf(exporting: Exporting, { lines }: Inspected): readonly Counted[] {
  return itemsOfPacks(exporting)
    .map((one) =>
      counts(
        one,
        lines.filter(({ item }) => item === one.item),
        exporting.today,
      ),
    )
    .filter(({ expected, item }) => expected > 0 || item.metric !== undefined)
}

export function contentsColumns(exporting: Exporting): readonly Column<Counted>[] {
  const { say } = exporting
  return [
    { title: 'column.item', width: 9, of: ({ item }) => item.id },
    { title: 'column.clause', width: 12, of: ({ item }) => item.clause },
    { title: 'column.what', width: 48, of: ({ item }) => item.what[say.language] },
    { title: 'column.force', width: 10, of: ({ item }) => say(`policy.force.${item.force}`) },
    { title: 'column.expected', width: 8, of: ({ expected }) => expected },
    { title: 'column.filed', width: 8, of: ({ filed }) => filed },
    { title: 'column.onTime', width: 8, of: ({ onTime }) => onTime },
    { title: 'column.overdue', width: 8, of: ({ overdue }) => overdue },
    { title: 'column.where', width: 30, of: ({ item }) => sheetOf(item, exporting) },
  ]
}

function counts(of: ItemOfPack, lines: readonly NamedLine[], today: string): Counted {
  const owed = lines.map(({ obligation }) => obligation).filter(({ state }) => state !== 'waived')
  const filed = owed.filter((one) => !isOwed(one))
  const inTime = filed.filter((one) => {
    const deadline = deadlineOf(one)
    return deadline === undefined || (one.doneOn !== undefined && one.doneOn <= deadline)
  })
  const isLate = (one: Obligation) => isOwed(one) && (deadlineOf(one) ?? today) < today
  const overdue = isBinding(of.item.force) ? owed.filter(isLate) : []
  return {
    ...of,
    expected: owed.length,
    filed: filed.length,
    onTime: inTime.length,
    overdue: overdue.length,
  }
}

/** In which sheets to look. */
function sheetOf({ duty, metric }: ItemOfPack['item'], { say }: Exporting): string {
  const observed = duty?.credits.some(({ record }) => record === 'observation') === true
  return [
    ...(isTeachingPlan(duty) ? [say('sheet.plans')] : []),
    ...(observed ? [say('sheet.observations')] : []),
    ...(duty?.kind === 'inspection' ? [say('sheet.checks')] : []),
    ...(duty?.form ? [say('sheet.rounds')] : []),
    ...(metric === undefined ? [] : [say('sheet.kpi')]),
  ].join('、')
}
