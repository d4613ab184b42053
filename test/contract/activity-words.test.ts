import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { remind } from '#src/bot/remind.ts'
import type { Activity } from '#src/ports/activities.ts'
import type { Records } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { silentLog } from '#test/support/silent-log.ts'

const rules = readRules('Asia/Shanghai')
const now = new Date('2026-11-22T10:00:00+08:00')
const at = (time: string) => new Date(`${time}:00+08:00`)
const asked = ['ou_demo_11', 'ou_demo_21', 'ou_demo_31'] as const

onEachDatabase('words about a meeting', (store) => {
  const within = <Result>(work: (records: Records) => Promise<Result>) => store().transaction(work)
  const id = randomUUID()
  const idOf = async ({ people }: Records, openId: string) => (await people.byOpenId(openId))?.id ?? ''
  /** Replans, as every hour and every change do. */
  const plan = (records: Records) => planDuties({ records, rules, now, today: '2026-11-22' })
  const reminds = (when: Date) => remind({ store: store(), rules, log: silentLog, now: () => when })
  const put = (records: Records, over: Partial<Activity> = {}) =>
    records.activities.put({
      id,
      kind: 'coordination_meeting',
      schoolId: 'LQ',
      majorId: undefined,
      period: '2026',
      on: '2026-12-01',
      time: '09:00',
      place: '',
      state: 'planned',
      personId: undefined,
      details: {},
      ...over,
    })
  const planned = async () => (await within(({ reminders }) => reminders.about('meeting', [id]))).length
  /** What waits to be sent to somebody, of this meeting. */
  const told = async (openId: string) => {
    const client = await store().pool.connect()
    const { rows } = await client.query<{ content: string }>(
      `select content::text as content from outbox where lane = $1 and key like 'reminder:%'`,
      [openId],
    )
    client.release()
    return rows.filter(({ content }) => content.includes('协调工作组会议')).length
  }
  const answers = (openId: string, answer: 'attending' | 'declined' | 'delegate', delegate?: string) =>
    within(async (records) => {
      const delegateId = delegate === undefined ? undefined : await idOf(records, delegate)
      const personId = await idOf(records, openId)
      await records.invitations.answer({
        activityId: id,
        personId,
        answer,
        delegateId,
        delegateName: '',
        at: now,
      })
      await plan(records)
    })

  beforeAll(() =>
    within(async (records) => {
      await importConsortium(demoConsortium, { records, rules, now })
      await put(records)
      const ids = await Promise.all(asked.map((openId) => idOf(records, openId)))
      await records.invitations.invite(id, ids, now)
      await plan(records)
    }),
  )

  it('are planned for everybody who was asked, and not twice', async () => {
    expect(await planned()).toBe(9)
    await within(plan)
    expect(await planned()).toBe(9)
  })

  it('are not for whoever declined, and for a delegate instead of whoever sends one', async () => {
    await answers('ou_demo_21', 'declined')
    await answers('ou_demo_31', 'delegate', 'ou_demo_12')
    // One has not answered: asked again, the day before, before it begins; the delegate knows already.
    expect(await planned()).toBe(5)
  })

  it('follow it when it is moved, and go when it is called off', async () => {
    const days = async () => {
      const rows = await within(({ reminders }) => reminders.about('meeting', [id]))
      return [...new Set(rows.map((one) => one.at.toISOString().slice(0, 10)))].toSorted()
    }
    expect(await days()).toEqual(['2026-11-26', '2026-11-30', '2026-12-01'])
    await within(async (records) => (await put(records, { on: '2026-12-08' }), plan(records)))
    expect(await days()).toEqual(['2026-12-03', '2026-12-07', '2026-12-08'])
    await within(async (records) => (await put(records, { state: 'cancelled' }), plan(records)))
    expect(await days()).toEqual([])
    await within(async (records) => (await put(records), plan(records)))
    expect(await days()).toEqual(['2026-11-26', '2026-11-30', '2026-12-01'])
  })

  it('wait in the night, and are said once in the morning by whichever of several looks first', async () => {
    await reminds(at('2026-11-30T23:00'))
    expect(await told('ou_demo_11')).toBe(0)
    await Promise.all([1, 2, 3].map(() => reminds(at('2026-12-01T07:30'))))
    expect([await told('ou_demo_11'), await told('ou_demo_12')]).toEqual([1, 1])
    await reminds(at('2026-12-01T08:31'))
    await reminds(at('2026-12-01T08:31'))
    expect([await told('ou_demo_11'), await told('ou_demo_12')]).toEqual([2, 2])
    expect([await told('ou_demo_21'), await told('ou_demo_31')]).toEqual([0, 0])
  })

  it('are one message with what else falls together', async () => {
    const item = randomUUID()
    await within(async (records) => {
      const ownerId = await idOf(records, 'ou_demo_11')
      const whole = { activityId: id, position: 1, doneAt: undefined, ownerId }
      await records.actionItems.replace(id, [{ ...whole, id: item, what: '出样章', dueOn: '2026-12-08' }])
      await put(records, { on: '2026-12-04', time: '09:00' })
      await plan(records)
    })
    await reminds(at('2026-12-03T22:30'))
    const before = await told('ou_demo_11')
    await reminds(at('2026-12-04T07:30'))
    expect(await told('ou_demo_11')).toBe(before + 1)
    const { batch } = (await within(async (records) =>
      records.reminders.lastBatch(await idOf(records, 'ou_demo_11'), at('2026-12-04T07:00')),
    )) ?? { batch: '' }
    const kinds = await within(async ({ reminders }) =>
      (await reminders.sentBatch(batch))?.reminders.map(({ subject }) => subject?.kind),
    )
    expect(new Set(kinds)).toEqual(new Set(['meeting', 'action_item']))
  })

  it('are not said once it has begun', async () => {
    await within(async (records) => (await put(records, { on: '2026-12-09' }), plan(records)))
    expect(await planned()).toBeGreaterThan(0)
    const before = await told('ou_demo_12')
    await reminds(at('2026-12-09T09:00'))
    expect([await told('ou_demo_12'), await planned()]).toEqual([before, 0])
  })
})
