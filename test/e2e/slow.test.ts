import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Client } from 'pg'
import { deploy, noServers, type Deployment } from '#test/support/deployment.ts'
import { findButton, observer, presses, says, sentence, teacher, told } from './people.ts'
import { metric } from './metrics.ts'

const patience = { timeout: 40_000, interval: 50 }

describe.skipIf(noServers)('a press whose work takes long', () => {
  let deployment: Deployment
  let holder: Client
  beforeEach(async () => {
    deployment = await deploy()
    holder = new Client(deployment.env['DATABASE_URL'])
    await holder.connect()
  })
  afterEach(async () => {
    await holder.end()
    await deployment.close()
  })

  /** Whoever files a record waits for the next number, until this lets go of it. */
  async function holdNumbers(): Promise<() => Promise<unknown>> {
    await holder.query('begin')
    await holder.query('select * from number_series for update')
    return () => holder.query('rollback')
  }
  const isWaiting = async () => {
    const waiting = `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    expect((await holder.query(waiting)).rows).toEqual([{ count: 1 }])
  }
  const fileSlowly = async () => {
    await says(deployment, observer, sentence)
    await deployment.settled()
    const letGo = await holdNumbers()
    const started = performance.now()
    const answer = await presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    return { answer, letGo, ms: performance.now() - started }
  }
  const isRedrawn = () =>
    vi.waitFor(() => expect(told(deployment, observer).at(-1)).toContain('TK-2026-0108'), patience)

  it('is answered within three seconds, and the card is redrawn when the work has ended', async () => {
    await deployment.start()
    const { answer, letGo, ms } = await fileSlowly()
    expect(answer).toEqual({ toast: { type: 'info', content: expect.stringContaining('已收到') } })
    expect(ms).toBeLessThan(3_000)
    expect(findButton(deployment, observer, 'observation.submit')).toBeDefined()
    await letGo()
    await isRedrawn()
    await deployment.settled()
    expect(told(deployment, observer)).toHaveLength(1)
    expect(told(deployment, teacher)).toHaveLength(1)
  })

  it(
    'is redrawn though the worker is killed when the work was done and nobody knew',
    { timeout: 60_000 },
    async () => {
      await deployment.start('web')
      const worker = await deployment.start('worker')
      const { letGo } = await fileSlowly()
      await vi.waitFor(isWaiting, patience)
      // Without the queue store the worker can tell nobody that it is done.
      const { pid = 0 } = deployment.redis ?? {}
      process.kill(pid, 'SIGSTOP')
      await letGo()
      const filed = `select count(*)::int as count from observations where number = 'TK-2026-0108'`
      await vi.waitFor(async () => expect((await holder.query(filed)).rows).toEqual([{ count: 1 }]), patience)
      await worker.kill()
      process.kill(pid, 'SIGCONT')

      await deployment.start('worker')
      await isRedrawn()
      await deployment.settled()
      expect(told(deployment, observer)).toHaveLength(1)
      expect(told(deployment, teacher)).toHaveLength(1)
      expect(await metric(deployment.webUrl(), 'rongtong_jobs', { queue: 'inbound', state: 'failed' })).toBe(
        0,
      )
    },
  )
})
