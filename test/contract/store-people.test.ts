import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachDatabase } from '#test/store/each-database.ts'
import { sampleMajor, samplePerson, sampleSchool, unique } from '#test/store/sample.ts'

onEachDatabase('people', (store) => {
  it('are kept as they were put, with names and courses in any script', async () => {
    const school = sampleSchool()
    const majors = [sampleMajor(), sampleMajor()]
    const person = samplePerson(school.id, { majorIds: majors.map(({ id }) => id), language: 'zh' })
    await store().transaction(async ({ consortium, people }) => {
      await consortium.putSchool(school)
      for (const major of majors) await consortium.putMajor(major)
      await people.put(person)
      expect(await people.byId(person.id)).toStrictEqual(person)
      expect(await people.byOpenId(person.openId ?? '')).toStrictEqual(person)
      expect(await people.byIds([person.id, randomUUID()])).toStrictEqual([person])
      expect(await people.all()).toContainEqual(person)
    })
  })

  it('say whether they are new, changed or as they were', async () => {
    const school = sampleSchool()
    const major = sampleMajor()
    const person = samplePerson(school.id)
    const changes = await store().transaction(async ({ consortium, people }) => {
      await consortium.putSchool(school)
      await consortium.putMajor(major)
      const steps = [
        person,
        person,
        { ...person, openId: undefined },
        { ...person, openId: undefined, majorIds: [major.id] },
      ]
      const results: string[] = []
      for (const step of steps) results.push(await people.put(step))
      return results
    })
    expect(changes).toEqual(['new', 'unchanged', 'changed', 'changed'])
  })

  it('can be put many at once, each as if alone', async () => {
    const school = sampleSchool()
    const majors = [sampleMajor(), sampleMajor()]
    const [one, other] = majors.map(({ id }) => id)
    const everybody = Array.from({ length: 5 }, () =>
      samplePerson(school.id, { majorIds: [one ?? '', other ?? ''] }),
    )
    const [same, renamed, moved, left] = everybody
    const next = [
      same,
      renamed && { ...renamed, name: '改名' },
      moved && { ...moved, majorIds: [other ?? '', one ?? ''] },
      left && { ...left, majorIds: [] },
      samplePerson(school.id),
    ].filter((person) => person !== undefined)
    await store().transaction(async ({ consortium, people }) => {
      await consortium.putSchool(school)
      for (const major of majors) await consortium.putMajor(major)
      expect(await people.putAll(everybody)).toEqual(everybody.map(() => 'new'))
      expect(await people.putAll(next)).toEqual(['unchanged', 'changed', 'changed', 'changed', 'new'])
      for (const person of next) expect(await people.byId(person.id)).toStrictEqual(person)
      expect(await people.putAll([])).toEqual([])
    })
  })

  it('are found by school and role while they are active, in the order of a Chinese register', async () => {
    const school = sampleSchool()
    const named = (name: string, over = {}) => samplePerson(school.id, { name, ...over })
    const [zhao, bian, an] = [
      named('赵一'),
      named('卞书宁', { roles: ['leader', 'observer'] }),
      named('安澜'),
    ]
    const left = named('白某', { active: false, roles: ['observer'] })
    await store().transaction(async ({ consortium, people }) => {
      await consortium.putSchool(school)
      for (const person of [zhao, bian, an, left]) await people.put(person)
      expect(await people.ofSchools([school.id, unique('other')])).toStrictEqual([an, bian, zhao])
      expect(await people.ofSchools([])).toEqual([])
      expect(await people.holding('observer', school.id)).toStrictEqual([bian])
      expect(await people.holding('observer', unique('other'))).toEqual([])
    })
  })

  it('are set active and given a language', async () => {
    const school = sampleSchool()
    const person = samplePerson(school.id)
    await store().transaction(async ({ consortium, people }) => {
      await consortium.putSchool(school)
      await people.put(person)
      await people.setActive(person.id, false)
      await people.setLanguage(person.id, 'en')
      expect(await people.byId(person.id)).toStrictEqual({ ...person, active: false, language: 'en' })
    })
  })

  it('are not found by an id that was never ours, and nothing breaks', async () => {
    await store().transaction(async ({ people }) => {
      expect(await people.byId('王牧遥')).toBeUndefined()
      expect(await people.byIds(["' or true --", ''])).toEqual([])
      await people.setActive('nobody', false)
      await people.setLanguage('nobody', 'en')
      expect(await people.byOpenId('nobody')).toBeUndefined()
    })
  })

  it('cannot be two with one open id', async () => {
    const school = sampleSchool()
    const openId = unique('ou')
    const twice = store().transaction(async ({ consortium, people }) => {
      await consortium.putSchool(school)
      await people.put(samplePerson(school.id, { openId }))
      await people.put(samplePerson(school.id, { openId }))
    })
    await expect(twice).rejects.toThrow('people_open_id_key')
  })
})
