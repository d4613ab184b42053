import { describe, expect, it, vi } from 'vitest'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { names, observer, presses, says, sentence, told } from './people.ts'
import { push, send } from './pushes.ts'

const patience = { timeout: 30_000, interval: 50 }
/** The platform waits three seconds; what cannot be kept is refused well before. */
const atOnce = 2_000

describe.skipIf(noServers)('while the queue store', () => {
  const deployment = aDeployment({}, ['web', 'worker'])
  const readiness = async () => {
    const answer = await fetch(`${deployment.webUrl()}/readyz`)
    return { status: answer.status, body: await answer.json() }
  }
  const redis = () => {
    if (!deployment.redis) throw new Error('this deployment has a server for its queue')
    return deployment.redis
  }
  /** Everything the platform still has to push is due at once. */
  const pushAgain = async () => {
    const last = Math.max(...deployment.standin.waitingPushes().map(({ nextAt }) => nextAt))
    deployment.clock.turn(new Date(last))
    await deployment.standin.turned()
  }

  it('is gone, events are refused at once with the time to come again, and the process says what is missing', async () => {
    await redis().kill()
    await vi.waitFor(
      async () => expect(await readiness()).toMatchObject({ body: { queue: 'no answer' } }),
      patience,
    )
    expect(await readiness()).toEqual({
      status: 503,
      body: { ready: false, database: 'ok', queue: 'no answer' },
    })
    expect((await fetch(`${deployment.webUrl()}/healthz`)).status).toBe(200)
    const entered = { chat_id: 'oc_1', operator_id: { open_id: 'ou_demo_11' } }
    const answer = await send(
      deployment.webUrl(),
      push(deployment, 'im.chat.access_event.bot_p2p_chat_entered_v1', entered),
    )
    expect(answer).toMatchObject({ status: 503, retryAfter: '15' })
    expect(answer.ms).toBeLessThan(atOnce)
  })

  it('is gone, the platform keeps what was said and pushes it again: nothing is lost, nothing twice', async () => {
    const answers = await Promise.all(names.slice(0, 10).map((name) => says(deployment, name, '我是谁')))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503))
    await redis().restart()
    await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 200 }), patience)
    await pushAgain()
    await deployment.settled()
    for (const name of names.slice(0, 10)) expect(told(deployment, name)).toHaveLength(1)
  })

  it('hangs, what was refused but kept after all is done once', async () => {
    process.kill(redis().pid, 'SIGSTOP')
    const name = names[12] ?? ''
    const started = performance.now()
    expect(await says(deployment, name, '我是谁')).toMatchObject({ status: 503 })
    expect(performance.now() - started).toBeLessThan(atOnce)
    process.kill(redis().pid, 'SIGCONT')
    await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 200 }), patience)
    await pushAgain()
    await deployment.settled()
    expect(told(deployment, name)).toHaveLength(1)
  })

  it('is gone, a press is refused by an error code of the client, and pressed again it is done', async () => {
    await says(deployment, observer, sentence)
    await deployment.settled()
    await redis().kill()
    const press = () => presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    expect(await press()).toEqual({ error: 200671 })
    await redis().restart()
    await vi.waitFor(async () => expect(await readiness()).toMatchObject({ status: 200 }), patience)
    expect(await press()).toMatchObject({ toast: { type: 'success' } })
  })
})
