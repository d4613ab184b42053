import { describe, expect, it, vi, type TestContext } from 'vitest'
import { deploy, noServers, type Deployment, type DeploymentOptions } from '#test/support/deployment.ts'
import { holdNumbers } from './held-rows.ts'
import { metric } from './metrics.ts'
import { names, observer, presses, says, sentence, teacher, told } from './people.ts'

/** The lock of a killed process runs out after 10 s and is looked for every 5; the platform has 10 s to answer. */
const patience = { timeout: 60_000, interval: 50 }
const number = 'TK-2026-0108'

/** Each waits for many seconds and does little: they wait together, each with a deployment of its own. */
async function own(context: TestContext, options?: DeploymentOptions): Promise<Deployment> {
  const deployment = await deploy(options)
  context.onTestFinished(() => deployment.close())
  return deployment
}

/** All speak at once. Settles with those whose event was answered with 200: on a busy machine perhaps not all. */
async function askAll(deployment: Deployment, people: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(people.map((name) => says(deployment, name, '我是谁')))
  const kept = people.filter((_, index) => answers[index]?.status === 200)
  expect(kept.length).toBeGreaterThan(people.length / 2)
  return kept
}

async function allTold(deployment: Deployment, people: readonly string[]): Promise<void> {
  const missing = () => people.filter((name) => told(deployment, name).length === 0)
  await vi.waitFor(() => expect(missing()).toEqual([]), patience)
  await deployment.settled()
  for (const name of people) expect(told(deployment, name)).toEqual([expect.stringContaining(name)])
}

describe.concurrent('what was answered with 200', { timeout: 120_000 }, () => {
  it('is done once though the only process, with its stores in it, is killed at once, and again half-way', async (context) => {
    const deployment = await own(context, { engine: 'embedded' })
    const first = await deployment.start()
    const kept = await askAll(deployment, names)
    await first.kill()
    const second = await deployment.start()
    await vi.waitFor(
      () => expect(names.some((name) => told(deployment, name).length > 0)).toBe(true),
      patience,
    )
    await second.kill()
    const third = await deployment.start()
    await allTold(deployment, kept)
    third.signal('SIGTERM')
    expect(await third.exited).toEqual({ code: 0, signal: null })
  })

  it.skipIf(noServers)('is done once though every process is killed at once', async (context) => {
    const deployment = await own(context)
    const all = await Promise.all([deployment.start(), deployment.start()])
    const kept = await askAll(deployment, names)
    await Promise.all(all.map((process) => process.kill()))
    await deployment.start()
    await allTold(deployment, kept)
  })

  it.skipIf(noServers)(
    'is done once though the platform takes a message and never answers',
    async (context) => {
      const deployment = await own(context)
      const { log } = await deployment.start()
      const sending = { method: 'POST', path: '/open-apis/im/v1/messages' }
      deployment.standin.faults.failNext({ ...sending, hangMs: 600_000, after: true })
      await allTold(deployment, await askAll(deployment, ['佟嘉木']))
      expect(log.map(({ msg }) => msg)).toContain('message will be sent again')
    },
  )

  it.skipIf(noServers)(
    'is done once though the database takes connections and says nothing',
    async (context) => {
      const deployment = await own(context)
      const { url, log } = await deployment.start()
      const { database } = deployment.cables
      database?.freeze()
      const kept = await askAll(deployment, names.slice(0, 4))
      const putOff = () => metric(url, 'rongtong_jobs', { queue: 'inbound', state: 'delayed' })
      await vi.waitFor(async () => expect(await putOff()).toBe(kept.length), patience)
      await database?.mend()
      await allTold(deployment, kept)
      // Waiting for the database uses up no try.
      expect(log.filter(({ job }) => job === 'handle-event')).toEqual([])
    },
  )
})

describe.concurrent('a process', { timeout: 120_000 }, () => {
  it.skipIf(noServers)(
    'that was killed when a press was done and nobody knew has its card redrawn by another',
    async (context) => {
      const deployment = await own(context)
      const [, worker] = await Promise.all([deployment.start('web'), deployment.start('worker')])
      await says(deployment, observer, sentence)
      await deployment.settled()
      const numbers = await holdNumbers(deployment)
      await presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
      await numbers.wanted()
      // Without the queue store the worker can tell nobody that it is done.
      const { pid = 0 } = deployment.redis ?? {}
      process.kill(pid, 'SIGSTOP')
      await numbers.letGo()
      await numbers.filed(number)
      await worker.kill()
      process.kill(pid, 'SIGCONT')

      await deployment.start('worker')
      await vi.waitFor(() => expect(told(deployment, observer).at(-1)).toContain(number), patience)
      await deployment.settled()
      expect(told(deployment, observer)).toHaveLength(1)
      expect(told(deployment, teacher)).toHaveLength(1)
    },
  )

  it.skipIf(noServers)(
    'that is told to stop ends in bounded time though nothing it needs answers',
    async (context) => {
      const deployment = await own(context)
      const product = await deployment.start()
      const { pid = 0 } = deployment.redis ?? {}
      process.kill(pid, 'SIGSTOP')
      deployment.cables.database?.freeze()
      deployment.cables.platform.freeze()
      const started = performance.now()
      product.signal('SIGTERM')
      await product.exited
      process.kill(pid, 'SIGCONT')
      expect(performance.now() - started).toBeLessThan(25_000)
    },
  )
})
