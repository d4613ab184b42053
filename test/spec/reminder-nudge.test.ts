import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)

describe('a nudge', () => {
  const world = aWorld()
  const nudgesTo = (name: string) => world.told(name).filter(({ text }) => text.includes('催办：'))
  const soon = async () => {
    await world.product.catchUp()
    await world.settled()
  }

  it('of a lead reminds in private those who have not filed for their majors, and nobody else', async () => {
    await world.says('乔安澜', '/催办 授课计划')
    expect(world.lastTold('乔安澜').text).toContain('已私下催办 3 人，共 3 件')
    await soon()
    for (const name of ['祁若川', '鲍时雨', '阮青禾']) expect(nudgesTo(name)).toHaveLength(1)
    expect(nudgesTo('祁若川')[0]?.text).toContain('数控技术：已退回')
    // 养老 and 电商 are not 乔安澜's, and what was handed in is asked of nobody.
    expect(nudgesTo('阮青禾')[0]?.text).not.toMatch(/养老|电子商务/)
    expect(nudgesTo('佟嘉木')).toEqual([])
  })

  it('in a group tells the group how many and nobody’s name, and asks for each thing once a day', async () => {
    await world.says('陆闻舟', '/催办 授课计划', { in: 'oc_demo_lq' })
    const told = world
      .toldIn('oc_demo_lq')
      .map(({ text }) => text)
      .join('\n')
    expect(told).toContain('已私下催办 4 人，共 6 件')
    expect(told).toContain('3 件今天已经催过')
    expect(told).not.toMatch(/祁若川|鲍时雨|数控/)
    await soon()
    expect(nudgesTo('祁若川')).toHaveLength(1)
    expect(nudgesTo('佟嘉木')).toHaveLength(1)
  })

  it('may come again the next day', async () => {
    await world.turn(at('2026-11-23T10:00'))
    await world.says('乔安澜', '/nudge 授课计划')
    await soon()
    expect(nudgesTo('祁若川')).toHaveLength(2)
  })

  it('of a coordinator who has nobody to ask says that it is theirs', async () => {
    await world.says('祁若川', '/催办 授课计划')
    expect(world.lastTold('祁若川').text).toContain('1 件是你自己要报的')
  })

  it('waits while whoever is asked is not to be disturbed', async () => {
    await world.turn(at('2026-11-24T08:00'))
    await world.says('祁若川', '今天别打扰')
    await world.says('乔安澜', '/nudge 授课计划')
    await soon()
    expect(nudgesTo('祁若川')).toHaveLength(2)
    await world.turn(at('2026-11-25T08:00'))
    expect(nudgesTo('祁若川')).toHaveLength(3)
  })

  it('is refused to who may not, and of what has no name', async () => {
    await world.says('柏承宇', '/催办 授课计划')
    expect(world.lastTold('柏承宇').text).toContain('教务')
    await world.says('乔安澜', '/催办 天气')
    expect(world.lastTold('乔安澜').text).toContain('没有叫“天气”的备案或学校')
  })
})
