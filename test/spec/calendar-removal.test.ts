import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const [later, running] = ['2027-2028-1', '2026-2027-2']

describe('a term that is not wanted', () => {
  const world = aWorld()
  const orders = async (words: string) => {
    await world.says(admin, words)
    return world.lastTold(admin).text
  }
  const terms = () =>
    world.product.store.transaction(async ({ consortium }) =>
      (await consortium.snapshot()).terms.map(({ id }) => id),
    )

  it.each(['/校历 删除 2027-2028-1', '/calendar remove term 2027—2028—1', '校历 删除学期 2027-2028-1'])(
    'is removed by %s, after it was said what goes with it, and comes back',
    async (words) => {
      await orders('/校历 学期 2027-2028-1 2027-08-30 20')
      if (!(await terms()).includes(later)) await world.presses(admin, 'calendar.confirm')
      const asked = await orders(words)
      expect(asked).toContain('请确认：校历改动')
      expect(asked).toContain('删除学期：2027—2028学年第一学期')
      expect(asked).toContain('还没有改')
      expect(await terms()).toContain(later)
      await world.presses(admin, 'calendar.confirm')
      expect(await terms()).not.toContain(later)
      expect(world.lastTold(admin).text).toContain('没有学期 2027-2028-1')
      await world.presses(admin, 'calendar.undo')
      expect(await terms()).toContain(later)
    },
  )

  it('is said with how much is owed for it', async () => {
    const owed = await world.product.store.transaction(({ consortium }) => consortium.owedFor(later))
    const asked = await orders('/校历 删除 2027-2028-1')
    if (owed.owed > 0) expect(asked).toContain(`${owed.owed} 项还没有人动手的应报事项一并取消`)
    expect(owed.begun).toBe(0)
  })

  it('stays while somebody has begun on what is owed for it', async () => {
    expect(await orders('/校历 删除 2026-2027-2')).toContain('已经有人报了备案，不能删除')
    expect(await terms()).toContain(running)
  })

  it('that is none is named, with those there are', async () => {
    expect(await orders('/校历 删除 2031-2032-1')).toMatch(
      /没有学期 2031-2032-1。现有：2026-2027-1 2026-2027-2[^]*例如：/,
    )
  })

  it('is an administrator’s to remove', async () => {
    await world.says('王听雪', '/校历 删除 2027-2028-1')
    expect(world.lastTold('王听雪').text).toContain('只有管理员可以做')
  })

  it('is in the audit as removed', async () => {
    const page = { size: 50, number: 1 }
    const { rows } = await world.product.store.transaction(({ audit }) =>
      audit.list({ noun: 'calendar' }, page),
    )
    expect(
      rows.map(({ act, subject, details }) => [act, subject?.label, details?.['removed']]),
    ).toContainEqual(['calendar.changed', later, true])
  })
})
