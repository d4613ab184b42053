import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Client } from 'pg'
import { deploy, noServers, type Deployment } from '#test/support/deployment.ts'
import { observer, presses, says, sentence, told } from './people.ts'

const patience = { timeout: 30_000, interval: 50 }
/** What a container is usually given before it is killed is ten seconds. */
const bounded = 10_000

describe.skipIf(noServers)('a process that is told to stop', { timeout: 90_000 }, () => {
  let deployment: Deployment
  beforeEach(async () => {
    deployment = await deploy()
  })
  afterEach(() => deployment.close())

  it('ends the work it has begun, and answers those who wait for it', async () => {
    const product = await deployment.start()
    await says(deployment, observer, sentence)
    await deployment.settled()
    const holder = new Client(deployment.env['DATABASE_URL'])
    await holder.connect()
    await holder.query('begin')
    await holder.query('select * from number_series for update')
    const press = presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect((await holder.query(waiting)).rows).toHaveLength(1), patience)

    product.signal('SIGTERM')
    await product.said('stopping')
    await holder.query('rollback')
    expect(await press).toMatchObject({ toast: { type: 'success' } })
    expect(await product.exited).toEqual({ code: 0, signal: null })
    const filed = `select number from observations where number = 'TK-2026-0108'`
    expect((await holder.query(filed)).rows).toHaveLength(1)
    await holder.end()
  })

  it('leaves what it could not send to whoever starts next', async () => {
    const product = await deployment.start()
    await deployment.cables.platform.cut()
    await says(deployment, '柏承宇', '我是谁')
    product.signal('SIGTERM')
    expect(await product.exited).toEqual({ code: 0, signal: null })
    await deployment.cables.platform.mend()
    await deployment.start()
    await vi.waitFor(() => expect(told(deployment, '柏承宇')).toHaveLength(1), patience)
  })

  it('ends in bounded time though nothing it needs answers', async () => {
    const product = await deployment.start()
    const { pid = 0 } = deployment.redis ?? {}
    process.kill(pid, 'SIGSTOP')
    deployment.cables.database?.freeze()
    deployment.cables.platform.freeze()
    const started = performance.now()
    product.signal('SIGTERM')
    await product.exited
    expect(performance.now() - started).toBeLessThan(bounded)
    process.kill(pid, 'SIGCONT')
    await deployment.cables.database?.mend()
  })
})
