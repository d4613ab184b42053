import type { z } from 'zod'
import type { OwnDay } from '../own-day.ts'
import type { Row } from './issue.ts'
import { createOnce } from './known.ts'
import type { ownDayCells } from './sheets.ts'

export function readOwnDays(rows: readonly Row<z.infer<typeof ownDayCells>>[]): OwnDay[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { date, kind, timetable_of: timetableOf, note = '' } = cells
    // Nothing is taught on a day off.
    if (kind === 'off' && timetableOf !== undefined) {
      report.wrong('timetable_of', 'unknown_value', { value: timetableOf })
    }
    if (!once(date, 'date', report)) return []
    return [{ date, kind, ...(timetableOf === undefined ? {} : { timetableOf }), note }]
  })
}
