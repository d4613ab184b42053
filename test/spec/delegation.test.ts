import { describe, expect, it } from 'vitest'
import { pressesOn, toldInGroups } from '#test/support/acts.ts'
import { filedPlan } from '#test/support/filings.ts'
import { aWorld } from '#test/support/world.ts'

const lead = '乔安澜'
const stand = '宁远帆'
const school = '鲍时雨'
const number = 'BA-2026-0911'

describe('reviews that are handed over', () => {
  const world = aWorld()
  const inForce = (date: string) => world.product.store.transaction(({ delegations }) => delegations.on(date))
  const asked = async (words: string) => {
    await world.says(lead, words)
    return world.lastTold(lead).text
  }

  it('are shown with both names, the days and what waits, before anything is done', async () => {
    const { id } = await world.product.store.transaction((records) =>
      filedPlan(records, { school: 'BT', major: 'SK', openId: world.openIdOf(school), number }),
    )
    expect(id).not.toBe('')
    const text = await asked('/委托 宁远帆 11-23 11-27')
    for (const shown of [
      '转给宁远帆',
      lead,
      '2026-11-23 周一',
      '2026-11-27 周五',
      '数控技术',
      '到期自动结束',
    ])
      expect(text).toContain(shown)
    expect(await inForce('2026-11-23')).toEqual([])
  })

  it('are handed over by one press, and who takes them is told', async () => {
    const { toast } = await world.presses(lead, 'delegation.make')
    expect(toast?.content).toContain('已委托宁远帆')
    expect(world.lastTold(stand).text).toContain('乔安澜 把 2026-11-23 至 2026-11-27 的审核转给了你')
    expect(await inForce('2026-11-23')).toHaveLength(1)
  })

  it('pressed twice happen once', async () => {
    await asked('/delegate 宁远帆 2026-11-23 2026-11-27')
    const before = world.told(stand).length
    await world.presses(lead, 'delegation.make')
    expect(world.told(stand)).toHaveLength(before)
    expect(await inForce('2026-11-25')).toHaveLength(1)
  })

  it('are not theirs before the first day', async () => {
    await world.says(stand, '/审核')
    expect(world.lastTold(stand).text).toContain('没有等你审核的事项')
  })

  it('are theirs on it: the verdict bears both names, and the lead is told', async () => {
    await world.turn(new Date('2026-11-23T09:00:00+08:00'))
    await world.says(stand, '/审核')
    const list = world.lastTold(stand)
    expect(list.text).toContain('代乔安澜')
    const open = list.buttons.find(({ value }) => value['kind'] === 'filing')
    await pressesOn(world, stand, list, { action: 'review.open', value: open?.value ?? {} })
    await world.presses(stand, 'filing.return', { reason: '课时合计不对' })
    const filing = await world.product.store.transaction(({ filings }) => filings.byNumber(number))
    expect(filing?.state).toBe('returned')
    expect(world.lastTold(school).text).toContain('宁远帆（代乔安澜）')
    expect(world.lastTold(lead).text).toContain('宁远帆 代你审核了 BA-2026-0911')
    const [review] = await world.product.store.transaction(({ filings }) => filings.reviews(filing?.id ?? ''))
    const people = await world.product.store.transaction(({ people: all }) =>
      all.byIds([review?.byPersonId ?? '', review?.insteadOfId ?? '']),
    )
    expect(new Set(people.map(({ name }) => name))).toEqual(new Set([stand, lead]))
  })

  it('end by themselves', async () => {
    await world.turn(new Date('2026-11-28T09:00:00+08:00'))
    await world.says(stand, '/审核')
    expect(world.lastTold(stand).text).toContain('没有等你审核的事项')
  })

  it('can be taken back before their time', async () => {
    await asked('/委托 卞书宁 11-30 12-04')
    await world.presses(lead, 'delegation.make')
    await asked('委托')
    const { toast } = await world.presses(lead, 'delegation.end')
    expect(toast?.content).toContain('已结束')
    expect(world.lastTold('卞书宁').text).toContain('提前结束')
    expect(await inForce('2026-12-01')).toEqual([])
  })

  it.each([
    ['12月1号到5号我出差，这几天的审核转给覃老师', '覃语桐', '2026-12-01', '2026-12-05'],
    ['下周的审核转给裴向榆', '裴向榆', '2026-11-30', '2026-12-06'],
    ['委托 裴向榆 到 12-11', '裴向榆', '2026-11-28', '2026-12-11'],
    ['/委托 @卞书宁 明天', '卞书宁', '2026-11-29', '2026-11-29'],
    ['/delegate 覃语桐 from 12-21 to 2027-01-08', '覃语桐', '2026-12-21', '2027-01-08'],
  ])('are understood: %s', async (words, name, from, to) => {
    const text = await asked(words)
    for (const shown of [`转给${name}`, from, to]) expect(text).toContain(shown)
  })

  it.each([
    ['/委托 祁若川 11-30 12-04', '只能转给学院在岗的同事'],
    ['/委托 乔安澜 11-30 12-04', '只能转给学院在岗的同事'],
    ['/委托 诸葛亮 11-30 12-04', '没看出要交给谁'],
    ['/委托 覃语桐', '请写上从哪天到哪天'],
    ['/委托 覃语桐 2026-11-02 2026-11-06', '已经过去'],
    ['/委托 覃语桐 2026-11-30 2027-06-30', '最多委托'],
  ])('are refused with a reason: %s', async (words, reason) => {
    expect(await asked(words)).toContain(reason)
  })

  it('are not handed to somebody who is away too', async () => {
    await world.says('覃语桐', '/委托 裴向榆 12-14 12-18')
    await world.presses('覃语桐', 'delegation.make')
    expect(await asked('/委托 覃语桐 12-17 12-18')).toContain(
      '覃语桐 在 2026-12-14 至 2026-12-18 也把审核转给了 裴向榆',
    )
  })

  it('are nobody’s to hand over who has none, and no group hears of them', async () => {
    await world.says(school, '/委托 覃语桐 12-01 12-02')
    expect(world.lastTold(school).text).toContain('审核由这个专业的负责人')
    expect(
      toldInGroups(world)
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/委托|代审|覃语桐|乔安澜|宁远帆/u)
  })
})
