import type { z } from 'zod'
import { stableUuid } from '../hash.ts'
import type { Person } from '../person.ts'
import type { School } from '../school.ts'
import type { Row } from './issue.ts'
import { createOnce, existing } from './known.ts'
import type { personCells } from './sheets.ts'

type Cells = z.infer<typeof personCells>

/** People by row. Majors are looked at later, as they in turn refer to people. */
export function readPeople(
  rows: readonly Row<Cells>[],
  known: { readonly schools: readonly School[]; readonly people: readonly Person[] },
): Person[] {
  const once = createOnce()
  const openIdOnce = createOnce()
  return rows.flatMap(({ cells, report }) => {
    const { open_id: openId, name, school: schoolId } = cells
    existing(known.schools, { id: schoolId, column: 'school', code: 'unknown_school' }, report)
    if (openId !== undefined && !openIdOnce(openId, 'open_id', report)) return []
    const before = sameAs(cells, known.people)
    const id = before?.id ?? newId(cells)
    if (!once(id, 'name', report)) return []
    return [
      {
        id,
        name,
        schoolId,
        roles: [...new Set(cells.roles)],
        majorIds: cells.major,
        courses: cells.courses,
        title: cells.title ?? '',
        ...kept(cells, before),
      },
    ]
  })
}

/** Known by the platform's id; before there is one, by name and school. */
function sameAs({ open_id: openId, name, school }: Cells, people: readonly Person[]): Person | undefined {
  const byOpenId = people.find((person) => openId !== undefined && person.openId === openId)
  if (byOpenId) return byOpenId
  const namesakes = people.filter(
    (person) =>
      person.name === name &&
      person.schoolId === school &&
      (openId === undefined || person.openId === undefined),
  )
  return namesakes.length === 1 ? namesakes[0] : undefined
}

/** What a row need not say of somebody who is known. */
function kept({ open_id: openId, active }: Cells, before: Person | undefined) {
  return {
    openId: openId ?? before?.openId,
    active: active ?? before?.active ?? true,
    language: before?.language,
  }
}

/** The same in every import of the same row, and without the name in it, as ids go into logs. */
function newId({ open_id: openId, name, school }: Cells): string {
  return stableUuid(`person ${openId ?? `${school}/${name}`}`)
}
