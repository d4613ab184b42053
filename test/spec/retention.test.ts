import { describe, expect, it } from 'vitest'
import { askAudit } from '#test/support/audit-rows.ts'
import { aWorld } from '#test/support/world.ts'

describe('what the consortium keeps for a while only', () => {
  const world = aWorld()
  const draftOf = (name: string) =>
    world.product.store.transaction(async ({ drafts, people }) => {
      const person = await people.byOpenId(world.openIdOf(name))
      return drafts.latestOf(person?.id ?? '')
    })
  const applied = async () => {
    const { producer } = world.product
    await producer.settled(await producer.enqueue({ name: 'apply-retention', payload: {} }), 20_000)
  }
  const inDays = (days: number) =>
    new Date(new Date('2026-11-22T10:00:00+08:00').getTime() + days * 86_400_000)

  it('is a draft for half a year: then it goes by itself, and the audit says so', async () => {
    await world.says('祁若川', '听课 柏承宇 数控编程')
    await world.turn(inDays(179))
    await applied()
    expect(await draftOf('祁若川')).toBeDefined()
    await world.turn(inDays(181))
    await applied()
    expect(await draftOf('祁若川')).toBeUndefined()
    expect(await askAudit(world, '陆闻舟', '/审计 保存期限')).toEqual([
      expect.stringMatching(/^定时任务 \| 清理到期数据/),
    ])
  })
})
