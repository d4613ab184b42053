import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deploy, noServers, type Deployment } from '#test/support/deployment.ts'
import { holdNumbers } from './held-rows.ts'
import { observer, presses, says, sentence, told } from './people.ts'

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
    const numbers = await holdNumbers(deployment)
    const press = presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    await numbers.wanted()
    product.signal('SIGTERM')
    await product.said('stopping')
    await numbers.letGo()
    expect(await press).toMatchObject({ toast: { type: 'success' } })
    expect(await product.exited).toEqual({ code: 0, signal: null })
    await numbers.filed('TK-2026-0108')
  })

  it('leaves what it could not send to whoever starts next', async () => {
    const product = await deployment.start()
    await deployment.cables.platform.cut()
    await says(deployment, '柏承宇', '我是谁')
    product.signal('SIGTERM')
    expect(await product.exited).toEqual({ code: 0, signal: null })
    await deployment.cables.platform.mend()
    await deployment.start()
    await vi.waitFor(() => expect(told(deployment, '柏承宇')).toHaveLength(1), { timeout: 30_000 })
  })
})
