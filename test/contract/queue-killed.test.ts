import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, vi, type TestContext } from 'vitest'
import { connectQueue } from '#src/queue/bullmq/connection.ts'
import { startConsumer } from '#src/queue/bullmq/consumer.ts'
import { createProducer } from '#src/queue/bullmq/producer.ts'
import { openPglite } from '#src/store/pglite/open.ts'
import { startChild, type Child } from '#test/support/child-process.ts'
import { childJobs } from '#test/support/queue-child-jobs.ts'
import { silentLog } from '#test/support/silent-log.ts'

/** The lock of a killed process runs out after 10 s and is looked for every 5: this has to be waited for. */
const takenUpWithin = 20_000

/** A process of the test, ended with it. */
function start(context: TestContext, ...values: readonly string[]): Child {
  const child = startChild('queue-child.ts', ...values)
  context.onTestFinished(() => child.kill())
  return child
}

const url = inject('redisUrl') ?? ''

describe.runIf(url !== '')('on Redis', { concurrent: true }, () => {
  it('what a killed process was at is taken up by another', { timeout: 60_000 }, async (context) => {
    const prefix = randomUUID()
    const connection = await connectQueue(url, { log: silentLog, prefix })
    const producer = createProducer(childJobs, connection)
    const ref = await producer.enqueue({ name: 'answer-event', payload: { id: 'om_1' } })
    const child = start(context, 'redis', url, prefix)
    await child.line((line) => line === 'took om_1')

    const ran = vi.fn(() => 'answered')
    const consumer = await startConsumer(childJobs, connection, { ran }, { log: silentLog })
    await child.kill()
    const killed = performance.now()
    expect(await producer.settled(ref, takenUpWithin)).toEqual({ state: 'done', result: 'answered' })
    expect(performance.now() - killed).toBeLessThan(takenUpWithin)
    expect(ran).toHaveBeenCalledTimes(1)
    await consumer.close()
    await producer.close()
    await connection.close()
  })
})

describe('embedded', { concurrent: true }, () => {
  it('nothing that was kept is lost with the process', { timeout: 60_000 }, async (context) => {
    const directory = await mkdtemp(join(tmpdir(), 'rongtong-killed-'))
    const child = start(context, 'embedded', directory)
    await child.line((line) => line === 'kept om_100')
    await child.kill()
    const keptIds = child.lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5))

    const database = await openPglite(directory)
    const connection = await connectQueue({ pool: database.queuePool }, { log: silentLog })
    const cutOff =
      "SELECT count(*) AS all, count(*) FILTER (WHERE locked_until_ms = 0) AS free FROM job WHERE state = 'active'"
    const { rows } = await database.queuePool.query<{ all: number; free: number }>(cutOff)
    expect(rows[0]?.all).toBeGreaterThan(0)
    expect(rows[0]?.free).toBe(rows[0]?.all)

    const done = new Set<string>()
    const consumer = await startConsumer(
      childJobs,
      connection,
      { ran: (id) => void done.add(id) },
      { log: silentLog },
    )
    // Those it had taken up but not ended come back when their lock has run out.
    await vi.waitFor(() => expect(keptIds.filter((id) => !done.has(id))).toEqual([]), {
      timeout: takenUpWithin * 2,
    })
    expect(keptIds.length).toBeGreaterThan(100)
    await consumer.close()
    await connection.close()
    await database.close()
    await rm(directory, { recursive: true })
  })
})
