import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('digests that come by themselves', () => {
  const world = aWorld()
  const digestsTo = (name: string) => world.told(name).filter(({ text }) => text.includes('简报'))

  it('come to the coordinators on Monday morning, one each, and to nobody else', async () => {
    await world.turn(at('2026-11-23T08:30'))
    expect(digestsTo('祁若川')).toHaveLength(0)
    await world.turn(at('2026-11-23T09:00'))
    for (const name of ['祁若川', '佟嘉木', '鲍时雨', '阮青禾', '穆云帆']) {
      expect(digestsTo(name), name).toHaveLength(1)
    }
    for (const name of ['陆闻舟', '乔安澜', '王听雪']) expect(digestsTo(name), name).toEqual([])
    expect(digestsTo('祁若川')[0]?.text).toContain('东浦职业中专学校 · 简报')
    expect(digestsTo('祁若川')[0]?.text).toContain('无变化')
    expect(world.toldIn('oc_demo_dp').filter(({ text }) => text.includes('简报'))).toEqual([])
  })

  it('come when somebody wants them instead, also to a group, in numbers', async () => {
    await world.says('佟嘉木', '/digest 停')
    await world.says('祁若川', '每周三下午2点给我发个简报')
    await world.says('祁若川', '/简报 每周三下午2点', { in: 'oc_demo_dp' })
    const before = { 祁若川: digestsTo('祁若川').length, 佟嘉木: digestsTo('佟嘉木').length }
    const inGroup = world.toldIn('oc_demo_dp').length
    await world.turn(at('2026-11-25T13:59'))
    expect(digestsTo('祁若川')).toHaveLength(before.祁若川)
    await world.turn(at('2026-11-25T14:01'))
    expect(digestsTo('祁若川')).toHaveLength(before.祁若川 + 1)
    const [told] = world.toldIn('oc_demo_dp').slice(inGroup)
    expect(told?.text).toContain('东浦职业中专学校 · 简报')
    expect(told?.text).not.toMatch(/王听雪|数控技术|乔安澜/)
    await world.turn(at('2026-11-30T10:00'))
    expect(digestsTo('祁若川')).toHaveLength(before.祁若川 + 1)
    expect(digestsTo('佟嘉木')).toHaveLength(before.佟嘉木)
    expect(digestsTo('鲍时雨')).toHaveLength(2)
  })

  it('are told once when they were missed, by one of two who look at once', async () => {
    const before = digestsTo('阮青禾').length
    world.clock.turn(at('2026-12-15T10:00'))
    await Promise.all([world.product.catchUp(), world.product.catchUp()])
    await world.settled()
    expect(digestsTo('阮青禾')).toHaveLength(before + 1)
    await world.turn(at('2026-12-15T12:00'))
    expect(digestsTo('阮青禾')).toHaveLength(before + 1)
  })

  it('missed until the night wait for the morning, and until a day off for the next working day', async () => {
    const before = digestsTo('阮青禾').length
    world.clock.turn(at('2026-12-26T23:30'))
    await world.product.catchUp()
    await world.settled()
    expect(digestsTo('阮青禾')).toHaveLength(before)
    await world.turn(at('2026-12-28T08:00'))
    expect(digestsTo('阮青禾')).toHaveLength(before)
    await world.turn(at('2026-12-28T09:00'))
    expect(digestsTo('阮青禾')).toHaveLength(before + 1)
  })

  it('come on the next working day where Monday is none', async () => {
    await world.says('陆闻舟', '/holiday 2027-01-04 off 校庆')
    if (world.lastTold('陆闻舟').buttons.some(({ value }) => value['action'] === 'calendar.confirm')) {
      await world.presses('陆闻舟', 'calendar.confirm')
    }
    const before = digestsTo('阮青禾').length
    await world.turn(at('2027-01-04T23:00'))
    expect(digestsTo('阮青禾')).toHaveLength(before)
    await world.turn(at('2027-01-05T09:00'))
    expect(digestsTo('阮青禾')).toHaveLength(before + 1)
  })

  it('come to nobody who has left', async () => {
    await world.product.store.transaction(async ({ people }) => {
      const left = await people.byOpenId(world.openIdOf('鲍时雨'))
      await people.setActive(left?.id ?? '', false)
    })
    const before = digestsTo('鲍时雨').length
    await world.turn(at('2027-01-11T10:00'))
    expect(digestsTo('鲍时雨')).toHaveLength(before)
  })
})
