import { expect, it } from 'vitest'
import type { OwnDate } from '#src/domain/policy/decided.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium } from '#test/store/sample.ts'

const strict = { name: 'S2-39.reading', value: 'strict' }
const nominal: OwnDate = { itemId: 'S1-14', period: '2027', date: '2027-03-20' }

onEachDatabase('what the consortium has decided about policy', (store) => {
  it('starts with nothing: every pack at every school, every setting as the pack says', async () => {
    const decided = await store().transaction(({ policy }) => policy.decided())
    expect(decided).toStrictEqual({ readings: [], exceptions: [], ownDates: [] })
  })

  it('keeps a reading until it is taken back, and says what each writing did', async () => {
    await store().transaction(async (records) => {
      const { policy } = records
      const { teacher } = await putConsortium(records)
      const by = { personId: teacher.id, at: at('10:00') }
      const changes = [
        await policy.putReading(strict, by),
        await policy.putReading(strict, { ...by, at: at('11:00') }),
        await policy.putReading({ ...strict, value: 'loose' }, { personId: undefined, at: at('12:00') }),
      ]
      expect(changes).toEqual(['new', 'unchanged', 'changed'])
      await policy.putReading({ name: 'S0-15.working_days', value: '5' }, by)
      expect((await policy.decided()).readings).toStrictEqual([
        { name: 'S0-15.working_days', value: '5' },
        { name: 'S2-39.reading', value: 'loose' },
      ])
      expect([await policy.removeReading(strict.name), await policy.removeReading(strict.name)]).toEqual([
        true,
        false,
      ])
      await policy.removeReading('S0-15.working_days')
    })
  })

  it('switches a pack off at one school only', async () => {
    await store().transaction(async (records) => {
      const { policy } = records
      const [here, there] = [await putConsortium(records), await putConsortium(records)]
      const by = { personId: here.teacher.id, at: at('10:00') }
      const off = { packId: 'S3', schoolId: here.school.id }
      expect([await policy.putException(off, by), await policy.putException(off, by)]).toEqual([
        'new',
        'unchanged',
      ])
      expect((await policy.decided()).exceptions).toStrictEqual([off])
      expect(await policy.removeException({ ...off, schoolId: there.school.id })).toBe(false)
      expect([await policy.removeException(off), await policy.removeException(off)]).toEqual([true, false])
    })
  })

  it('keeps one day for an item and a period', async () => {
    await store().transaction(async ({ policy }) => {
      const by = { personId: undefined, at: at('10:00') }
      const inTerm = { itemId: 'S0-13', period: '2026-2027-2', date: '2026-12-20' }
      const changes = [
        await policy.putOwnDate(nominal, by),
        await policy.putOwnDate(nominal, by),
        await policy.putOwnDate({ ...nominal, date: '2027-04-01' }, by),
        await policy.putOwnDate(inTerm, by),
      ]
      expect(changes).toEqual(['new', 'unchanged', 'changed', 'new'])
      expect((await policy.decided()).ownDates).toStrictEqual([inTerm, { ...nominal, date: '2027-04-01' }])
      expect([await policy.removeOwnDate(nominal), await policy.removeOwnDate(nominal)]).toEqual([
        true,
        false,
      ])
      await policy.removeOwnDate(inTerm)
    })
  })

  it('refuses a period that is none', async () => {
    const putting = store().transaction(({ policy }) =>
      policy.putOwnDate({ ...nominal, period: 'spring' }, { personId: undefined, at: at('10:00') }),
    )
    await expect(putting).rejects.toThrow('check constraint')
  })

  it('has told of a change as long as nothing is said of it', async () => {
    await store().transaction(async ({ policy, audit }) => {
      await policy.removeReading('S0-16.round')
      expect(audit.unaccounted()).toBe(false)
      await policy.putReading(
        { name: 'S0-16.round', value: 'school_major' },
        { personId: undefined, at: at('10:00') },
      )
      expect(audit.unaccounted()).toBe(true)
      await policy.removeReading('S0-16.round')
    })
  })
})
