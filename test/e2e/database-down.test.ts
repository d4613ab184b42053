import { describe, expect, it, vi } from 'vitest'
import type { Cable } from '#test/support/cable.ts'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { metric } from './metrics.ts'
import { names, observer, presses, says, sentence, told } from './people.ts'

const patience = { timeout: 40_000, interval: 50 }

describe.skipIf(noServers)('while the database', () => {
  const deployment = aDeployment({}, ['all'])
  const cable = (): Cable => {
    const { database } = deployment.cables
    if (!database) throw new Error('this deployment has a server for its database')
    return database
  }
  const readiness = async () => (await fetch(`${deployment.webUrl()}/readyz`)).json()
  const putOff = () => metric(deployment.webUrl(), 'rongtong_jobs', { queue: 'inbound', state: 'delayed' })
  const allTold = (people: readonly string[]) =>
    vi.waitFor(
      () => expect(people.filter((name) => told(deployment, name).length === 0)).toEqual([]),
      patience,
    )
  /** Tries that were used up; whoever waits for the database uses up none. */
  const failures = () =>
    deployment
      .running()
      .flatMap(({ log }) => log.filter(({ job, msg }) => job === 'handle-event' && msg !== 'kept'))

  it('is gone, events are kept however long that takes, and done when it is back', async () => {
    await cable().cut()
    const some = names.slice(0, 10)
    const answers = await Promise.all(some.map((name) => says(deployment, name, '我是谁')))
    expect(answers.map(({ status }) => status)).toEqual(some.map(() => 200))
    expect(await readiness()).toEqual({ ready: false, database: 'no answer', queue: 'ok' })
    await vi.waitFor(async () => expect(await putOff()).toBe(10), patience)
    await cable().mend()
    await allTold(some)
    await deployment.settled()
    for (const name of some) expect(told(deployment, name)).toHaveLength(1)
    expect(failures()).toEqual([])
  })

  it('is gone, a press is answered in time, and the card is redrawn when it is back', async () => {
    await says(deployment, observer, sentence)
    await deployment.settled()
    await cable().cut()
    const press = await presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    expect(press).toEqual({ toast: { type: 'info', content: expect.stringContaining('已收到') } })
    await cable().mend()
    await vi.waitFor(() => expect(told(deployment, observer).at(-1)).toContain('TK-2026-0108'), patience)
  })
})
