import { describe, expect, it } from 'vitest'
import { planOf } from '#test/support/filings.ts'
import { anOutbox } from '#test/support/outbox.ts'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
describe('a reminder that waits in the outbox', () => {
  const outbox = anOutbox()

  it('does not go out once everything of it has landed, however often the clock looks', async () => {
    await outbox.remindAt('2026-12-11T09:45')
    for (const major of ['WL', 'XN']) await outbox.lands('XL', major)
    expect(await outbox.counts()).toMatchObject({ superseded: 1 })
    await outbox.remindAt('2026-12-11T09:46')
    expect(await outbox.sendsTo('佟嘉木')).toEqual([])
    expect(await outbox.outcomesOf('XL')).toEqual(['superseded'])
    expect(await outbox.outcomesOf('NY')).toEqual(['underway'])
  })

  it('goes out without what has landed where it names other things that are owed', async () => {
    await outbox.lands('NY', 'JD')
    await outbox.remindAt('2026-12-11T09:47')
    const [said, ...more] = await outbox.sendsTo('阮青禾')
    expect(more).toEqual([])
    expect(said).toContain('2 个专业的授课计划备案')
    expect(said).not.toContain('机电')
  })

  it('is called back again where something lands again, and says in the end what is left', async () => {
    await outbox.remindAt('2026-12-15T09:45')
    await outbox.lands('HZ', 'DS')
    await outbox.remindAt('2026-12-15T09:46')
    const said = await outbox.sendsTo('穆云帆')
    expect(said.join('\n')).not.toContain('电子商务')
  })

  it('of what was put off in the meantime is not said on the old day', async () => {
    await outbox.remindAt('2026-12-17T09:45')
    await outbox.extends('DP', 'SK', '2026-12-30')
    await outbox.remindAt('2026-12-17T09:46')
    // Those of the days before had not left, either.
    expect((await outbox.sendsTo('祁若川')).filter((said) => said.includes('授课计划'))).toEqual([])
  })

  it('that is planned and not yet put there is not said on the old day either', async () => {
    await outbox.extends('BT', 'XN', '2026-12-30')
    await outbox.sendsTo('鲍时雨')
    await outbox.remindAt('2026-12-18T09:45')
    const [said = ''] = await outbox.sendsTo('鲍时雨')
    expect(said).toContain('数控技术')
    expect(said).not.toContain('新能源')
  })
})

describe('a reminder that is out', () => {
  const world = aWorld({ startAt: '2026-12-10T10:00:00+08:00' })

  it('becomes a card that says so once everything of it has landed, and keeps what is left until then', async () => {
    await world.turn(at('2026-12-11T10:00'))
    const reminder = () => world.told('佟嘉木').find(({ text }) => /授课计划备案|已办/.test(text))
    expect(reminder()?.text).toContain('2 个专业的授课计划备案')
    const lands = async (major: string) => {
      await world.product.store.transaction(async ({ obligations }) => {
        const owed = await obligations.byKey(planOf('XL', major))
        await obligations.setState(owed?.id ?? '', 'submitted', '2026-12-11')
      })
      await world.product.catchUp()
      await world.settled()
    }
    const count = world.told('佟嘉木').length
    await lands('WL')
    expect(reminder()?.text).not.toContain('2 个专业')
    expect(reminder()?.buttons.map(({ value }) => value['action'])).toContain('filing.open')
    await lands('XN')
    expect(reminder()?.text).toContain('已办，无需再办')
    expect(reminder()?.buttons).toEqual([])
    expect(world.told('佟嘉木')).toHaveLength(count)
  })
})
