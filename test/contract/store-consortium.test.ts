import { expect, it } from 'vitest'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, sampleMajor, samplePerson, sampleSchool, sampleTerm, unique } from '#test/store/sample.ts'

onEachDatabase('the consortium', (store) => {
  it('keeps schools, majors and terms as they were put, the lead college first', async () => {
    const lead = sampleSchool({ role: 'lead', hasCollegeCampus: false, shortNames: [] })
    const partner = sampleSchool()
    const major = sampleMajor({ partnerIds: [partner.id, lead.id] })
    const [early, late] = [sampleTerm({ firstDay: '2020-02-24', lastDay: '2020-07-03' }), sampleTerm()]
    const snapshot = await store().transaction(async ({ consortium }) => {
      for (const school of [partner, lead]) await consortium.putSchool(school)
      for (const term of [late, early]) await consortium.putTerm({ ...term, freshmenStart: undefined })
      await consortium.putMajor(major)
      return consortium.snapshot()
    })
    const ids = new Set([lead.id, partner.id, major.id, early.id, late.id])
    expect(snapshot.schools.filter(({ id }) => ids.has(id))).toStrictEqual([lead, partner])
    expect(snapshot.majors.filter(({ id }) => ids.has(id))).toStrictEqual([major])
    expect(snapshot.terms.filter(({ id }) => ids.has(id))).toStrictEqual(
      [early, late].map((term) => ({ ...term, freshmenStart: undefined })),
    )
  })

  it('says of each row whether it is new, changed or as it was', async () => {
    const [school, term] = [sampleSchool(), sampleTerm()]
    const major = sampleMajor({ partnerIds: [school.id] })
    const changes = await store().transaction(async ({ consortium: rows }) => [
      [
        await rows.putSchool(school),
        await rows.putSchool(school),
        await rows.putSchool({ ...school, kind: '技工学校' }),
      ],
      [await rows.putTerm(term), await rows.putTerm(term), await rows.putTerm({ ...term, weeks: 19 })],
      [
        await rows.putMajor(major),
        await rows.putMajor(major),
        await rows.putMajor({ ...major, partnerIds: [] }),
      ],
      [await rows.putMajor(major)],
    ])
    const all = ['new', 'unchanged', 'changed']
    expect(changes).toEqual([all, all, all, ['changed']])
  })

  it('counts another order of the partner schools as a change', async () => {
    const schools = [sampleSchool(), sampleSchool()]
    const partnerIds = schools.map(({ id }) => id)
    const major = sampleMajor({ partnerIds })
    const turned = { ...major, partnerIds: partnerIds.toReversed() }
    await store().transaction(async ({ consortium }) => {
      for (const school of schools) await consortium.putSchool(school)
      await consortium.putMajor(major)
      expect(await consortium.putMajor(turned)).toBe('changed')
      expect((await consortium.snapshot()).majors).toContainEqual(turned)
    })
  })

  it('takes a major before its lead and its schools, if they come within the transaction', async () => {
    const school = sampleSchool()
    const lead = samplePerson(school.id)
    const major = sampleMajor({ leadId: lead.id, partnerIds: [school.id] })
    await store().transaction(async ({ consortium, people }) => {
      await consortium.putMajor(major)
      await people.put(lead)
      await consortium.putSchool(school)
    })
    const orphan = sampleMajor({ partnerIds: [unique('nowhere')] })
    await expect(store().transaction(({ consortium }) => consortium.putMajor(orphan))).rejects.toThrow(
      'foreign key',
    )
  })
})

onEachDatabase('chats', (store) => {
  it('are kept as they were put', async () => {
    const school = sampleSchool()
    const chat = {
      id: unique('oc'),
      kind: 'group',
      schoolId: school.id,
      hasBot: true,
      language: 'en',
    } as const
    const unbound = { ...chat, schoolId: undefined, hasBot: false, language: undefined }
    await store().transaction(async ({ consortium, chats }) => {
      await consortium.putSchool(school)
      expect(await chats.byId(chat.id)).toBeUndefined()
      expect([await chats.put(chat), await chats.put(chat)]).toEqual(['new', 'unchanged'])
      expect(await chats.byId(chat.id)).toStrictEqual(chat)
      expect(await chats.put(unbound)).toBe('changed')
      expect(await chats.byId(chat.id)).toStrictEqual(unbound)
    })
  })

  it('are greeted once', async () => {
    const id = unique('ou')
    const greet = () => store().transaction(({ chats }) => chats.greet(id, at('08:00')))
    expect([await greet(), await greet()]).toEqual([true, false])
  })
})
