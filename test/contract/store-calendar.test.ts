import { expect, it } from 'vitest'
import type { OwnDay } from '#src/domain/own-day.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { sampleMajor, sampleSchool, sampleTerm } from '#test/store/sample.ts'

const off: OwnDay = { date: '2026-12-25', kind: 'off', note: '校运会' }
const work: OwnDay = { date: '2026-10-10', kind: 'work', timetableOf: 3, note: '' }

onEachDatabase('the calendar', (store) => {
  it('starts with no days of our own and weeks from Monday', async () => {
    const { ownDays, firstWeekday } = await store().transaction(({ consortium }) => consortium.snapshot())
    expect([ownDays, firstWeekday]).toStrictEqual([[], 1])
  })

  it('keeps days as they were put, in their order, and says what each writing did', async () => {
    await store().transaction(async ({ consortium }) => {
      const changes = [
        await consortium.putOwnDay(off),
        await consortium.putOwnDay(off),
        await consortium.putOwnDay({ ...off, note: '' }),
        await consortium.putOwnDay({ date: off.date, kind: 'work', timetableOf: 7, note: '' }),
        await consortium.putOwnDay(off),
      ]
      expect(changes).toEqual(['new', 'unchanged', 'changed', 'changed', 'changed'])
      await consortium.putOwnDay(work)
      expect((await consortium.snapshot()).ownDays).toStrictEqual([work, off])
      expect([await consortium.removeOwnDay(off.date), await consortium.removeOwnDay(off.date)]).toEqual([
        true,
        false,
      ])
      expect((await consortium.snapshot()).ownDays).toStrictEqual([work])
    })
  })

  it('teaches nothing on a day off', async () => {
    const putting = store().transaction(({ consortium }) => consortium.putOwnDay({ ...off, timetableOf: 3 }))
    await expect(putting).rejects.toThrow('check constraint')
  })

  it('keeps the day on which weeks start', async () => {
    await store().transaction(async ({ consortium }) => {
      const changes = [await consortium.putFirstWeekday(7), await consortium.putFirstWeekday(7)]
      expect(changes).toEqual(['changed', 'unchanged'])
      expect((await consortium.snapshot()).firstWeekday).toBe(7)
      await consortium.putFirstWeekday(1)
    })
  })

  it('takes a term away with what is owed for it, unless somebody has begun', async () => {
    const [school, term] = [sampleSchool(), sampleTerm()]
    const major = sampleMajor({ partnerIds: [school.id] })
    const plan = {
      item: 'S0-13',
      kind: 'filing',
      schoolId: school.id,
      majorId: major.id,
      period: term.id,
      part: 1,
      nominal: '2026-12-31',
      dueOn: '2026-12-31',
      provisional: false,
      derivation: undefined,
    } as const
    await store().transaction(async ({ consortium, obligations }) => {
      const terms = async () => (await consortium.snapshot()).terms.filter(({ id }) => id === term.id).length
      await consortium.putSchool(school)
      await consortium.putMajor(major)
      await consortium.putTerm(term)
      await obligations.putAll([plan], new Date('2026-11-22T10:00:00+08:00'))
      const id = (await obligations.byKey(plan))?.id ?? ''
      await obligations.setState(id, 'draft', undefined)
      expect([await consortium.removeTerm(term.id), await terms()]).toEqual([false, 1])
      await obligations.setState(id, 'missing', undefined)
      expect([await consortium.removeTerm(term.id), await terms()]).toEqual([true, 0])
      expect(await obligations.byKey(plan)).toBeUndefined()
      expect(await consortium.removeTerm(term.id)).toBe(true)
    })
  })

  it('has told of a change as long as nothing is said of it', async () => {
    await store().transaction(async ({ consortium, audit }) => {
      await consortium.removeOwnDay('2026-01-02')
      expect(audit.unaccounted()).toBe(false)
      await consortium.putOwnDay({ ...off, date: '2026-01-02' })
      expect(audit.unaccounted()).toBe(true)
      await consortium.removeOwnDay('2026-01-02')
    })
  })
})
