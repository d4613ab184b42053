import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'

describe('teachers who are sent to partner schools', () => {
  const talk = aTalk()

  it('are listed by name in private, as a number in a group', async () => {
    expect(inPrivate(await talk.writes('ou_demo_02', '今年派了哪些老师')).join()).toContain(
      '宁远帆 · 东浦职业中专学校',
    )
    const heard = inGroups(await talk.writes('ou_demo_02', '今年派了哪些老师', { in: 'oc_demo_dp' })).join()
    expect(heard).toContain('2026 年已选派 2 人次')
    expect(heard).not.toContain('宁远帆')
  })

  it('are known to coordinators by name as far as they come to their school, and taken back by hosts alone', async () => {
    const { said } = await talk.writes('ou_demo_11', '今年派了哪些老师')
    expect(said[0]?.text).toContain('宁远帆')
    expect(said[0]?.text).not.toContain('卞书宁')
    expect(said.flatMap(({ buttons }) => buttons)).toEqual([])
    expect(inPrivate(await talk.writes('ou_demo_13', '今年派了哪些老师')).join()).not.toContain('宁远帆')
  })
})

describe('a teacher who was not sent after all', () => {
  const world = aWorld()
  const lead = '乔安澜'
  const owed = () =>
    world.product.store.transaction(async ({ obligations }) =>
      (await obligations.list({ items: ['S0-07'], majorIds: ['JD'], periods: ['2026'] })).map(
        ({ state }) => state,
      ),
    )
  const sent = () =>
    world.product.store.transaction(async ({ activities }) =>
      activities.list({ kinds: ['exchange'], periods: ['2026'] }),
    )

  it('is taken back, counts no more, and may be sent again', async () => {
    expect(await owed()).toEqual(['passed'])
    const one = (await sent()).find(({ majorId }) => majorId === 'JD')
    await world.says(lead, '撤回宁远帆的选派')
    expect(world.lastTold(lead).text).toContain('宁远帆')
    await world.presses(lead, 'exchange.withdraw', { exchange: one?.id ?? '' })
    expect(await owed()).toEqual(['missing'])
    expect(world.lastTold(lead).text).not.toContain('宁远帆')
    await world.says(lead, '我们派了宁远帆去东浦指导一年')
    await world.presses(lead, 'exchange.confirm')
    expect(await owed()).toEqual(['passed'])
    expect((await sent()).filter(({ majorId }) => majorId === 'JD')).toHaveLength(1)
  })
})
