import { stableUuid } from '#src/domain/hash.ts'
import type { Person, Role } from '#src/domain/person.ts'
import type { School } from '#src/domain/school.ts'
import type { Records } from '#src/ports/store.ts'

export const now = new Date('2026-11-22T10:00:00+08:00')
export const today = '2026-11-22'
/** Until the end of the term. */
export const ahead = { from: today, to: '2027-01-15' }

const college = 'LEAD'
const majorsOfEach = 10

/** A lead college and so many schools, with ten majors each. */
export async function putConsortium({ consortium }: Records, schoolCount: number): Promise<void> {
  const schools = Array.from({ length: schoolCount }, (_, index) => aSchool(index))
  await consortium.putSchool({ ...aSchool(0), id: college, role: 'lead', kind: '高职' })
  for (const school of schools) await consortium.putSchool(school)
  for (let index = 0; index < majorsOfEach; index += 1) await consortium.putMajor(aMajor(index, schools))
  for (const term of terms) await consortium.putTerm(term)
}

/** A coordinator and a teacher at each school; at the college the leads of the majors, administrators and a leader. */
export async function putPeople({ people, consortium }: Records, schoolCount: number): Promise<void> {
  const schools = Array.from({ length: schoolCount }, (_, index) => aSchool(index))
  for (const { id } of schools) {
    await people.put(aPerson(id, 'coordinator'))
    await people.put(aPerson(id, 'teacher'))
  }
  await people.put(aPerson(college, 'admin'))
  await people.put(aPerson(college, 'leader'))
  for (let index = 0; index < majorsOfEach; index += 1) {
    const lead = aPerson(college, 'major_lead', index)
    await people.put(lead)
    await consortium.putMajor({ ...aMajor(index, schools), leadId: lead.id })
  }
}

function aPerson(schoolId: string, role: Role, index = 0): Person {
  const name = `${role} ${schoolId} ${index}`
  return {
    id: stableUuid(name),
    openId: `ou_${role}_${schoolId}_${index}`,
    name,
    schoolId,
    roles: [role],
    elsewhere: [],
    majorIds: [],
    courses: [],
    title: '',
    active: true,
    language: undefined,
  }
}

function aSchool(index: number): School {
  const id = `S${String(index).padStart(5, '0')}`
  return {
    id,
    name: `学校 ${id}`,
    shortNames: [],
    role: 'partner',
    kind: '公办中职',
    hasCollegeCampus: index % 3 === 0,
  }
}

function aMajor(index: number, schools: readonly School[]) {
  const names = { name: `专业 ${index}`, secondaryName: `专业 ${index}`, leadId: undefined }
  return { id: `M${index}`, ...names, partnerIds: schools.map(({ id }) => id) }
}

const terms = [
  {
    id: '2026-2027-1',
    name: '2026—2027学年第一学期',
    firstDay: '2026-08-31',
    weeks: 20,
    lastDay: '2027-01-15',
    freshmenStart: '2026-08-31',
  },
  {
    id: '2026-2027-2',
    name: '2026—2027学年第二学期',
    firstDay: '2027-02-22',
    weeks: 20,
    lastDay: '2027-07-09',
    freshmenStart: undefined,
  },
]
