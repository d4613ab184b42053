import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

/** 集团口径：5 个工作日, S0-15. */
const within = '2026-11-27'

describe('a verdict on a teaching plan', () => {
  const world = aWorld()
  const reviews = (schoolId: string, majorId: string) =>
    world.product.store.transaction(({ obligations }) =>
      obligations.list({ items: ['S0-15'], schoolIds: [schoolId], majorIds: [majorId] }),
    )

  it('is owed by the lead from the hand-in on, within the consortium’s working days', async () => {
    const [owed, ...others] = await reviews('DP', 'WL')
    expect(owed).toMatchObject({ state: 'missing', dueOn: within, provisional: false })
    expect(others).toEqual([])
    expect(await reviews('NY', 'JD')).toEqual([])
  })

  it('is among what the lead has to do, and not among what the school has', async () => {
    await world.says('覃语桐', '/待办')
    expect(world.lastTold('覃语桐').text).toContain(`${within} 周五`)
    await world.says('祁若川', '/待办')
    expect(world.lastTold('祁若川').text).not.toContain('审查')
  })

  it('is given on the day of the verdict, and not owed again when duties are planned anew', async () => {
    const filing = await world.product.store.transaction(async ({ filings }) => {
      const { rows } = await filings.list({ schoolIds: ['DP'], majorIds: ['WL'] })
      return rows[0]
    })
    await world.says('覃语桐', '/审核')
    await world.presses('覃语桐', 'review.open')
    await world.presses('覃语桐', 'filing.approve')
    expect(filing).toBeDefined()
    await world.product.catchUp()
    const given = [...(await reviews('DP', 'WL')), ...(await reviews('HZ', 'WL'))]
    expect(new Set(given.map(({ state, doneOn }) => `${state} ${doneOn ?? ''}`))).toEqual(
      new Set(['missing ', 'passed 2026-11-22']),
    )
  })
})
