import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Course, SchoolClass } from '#src/domain/taught.ts'
import type { Records } from '#src/ports/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { putConsortium, samplePerson, sampleSchool, unique } from '#test/store/sample.ts'

async function sample(records: Records) {
  const of = await putConsortium(records)
  const taughtClass: SchoolClass = {
    id: randomUUID(),
    name: unique('25机电1班'),
    schoolId: of.school.id,
    majorId: of.major.id,
    cohort: 2025,
  }
  const course: Course = {
    id: randomUUID(),
    name: unique('机械制图'),
    schoolId: of.school.id,
    majorId: of.major.id,
    taught: [
      { teacherId: of.teacher.id, classId: taughtClass.id },
      { teacherId: of.observer.id, classId: undefined },
    ],
  }
  return { ...of, taughtClass, course }
}

onEachDatabase('teaching', (store) => {
  it('classes are kept as they were put, and found by school', async () => {
    await store().transaction(async (records) => {
      const { taughtClass, school } = await sample(records)
      const bare = {
        ...taughtClass,
        id: randomUUID(),
        name: unique('乙'),
        majorId: undefined,
        cohort: undefined,
      }
      expect(await records.teaching.putClasses([taughtClass, bare])).toEqual(['new', 'new'])
      const moved = { ...bare, cohort: 2024 }
      expect(await records.teaching.putClasses([taughtClass, moved])).toEqual(['unchanged', 'changed'])
      expect(await records.teaching.classes([school.id])).toHaveLength(2)
      expect(await records.teaching.classes([school.id])).toEqual(
        expect.arrayContaining([taughtClass, moved]),
      )
      expect(await records.teaching.classes()).toEqual(expect.arrayContaining([taughtClass]))
      expect(await records.teaching.classes([unique('other')])).toEqual([])
      expect(await records.teaching.classes([])).toEqual([])
    })
  })

  it('courses are kept with who teaches whom, and found by their teachers', async () => {
    await store().transaction(async (records) => {
      const { taughtClass, course, teacher, observer } = await sample(records)
      await records.teaching.putClasses([taughtClass])
      const [first] = course.taught
      const steps = [
        course,
        course,
        { ...course, name: `${course.name}二` },
        course,
        { ...course, taught: course.taught.toReversed() },
        { ...course, taught: first ? [first] : [] },
        { ...course, schoolId: undefined, majorId: undefined, taught: first ? [first] : [] },
      ]
      const changes: string[] = []
      for (const step of steps) {
        changes.push(...(await records.teaching.putCourses([step])))
        const [kept] = await records.teaching.courses([teacher.id])
        expect(kept).toStrictEqual(step)
      }
      expect(changes).toEqual(['new', 'unchanged', ...Array.from({ length: 5 }, () => 'changed')])
      expect(await records.teaching.courses([observer.id])).toEqual([])
      expect(await records.teaching.courses(['nobody'])).toEqual([])
    })
  })

  it('many are put at once, each as if alone', async () => {
    await store().transaction(async (records) => {
      const { course, taughtClass } = await sample(records)
      await records.teaching.putClasses([taughtClass])
      const many = Array.from({ length: 1_200 }, (_, index) => ({
        ...course,
        id: randomUUID(),
        name: `${index}`,
      }))
      expect(new Set(await records.teaching.putCourses(many))).toEqual(new Set(['new']))
      const [same, other] = many
      const next = [same, other && { ...other, taught: [] }].filter((one) => one !== undefined)
      expect(await records.teaching.putCourses(next)).toEqual(['unchanged', 'changed'])
    })
  })

  it('somebody who is forgotten teaches nothing and holds nothing any more', async () => {
    await store().transaction(async (records) => {
      const { course, taughtClass, teacher } = await sample(records)
      await records.teaching.putClasses([taughtClass])
      await records.teaching.putCourses([course])
      const elsewhere = [{ role: 'observer', schoolId: taughtClass.schoolId }] as const
      const guest = { ...teacher, schoolId: teacher.schoolId, elsewhere }
      await records.people.put(guest)
      expect(await records.privacy.everythingOf(guest)).toMatchObject({
        person_roles: [{ role: 'observer' }],
        course_teaching: [{ course_id: course.id }],
      })
      await records.privacy.forget(guest, { pseudonym: '已离开-1', at: new Date('2026-11-22T10:00:00Z') })
      expect(await records.teaching.courses([teacher.id])).toEqual([])
      expect((await records.people.byId(teacher.id))?.elsewhere).toEqual([])
    })
  })
})

onEachDatabase('roles at other schools', (store) => {
  it('are kept with the person, and found at the school at which they are held', async () => {
    await store().transaction(async ({ consortium, people }) => {
      const [own, other] = [sampleSchool(), sampleSchool()]
      for (const school of [own, other]) await consortium.putSchool(school)
      const guest = samplePerson(own.id, {
        roles: ['teacher'],
        elsewhere: [
          { role: 'coordinator', schoolId: other.id },
          { role: 'observer', schoolId: other.id },
        ],
      })
      expect(await people.put(guest)).toBe('new')
      expect(await people.put(guest)).toBe('unchanged')
      expect(await people.byId(guest.id)).toStrictEqual(guest)
      expect(await people.ofSchools([other.id])).toStrictEqual([guest])
      expect(await people.ofSchools([own.id, other.id])).toStrictEqual([guest])
      expect(await people.holding('coordinator', other.id)).toStrictEqual([guest])
      expect(await people.holding('coordinator', own.id)).toEqual([])
      expect(await people.holding('teacher', own.id)).toStrictEqual([guest])
      expect(await people.holding('teacher', other.id)).toEqual([])
      const home = { ...guest, elsewhere: guest.elsewhere.slice(1) }
      expect(await people.putAll([home])).toEqual(['changed'])
      expect(await people.byId(guest.id)).toStrictEqual(home)
    })
  })

  it('of who is in no roster only the language is kept, by open id', async () => {
    await store().transaction(async ({ people }) => {
      const openId = unique('ou')
      expect(await people.outsidersLanguage(openId)).toBeUndefined()
      await people.setOutsidersLanguage(openId, 'en')
      await people.setOutsidersLanguage(openId, 'zh')
      await people.setOutsidersLanguage(openId, 'en')
      expect(await people.outsidersLanguage(openId)).toBe('en')
    })
  })
})
