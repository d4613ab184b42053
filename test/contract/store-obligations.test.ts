import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { PlannedObligation } from '#src/domain/obligation.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

const derivation = { code: 'end_of_month', data: { month: 12, rolled: false, what: '引号"与\\斜杠, {花}' } }

onEachDatabase('obligations', (store) => {
  async function aDuty() {
    const { school, major } = await store().transaction(putConsortium)
    const item = unique('S0').toUpperCase()
    return (over: Partial<PlannedObligation> = {}): PlannedObligation => ({
      item,
      kind: 'filing',
      schoolId: school.id,
      majorId: major.id,
      period: '2026-2027-2',
      part: 1,
      nominal: '2026-12-31',
      dueOn: '2026-12-31',
      provisional: false,
      derivation,
      ...over,
    })
  }

  it('are added once, whoever plans them again, and keep all that was planned', async () => {
    const duty = await aDuty()
    const plans = [
      duty(),
      duty({ part: 2 }),
      duty({ majorId: undefined }),
      duty({
        majorId: undefined,
        period: '2027',
        nominal: undefined,
        dueOn: undefined,
        derivation: undefined,
      }),
    ]
    await store().transaction(async ({ obligations }) => {
      expect(await obligations.putAll(plans, at('10:00'))).toEqual({ added: 4, unchanged: 0, moved: [] })
      expect(await obligations.putAll(plans, at('11:00'))).toEqual({ added: 0, unchanged: 4, moved: [] })
      const listed = await obligations.list({ items: [duty().item] })
      expect(listed).toHaveLength(4)
      for (const plan of plans) {
        const kept = await obligations.byKey(plan)
        expect(kept).toStrictEqual({
          ...plan,
          id: kept?.id,
          state: 'missing',
          doneOn: undefined,
          extension: undefined,
        })
        expect(await obligations.moves(kept?.id ?? '')).toEqual([])
      }
    })
  })

  it('move while they are open, with a trace, and stay once they were handed in', async () => {
    const duty = await aDuty()
    const [open, handedIn] = [duty(), duty({ part: 2 })]
    const early = { nominal: '2026-12-20', dueOn: '2026-12-18', provisional: true }
    await store().transaction(async ({ obligations }) => {
      await obligations.putAll([open, handedIn], at('10:00'))
      const done = await obligations.byKey(handedIn)
      await obligations.setState(done?.id ?? '', 'submitted', '2026-12-01')
      const moved = [open, handedIn].map((plan) => ({ ...plan, ...early }))
      const first = await obligations.byKey(open)
      const move = { id: first?.id ?? '', from: '2026-12-31', to: '2026-12-18' }
      expect(await obligations.putAll(moved, at('11:00'))).toEqual({ added: 0, unchanged: 1, moved: [move] })
      expect(await obligations.byKey(open)).toMatchObject(early)
      expect(await obligations.byKey(handedIn)).toStrictEqual({
        ...done,
        state: 'submitted',
        doneOn: '2026-12-01',
      })
      const other = { code: 'other', data: {} }
      await obligations.putAll([{ ...open, ...early, derivation: other }], at('12:00'))
      expect((await obligations.byKey(open))?.derivation).toEqual(other)
      await obligations.putAll([{ ...open, dueOn: undefined }], at('13:00'))
      expect(await obligations.moves(move.id)).toStrictEqual([
        { ...move, at: at('11:00') },
        { id: move.id, from: '2026-12-18', to: undefined, at: at('13:00') },
      ])
    })
  })

  it('are found by their ids in the order asked for, and an id that is none finds nothing', async () => {
    const duty = await aDuty()
    await store().transaction(async ({ obligations }) => {
      await obligations.putAll([duty(), duty({ part: 2 })], at('10:00'))
      const [one, two] = await obligations.list({ items: [duty().item] })
      const ids = [two?.id ?? '', randomUUID(), 'x', one?.id ?? '', two?.id ?? '']
      expect(await obligations.byIds(ids)).toStrictEqual([two, one])
      expect(await obligations.byId(one?.id ?? '')).toStrictEqual(one)
      expect([await obligations.byId('x'), await obligations.byIds(['x'])]).toEqual([undefined, []])
      expect([await obligations.moves('x'), await obligations.byKey(duty({ part: 3 }))]).toEqual([
        [],
        undefined,
      ])
    })
  })

  it('that are no longer wanted go, but for those somebody has begun on', async () => {
    const duty = await aDuty()
    const [kept, gone, begun, asked, counted] = [1, 2, 3, 4, 5].map((part) => duty({ part }))
    if (!kept || !gone || !begun || !asked || !counted) throw new Error('five were made')
    const elsewhere = duty({ period: '2027', majorId: undefined })
    await store().transaction(async ({ obligations, credits }) => {
      await obligations.putAll([kept, gone, begun, asked, counted, elsewhere], at('10:00'))
      const id = async (key: PlannedObligation) => (await obligations.byKey(key))?.id ?? ''
      await obligations.setState(await id(begun), 'draft', undefined)
      const until = { state: 'asked', until: '2027-01-05', reason: '' } as const
      await obligations.setExtension(await id(asked), until)
      await credits.replace('observation', randomUUID(), [await id(counted)])
      const among = { items: [duty().item, unique('S9')], periods: ['2026-2027-2'] }
      expect(await obligations.removeUnbegun([kept], among)).toBe(1)
      expect(await obligations.removeUnbegun([kept], among)).toBe(0)
      const left = await obligations.list({ items: [duty().item] })
      expect(left.map(({ period, part }) => `${period} ${part}`).toSorted()).toEqual([
        '2026-2027-2 1',
        '2026-2027-2 3',
        '2026-2027-2 4',
        '2026-2027-2 5',
        '2027 1',
      ])
    })
  })

  it('of many thousands are planned and taken away again', async () => {
    const duty = await aDuty()
    const plans = Array.from({ length: 4500 }, (_, index) => duty({ part: index + 1 }))
    const among = { items: [duty().item], periods: [duty().period] }
    await store().transaction(async ({ obligations }) => {
      expect(await obligations.putAll(plans, at('10:00'))).toMatchObject({ added: 4500 })
      expect(await obligations.putAll(plans, at('10:00'))).toMatchObject({ unchanged: 4500 })
      expect(await obligations.removeUnbegun(plans.slice(0, 4000), among)).toBe(500)
      expect(await obligations.total(among)).toBe(4000)
    })
  })
})
