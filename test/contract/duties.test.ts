import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { readRules } from '#src/rules.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { Records } from '#src/ports/store.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { onEachDatabase } from '#test/store/each-database.ts'

const now = new Date('2026-11-22T10:00:00+08:00')
const rules = readRules('Asia/Shanghai')
const by = { personId: undefined, at: now }

onEachDatabase('what is owed', (store) => {
  const within = <Result>(work: (records: Records) => Promise<Result>) => store().transaction(work)
  const plan = (records: Records, today = '2026-11-22') => planDuties({ records, rules, now, today })
  const imported = (records: Records) => importConsortium(demoConsortium, { records, rules, now })
  const plans = (records: Records) => records.obligations.list({ items: ['S0-13'], periods: ['2026-2027-2'] })

  it('comes with the consortium, and reading the file or planning again changes nothing', async () => {
    await within(async (records) => {
      const { errors, counts } = await imported(records)
      expect(errors).toEqual([])
      expect([counts['activities']?.new, counts['own_dates']?.new, counts['filings']?.new]).toEqual([7, 1, 7])
      const before = [await records.obligations.list({}), await records.reminders.planned('duty')]
      const again = await imported(records)
      for (const [kind, count] of Object.entries(again.counts)) {
        expect([kind, count.new, count.changed]).toEqual([kind, 0, 0])
      }
      expect(await plan(records)).toEqual({ added: 0, moved: [], removed: 0 })
      expect([await records.obligations.list({}), await records.reminders.planned('duty')]).toEqual(before)
    })
  })

  it('has the state and the day of each plan as the file says, and an asked extension', async () => {
    const states = await within(async (records) =>
      (await plans(records)).map(({ schoolId, majorId, state, doneOn, extension }) =>
        [
          schoolId,
          majorId,
          state,
          doneOn ?? '-',
          extension ? `${extension.state} ${extension.until}` : '-',
        ].join(' '),
      ),
    )
    expect(states.toSorted()).toEqual([
      'BT SK draft - -',
      'BT XN missing - -',
      'DP JD passed 2026-11-19 -',
      'DP SK returned 2026-11-18 -',
      'DP WL submitted 2026-11-20 -',
      'HZ DS missing - -',
      'HZ WL submitted 2026-11-21 -',
      'NY DS missing - -',
      'NY JD missing - -',
      'NY YL missing - asked 2026-12-25',
      'XL WL missing - -',
      'XL XN missing - -',
      'XL YL passed 2026-11-16 -',
    ])
  })

  it('keeps the reason of a return with its filing', async () => {
    const reviews = await within(async ({ filings }) => {
      const { rows } = await filings.list({ items: ['S0-13'], states: ['returned', 'passed'] })
      return Promise.all(rows.map(async ({ id }) => (await filings.reviews(id)).map((one) => one.reason)))
    })
    expect(reviews.flat().toSorted()).toEqual(['', '', '缺教师资质'])
  })

  describe('follows what the consortium decides, while it is open', () => {
    it('a day of its own', async () => {
      await within(async (records) => {
        await records.policy.putOwnDate({ itemId: 'S0-13', period: '2026-2027-2', date: '2026-12-11' }, by)
        const { moved } = await plan(records)
        expect(moved).toHaveLength(9)
        const days = (await plans(records)).map(({ state, dueOn }) => `${state} ${dueOn}`)
        expect(new Set(days.filter((day) => /^(?:passed|submitted)/.test(day)))).toEqual(
          new Set(['passed 2026-12-18', 'submitted 2026-12-18']),
        )
        expect(days.filter((day) => day.endsWith('2026-12-11'))).toHaveLength(9)
        await records.policy.putOwnDate({ itemId: 'S0-13', period: '2026-2027-2', date: '2026-12-20' }, by)
        expect((await plan(records)).moved).toHaveLength(9)
        const [first] = moved
        expect(await records.obligations.moves(first?.id ?? '')).toMatchObject([
          { from: '2026-12-18', to: '2026-12-11' },
          { from: '2026-12-11', to: '2026-12-18' },
        ])
      })
    })

    it('the reading of an open clause', async () => {
      await within(async (records) => {
        await records.policy.putReading({ name: 'S2-39.reading', value: 'loose' }, by)
        expect((await plan(records)).moved).toHaveLength(5)
        const [owed] = await records.obligations.list({ items: ['S2-39'] })
        expect(owed).toMatchObject({ dueOn: '2027-05-31', derivation: { code: 'before_month_loose' } })
        await records.policy.removeReading('S2-39.reading')
        expect((await plan(records)).moved).toHaveLength(5)
      })
    })

    it('a seminar that is put off', async () => {
      await within(async (records) => {
        const [seminar] = await records.activities.list({ kinds: ['seminar'] })
        if (!seminar) throw new Error('the demo has a seminar')
        await records.activities.put({ ...seminar, on: '2026-12-04' } satisfies Activity)
        const { moved } = await plan(records)
        expect(moved.map(({ from, to }) => `${from} ${to}`)).toEqual(['2026-11-27 2026-12-04'])
        await records.activities.put(seminar)
        await plan(records)
      })
    })

    it('a pack that is switched off: what nobody has begun on goes, the rest stays', async () => {
      await within(async (records) => {
        const before = (await plans(records)).filter(({ schoolId }) => schoolId === 'NY')
        await records.policy.putException({ packId: 'S0', schoolId: 'NY' }, by)
        expect((await plan(records)).removed).toBeGreaterThan(0)
        const left = (await plans(records)).filter(({ schoolId }) => schoolId === 'NY')
        expect(left.map(({ majorId }) => majorId)).toEqual(['YL'])
        await records.policy.removeException({ packId: 'S0', schoolId: 'NY' })
        await plan(records)
        const back = (await plans(records)).filter(({ schoolId }) => schoolId === 'NY')
        expect(back.map(({ majorId }) => majorId)).toEqual(before.map(({ majorId }) => majorId))
      })
    })
  })

  it('an internship plan that was handed in says when the agreements are due', async () => {
    await within(async (records) => {
      const [owed] = await records.obligations.list({ items: ['S2-39'], schoolIds: ['DP'] })
      const [person] = await records.people.ofSchools(['DP'])
      if (!owed || !person) throw new Error('the demo owes internship plans')
      await records.obligations.setState(owed.id, 'submitted', '2026-11-20')
      await records.filings.insert({
        id: randomUUID(),
        number: 'BA-2026-0900',
        obligationId: owed.id,
        item: 'S2-39',
        form: 'internship_plan',
        schoolId: 'DP',
        majorId: undefined,
        version: 1,
        content: { from: '2027-03-01' },
        state: 'submitted',
        personId: person.id,
        submittedAt: now,
        updatedAt: now,
      })
      await plan(records)
      const agreements = await records.obligations.list({ items: ['S2-44'] })
      expect(agreements.map(({ schoolId, dueOn }) => `${schoolId} ${dueOn}`)).toEqual(['DP 2027-02-22'])
    })
  })

  it('what was missed in a term that is over stays to be seen', async () => {
    await within(async (records) => {
      const missed = await records.obligations.list({ items: ['S0-17'], periods: ['2026-2027-1'] })
      await plan(records, '2027-03-01')
      expect(await records.obligations.list({ items: ['S0-17'], periods: ['2026-2027-1'] })).toEqual(missed)
      expect(await records.obligations.total({ items: ['S0-17'], periods: ['2026-2027-2'] })).toBe(13)
    })
  })
})
