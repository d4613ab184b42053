import { weekday } from '../dates.ts'
import type { Person } from '../person.ts'
import type { Major, School } from '../school.ts'
import type { Term } from '../term.ts'
import type { Row } from './issue.ts'
import { createOnce, existing, personNamed } from './known.ts'
import type { majorCells, schoolCells, termCells } from './sheets.ts'
import type { z } from 'zod'

export function readSchools(rows: readonly Row<z.infer<typeof schoolCells>>[]): School[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    if (!once(cells.id, 'id', report)) return []
    return [
      {
        id: cells.id,
        name: cells.name,
        shortNames: cells.short,
        role: cells.role,
        kind: cells.kind,
        hasCollegeCampus: cells.hvc ?? false,
      },
    ]
  })
}

export function readTerms(rows: readonly Row<z.infer<typeof termCells>>[]): Term[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { id, name, weeks, week1_monday: firstDay, end: lastDay, freshmen_start: freshmenStart } = cells
    if (weekday(firstDay) !== 1) report.wrong('week1_monday', 'not_a_monday', { value: firstDay })
    if (lastDay < firstDay) report.wrong('end', 'ends_before_start', { value: lastDay })
    if (!once(id, 'id', report)) return []
    return [{ id, name, firstDay, weeks, lastDay, freshmenStart }]
  })
}

export function readMajors(
  rows: readonly Row<z.infer<typeof majorCells>>[],
  known: { readonly schools: readonly School[]; readonly people: readonly Person[] },
): Major[] {
  const once = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { id, name, secondary, lead, partners } = cells
    for (const partner of partners) {
      existing(known.schools, { id: partner, column: 'partners', code: 'unknown_school' }, report)
    }
    const leader =
      lead === undefined ? undefined : personNamed(known.people, { name: lead, column: 'lead' }, report)
    if (!once(id, 'id', report)) return []
    return [{ id, name, secondaryName: secondary ?? name, leadId: leader?.id, partnerIds: partners }]
  })
}
