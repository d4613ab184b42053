import { describe, expect, it } from 'vitest'
import { aWorld } from '#test/support/world.ts'

const who = '祁若川'
const admin = '陆闻舟'

describe('a figure that was reported by a reading which has changed since', () => {
  const world = aWorld()
  const asked = async (words: string) => {
    await world.says(who, words)
    return world.lastTold(who).text
  }
  const reports = async (words: string) => {
    await asked(words)
    await world.presses(who, 'figure.confirm', {})
  }

  it('says so, until it is reported anew', async () => {
    await reports('/填报 实训室 33/40')
    expect(await asked('/指标 实训室')).not.toContain('口径后来改过')
    await world.says(admin, '/阈值 S2-38.level lowest')
    expect(await asked('/指标 实训室')).toMatch(/逐专业、取最低[^]*按以前的口径填报的，口径后来改过/)
    await reports('/填报 实训室 16/20')
    const text = await asked('/指标 实训室')
    expect(text).toContain('80.0%（16/20）')
    expect(text).not.toContain('口径后来改过')
  })

  it('says nothing where nobody knows by which reading it was', async () => {
    await world.says('佟嘉木', '/指标 就业率')
    expect(world.lastTold('佟嘉木').text).not.toContain('口径后来改过')
  })
})
