import { describe, expect, it, vi } from 'vitest'
import { aDeployment, noServers } from '#test/support/deployment.ts'
import { says, told } from './people.ts'

const patience = { timeout: 60_000, interval: 50 }
const sending = { method: 'POST', path: '/open-apis/im/v1/messages' }

describe.skipIf(noServers)('a message arrives once when the platform', () => {
  const deployment = aDeployment({}, ['all'])
  const asks = (name: string) => says(deployment, name, '我是谁')
  const isTold = (name: string) => vi.waitFor(() => expect(told(deployment, name)).not.toEqual([]), patience)
  const isToldOnce = async (name: string) => {
    await isTold(name)
    await deployment.settled()
    expect(told(deployment, name)).toHaveLength(1)
  }

  it('cannot be reached for a while', async () => {
    await deployment.cables.platform.cut()
    await asks('柏承宇')
    await vi.waitFor(
      () =>
        expect(deployment.running()[0]?.log.map(({ msg }) => msg)).toContain('message will be sent again'),
      patience,
    )
    await deployment.cables.platform.mend()
    await isToldOnce('柏承宇')
  })

  it('answers with errors of its own for a while', async () => {
    deployment.standin.faults.failNext({ ...sending, status: 502, times: 2 })
    await asks('王牧遥')
    await isToldOnce('王牧遥')
  })

  it('sends it, and the answer is an error', async () => {
    deployment.standin.faults.failNext({ ...sending, status: 500, after: true, times: 2 })
    await asks('解思远')
    await isToldOnce('解思远')
    expect(deployment.standin.log.calls(sending).length).toBeGreaterThan(3)
  })

  it('takes no token for a while, and no new one either', async () => {
    deployment.standin.tokens.expireAll()
    deployment.standin.faults.failNext({
      path: '/open-apis/auth/v3/tenant_access_token/internal',
      status: 503,
      times: 2,
    })
    await asks('苗筱晴')
    await isToldOnce('苗筱晴')
  })

  it('is asked in a group while it does not say who the bot is', async () => {
    // Of a process that has just started and never asked before.
    deployment.standin.faults.failNext({ path: '/open-apis/bot/v3/info', status: 500 })
    const group = 'oc_demo_dp'
    await deployment.standin.says('ou_demo_11', group, '双师型比例多少了', { mentionBot: true })
    const answers = () => deployment.standin.messages(group).filter(({ from }) => from === 'bot')
    await vi.waitFor(() => expect(answers()).not.toEqual([]), patience)
    await deployment.settled()
    expect(answers()).toHaveLength(1)
  })
})
