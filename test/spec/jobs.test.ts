import { beforeAll, describe, expect, it, vi } from 'vitest'
import { failureCode } from '#src/domain/failure-code.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'

/** Work that is taken for good when it is put in, and cannot be read when it is taken up: it fails at once. */
const unreadable = {
  key: 'of-a-secret',
  inbound: { type: 'menu', openId: 'ou_secret', key: 'x' },
  toJSON: () => ({ key: 'of-a-secret', inbound: { type: '王听雪 85分' } }),
} as const

describe('the work', () => {
  const world = aWorld()
  const failures = () => world.product.producer.failedJobs(10)
  /** The card comes from a job of its own. */
  const shown = async (wanted: string) => {
    await vi.waitFor(() => expect(world.lastTold(admin).text).toContain(wanted))
    return world.lastTold(admin)
  }

  beforeAll(async () => {
    await world.says(admin, '/jobs')
    await shown('没有失败的任务')
    await world.product.producer.enqueue({ name: 'handle-event', payload: unreadable })
    await vi.waitFor(async () => expect(await failures()).toHaveLength(1))
  })

  it('is shown in counts by queue and by state of the messages', async () => {
    await world.says(admin, '/队列')
    const { text } = await shown('handle-event')
    expect(text).toMatch(/收到的 \| 0 \| 0 \| 0 \| 1/)
    expect(text).toMatch(/后台 \| \d+ \| \d+ \| \d+ \| 0/)
    expect(text).toMatch(/消息：待发 0，已发 [1-9]\d*，发不出 0/)
  })

  it('that failed is named with when, how often and a code, never with what it was about', async () => {
    await world.says(admin, '/jobs')
    const { text, message } = await shown('handle-event')
    expect(text).toMatch(/handle-event · \d{4}-\d{2}-\d{2} \d{2}:\d{2} · 试了 1 次/)
    expect(JSON.stringify(message.content)).not.toMatch(/ou_secret|王听雪|85/)
  })

  it('that failed is tried again by the button, on the same card, and that is in the audit', async () => {
    await world.says(admin, '/jobs')
    const { message } = await shown('handle-event')
    const [before] = await failures()
    const pressed = await world.presses(admin, 'jobs.retry')
    expect(pressed.toast?.content).toContain('已重新排队')
    await vi.waitFor(async () =>
      expect(+((await failures())[0]?.failedAt ?? 0)).toBeGreaterThan(+(before?.failedAt ?? 0)),
    )
    await vi.waitFor(() => {
      const card = world.told(admin).find((one) => one.message.messageId === message.messageId)
      expect(card?.message.updatedAt).toBeDefined()
    })
    const page = { size: 5, number: 1 }
    const { rows } = await world.product.store.transaction(({ audit }) => audit.list({ noun: 'job' }, page))
    expect(rows.map(({ act, subject }) => [act, subject?.id])).toEqual([['job.retried', before?.ref.id]])
  })

  it('asked for in a group is shown in private', async () => {
    const before = world.told(admin).length
    await world.says(admin, '/jobs', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('已私聊发给你')
    await vi.waitFor(() => expect(world.told(admin)).toHaveLength(before + 1))
    expect((await shown('handle-event')).buttons).toHaveLength(1)
  })

  it('is not for others', async () => {
    await world.says('祁若川', '/jobs')
    expect(world.lastTold('祁若川').text).toContain('只有管理员可以做')
  })
})

describe('the code of a failure', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'],
    ['could not serialize access (40001)', '40001'],
    ['deadlock detected 40P01', '40P01'],
    ['the platform said 230020: 王听雪', '230020'],
    ['Fault: two commands', 'Fault'],
    ['王听雪 13800138000 85.5', undefined],
    ['', undefined],
  ])('of "%s" is %s', (reason, code) => {
    expect(failureCode(reason)).toBe(code)
  })
})
