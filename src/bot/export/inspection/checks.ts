import { recordKindText } from '../evidence.ts'
import { majorName, type Exporting } from '../exporting.ts'
import type { Column } from '../workbook.ts'
import type { Inspected } from './inspected.ts'

interface Check {
  readonly item: string
  readonly what: string
  readonly majorId: string | undefined
  readonly on: string | undefined
  readonly state: string
  readonly place: string
}

/** 教学检查 — the inspections that are owed, and those that were planned or held at the school. */
export async function checksOf(
  exporting: Exporting,
  { school, lines }: Inspected,
): Promise<readonly Check[]> {
  const { store, say, term } = exporting
  const { firstDay: from, lastDay: to } = term
  const owed = lines
    .filter(({ obligation }) => obligation.kind === 'inspection')
    .map(({ item, obligation }) => ({
      item: item.id,
      what: item.what[say.language],
      majorId: obligation.majorId,
      on: obligation.doneOn,
      state: say(`export.state.${obligation.state}`),
      place: '',
    }))
  const held = await store.transaction(({ activities }) =>
    activities.list({ kinds: ['inspection'], schoolIds: [school.id], from, to }),
  )
  return [
    ...owed,
    ...held.map(({ kind, majorId, on, state, time, place }) => ({
      item: '',
      what: recordKindText(kind, say),
      majorId,
      on,
      state: say(`export.activity.${state}`),
      place: [time, place].filter(Boolean).join(' '),
    })),
  ]
}

export function checkColumns(exporting: Exporting): readonly Column<Check>[] {
  return [
    { title: 'column.item', width: 9, of: ({ item }) => item },
    { title: 'column.what', width: 48, of: ({ what }) => what },
    { title: 'column.major', width: 22, of: ({ majorId }) => majorName(exporting, majorId) },
    { title: 'column.on', width: 12, of: ({ on }) => on },
    { title: 'column.state', width: 14, of: ({ state }) => state },
    { title: 'column.content', width: 30, of: ({ place }) => place },
  ]
}
