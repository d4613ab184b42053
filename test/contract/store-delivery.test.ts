import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { usualQuiet } from '#src/domain/reminder/quiet.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleMessage, unique } from '#test/store/sample.ts'

onEachDatabase('how much is said unasked', (store) => {
  async function aGroup() {
    const { school } = await store().transaction(putConsortium)
    const id = unique('oc')
    const chat = { id, kind: 'group', schoolId: school.id, hasBot: true, language: undefined } as const
    await store().transaction(({ chats }) => chats.put(chat))
    return id
  }

  it('in a group ends with the number of the day, and begins again the next day', async () => {
    const id = await aGroup()
    await store().transaction(async ({ groupVolumes }) => {
      const take = async (day: string, usual = 2) => groupVolumes.take(id, day, usual)
      expect([await take('2026-12-17'), await take('2026-12-17'), await take('2026-12-17')]).toEqual([
        true,
        true,
        false,
      ])
      expect(await take('2026-12-18')).toBe(true)
      expect(await groupVolumes.of(id)).toBeUndefined()
    })
  })

  it('in a group is what it has said itself, until it takes that back', async () => {
    const id = await aGroup()
    await store().transaction(async ({ groupVolumes }) => {
      await groupVolumes.put(id, 0)
      expect(await groupVolumes.of(id)).toBe(0)
      expect(await groupVolumes.take(id, '2026-12-18', 3)).toBe(false)
      await groupVolumes.put(id, 1)
      expect(await groupVolumes.take(id, '2026-12-18', 0)).toBe(true)
      expect(await groupVolumes.take(id, '2026-12-18', 9)).toBe(false)
      await groupVolumes.put(id, undefined)
      expect(await groupVolumes.of(id)).toBeUndefined()
      expect(await groupVolumes.take(id, '2026-12-18', 2)).toBe(true)
      expect(await groupVolumes.take(id, '2026-12-18', 0)).toBe(false)
    })
  })

  it('in a group is taken once by several who take the last one at once', async () => {
    const id = await aGroup()
    const take = () => store().transaction(({ groupVolumes }) => groupVolumes.take(id, '2026-12-18', 2))
    const taken = await Promise.all([take(), take(), take(), take()])
    expect(taken.filter(Boolean)).toHaveLength(2)
  })

  it('and dropped stays as superseded with its reason, unless it is on its way', async () => {
    const lane = unique('oc')
    const target = { kind: 'chat', chatId: lane } as const
    const [first, second] = [unique('message'), unique('message')]
    await store().transaction(async ({ outbox }) => {
      for (const key of [first, second]) await outbox.put(sampleMessage({ key, target }))
    })
    const head = await store().outboxQueue.head(lane, at('12:00'))
    await store().transaction(async ({ outbox }) => {
      for (const key of [first, second]) await outbox.drop(key, 'volume')
    })
    if (!head || 'waitUntil' in head) throw new Error('nothing was on its way')
    expect(head.key).toBe(first)
    await store().outboxQueue.sent(head.id, at('12:00'), unique('om'))
    expect(await store().outboxQueue.head(lane, at('12:00'))).toBeUndefined()
  })

  it('to a person is kept as they said it', async () => {
    const { observer } = await store().transaction(putConsortium)
    await store().transaction(async ({ quietHours }) => {
      const quiet = { ...usualQuiet, inLessons: true, volume: 'last' } as const
      await quietHours.put(observer.id, quiet)
      expect(await quietHours.of(observer.id)).toStrictEqual(quiet)
      await quietHours.put(observer.id, usualQuiet)
      expect(await quietHours.of(observer.id)).toStrictEqual(usualQuiet)
    })
  })
})

onEachDatabase('what became of reminders', (store) => {
  it('is told of each that was to be said in a time, oldest first, with its message where there is one', async () => {
    const { observer } = await store().transaction(putConsortium)
    const obligation = randomUUID()
    const planned = async (time: string) => {
      const key = unique('reminder')
      const kind = unique('kind')
      const row = { key, personId: observer.id, at: at(time), kind, obligationIds: [obligation] }
      await store().transaction(({ reminders }) => reminders.plan(row))
      return key
    }
    const [long, sent, alone, held, spared, over, ahead] = await Promise.all(
      ['01:00', '03:00', '03:10', '03:20', '03:30', '03:40', '09:00'].map(planned),
    )
    const keyOf = (key: string | undefined) => key ?? ''
    await store().transaction(async ({ reminders, outbox }) => {
      const target = { kind: 'person', openId: observer.openId ?? '' } as const
      await outbox.put(sampleMessage({ key: `reminder:${sent}#1`, target }))
      for (const key of [long, sent, alone].map(keyOf)) {
        await reminders.closeSent([key], { batch: key, at: at('04:00') })
      }
      await reminders.hold([keyOf(held)], at('07:00'))
      await reminders.close(keyOf(spared), 'cancelled', 'volume')
      // Called off before it was due: it was never on its way.
      await reminders.close(keyOf(over), 'cancelled')
    })
    const head = await store().outboxQueue.head(observer.openId ?? '', at('04:00'))
    if (!head || 'waitUntil' in head) throw new Error('nothing may go out')
    await store().outboxQueue.failed(head.id, at('04:01'), 'person-gone 230053')
    const told = await store().transaction(({ deliveries }) =>
      deliveries.of([obligation, 'no id'], { after: at('02:00'), until: at('05:00') }),
    )
    expect(told.map(({ key }) => key)).toEqual([sent, alone, held, spared])
    expect(told.map(({ state, reason, message }) => ({ state, reason, message: message?.state }))).toEqual([
      { state: 'sent', reason: undefined, message: 'failed' },
      { state: 'sent', reason: undefined, message: undefined },
      { state: 'planned', reason: undefined, message: undefined },
      { state: 'cancelled', reason: 'volume', message: undefined },
    ])
    expect(told[0]?.message).toEqual({
      state: 'failed',
      reason: 'person-gone 230053',
      settledAt: at('04:01'),
    })
    expect(told[2]?.heldUntil).toEqual(at('07:00'))
    expect(told.map(({ key }) => key)).not.toContain(ahead)
    expect(
      await store().transaction(({ deliveries }) =>
        deliveries.of([], { after: at('02:00'), until: at('05:00') }),
      ),
    ).toEqual([])
  })
})
