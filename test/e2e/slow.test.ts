import { describe, expect, it, vi } from 'vitest'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { holdDrafts, holdNumbers } from './held-rows.ts'
import { findButton, observer, presses, says, sentence, teacher, told } from './people.ts'

const number = 'TK-2026-0108'

describe.skipIf(noServers)('a press whose work takes long', () => {
  const deployment = aDeployment({}, ['all'])

  it('is answered within three seconds, and the card is redrawn when the work has ended', async () => {
    await says(deployment, observer, sentence)
    await deployment.settled()
    const numbers = await holdNumbers(deployment)
    const started = performance.now()
    const answer = await presses(deployment, observer, 'observation.submit', { topic: '盒模型' })
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(answer).toEqual({ toast: { type: 'info', content: expect.stringContaining('已收到') } })
    expect(findButton(deployment, observer, 'observation.submit')).toBeDefined()

    await numbers.letGo()
    await numbers.filed(number)
    await vi.waitFor(() => expect(told(deployment, observer).at(-1)).toContain(number), { timeout: 20_000 })
    await deployment.settled()
    expect(told(deployment, observer)).toHaveLength(1)
    expect(told(deployment, teacher)).toHaveLength(1)
  })

  it('and has nothing to show on the card in the end is told in private why', async () => {
    const name = '鲍时雨'
    await says(deployment, name, '听课')
    await deployment.settled()
    const before = told(deployment, name).length
    const drafts = await holdDrafts(deployment)
    const answer = await presses(deployment, name, 'observation.submit', { topic: '对刀' })
    expect(answer.toast?.content).toContain('已收到')
    await drafts.remove()
    await vi.waitFor(() => expect(told(deployment, name)).toHaveLength(before + 1), { timeout: 20_000 })
    expect(told(deployment, name).at(-1)).toContain('这份草稿已经提交或丢弃了')
  })
})
