import { describe, expect, it, vi } from 'vitest'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { observer, presses, says, sentence, teacher, told } from './people.ts'

const patience = { timeout: 30_000, interval: 50 }

describe.skipIf(noServers)('over the long connection', { timeout: 60_000 }, () => {
  const deployment = aDeployment({ env: { LARK_TRANSPORT: 'websocket' }, unreachable: true }, [
    'web',
    'worker',
  ])
  const isOpen = () =>
    vi.waitFor(
      () =>
        expect(deployment.running().flatMap(({ log }) => log.map(({ msg }) => msg))).toContain(
          'long connection open',
        ),
      patience,
    )

  it('a sentence becomes a draft', async () => {
    await isOpen()
    expect(await says(deployment, observer, sentence)).toMatchObject({ status: 200 })
    await deployment.settled()
    expect(told(deployment, observer)).toEqual([expect.stringContaining('还差：课题')])
  })

  it('a press is answered at once with the new card', async () => {
    const { toast, card } = await presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    expect(toast?.type).toBe('success')
    expect(card).toBeDefined()
    await deployment.settled()
    expect(told(deployment, observer).at(-1)).toContain('TK-2026-0108')
    expect(told(deployment, teacher)).toHaveLength(1)
  })

  it('what could not be kept is sent again by the platform', async () => {
    await deployment.redis?.kill()
    expect(await says(deployment, '柏承宇', '我是谁')).toMatchObject({ status: 500 })
    await deployment.redis?.restart()
    const ready = async () => (await fetch(`${deployment.webUrl()}/readyz`)).status
    await vi.waitFor(async () => expect(await ready()).toBe(200), patience)
    deployment.clock.turn(new Date(deployment.clock.now().getTime() + 15_000))
    await deployment.standin.turned()
    await deployment.settled()
    expect(told(deployment, '柏承宇')).toHaveLength(1)
  })
})
