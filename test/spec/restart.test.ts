import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files, lesson, numberOn } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { engineOfThisMachine, openWorld, realServers, type World } from '#test/support/world.ts'

describe('over a restart of the process on the same database', () => {
  let world: World
  let drop: () => Promise<void>

  beforeAll(async () => {
    const kept = engineOfThisMachine === 'real' ? await realServers() : await ownFolder()
    drop = kept.drop
    const before = await openWorld({ env: kept.env })
    await before.says('祁若川', '听课')
    await before.presses('祁若川', 'observation.save', { topic: '重启之前', problems: '板书太小' })
    await files(before, '鲍时雨', { teacher: '邬景行' })
    const restore = before.standin.snapshot()
    await before.stop()
    world = await openWorld({ env: kept.env, restore })
  })
  afterAll(async () => {
    await world.stop()
    await drop()
  })

  it('a draft is still there', async () => {
    await world.says('祁若川', '听课')
    const { content } = world.lastTold('祁若川').message
    expect(filledIn(content, 'topic')).toBe('重启之前')
    expect(filledIn(content, 'problems')).toBe('板书太小')
  })

  it('its old card still files it', async () => {
    const { toast } = await world.presses('祁若川', 'observation.submit', { ...lesson, topic: '重启之后' })
    expect(toast?.type).toBe('success')
    expect(world.lastTold('祁若川').text).toContain('重启之后')
  })

  it('numbers go on where they were', () => {
    expect(numberOn(world.lastTold('鲍时雨'))).toBe('TK-2026-0108')
    expect(numberOn(world.lastTold('祁若川'))).toBe('TK-2026-0109')
  })

  it('the teacher’s card can still be answered', async () => {
    await world.presses('邬景行', 'observation.ack', { reply: '收到' })
    expect(world.lastTold('鲍时雨').text).toContain('收到')
  })
})

async function ownFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'rongtong-'))
  return {
    env: { DATABASE_URL: `pglite:${join(folder, 'database')}`, REDIS_URL: 'embedded:' },
    drop: () => rm(folder, { recursive: true }),
  }
}
