import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { usualQuiet } from '#src/domain/reminder/quiet.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

onEachDatabase('reminders of one person', (store) => {
  async function planned(...times: readonly string[]) {
    const { observer } = await store().transaction(putConsortium)
    const rows = times.map((time) => ({
      key: unique('reminder'),
      personId: observer.id,
      at: at(time),
      kind: unique('kind'),
      obligationIds: [randomUUID()],
    }))
    await store().transaction(({ reminders }) => reminders.planAll(rows))
    return { personId: observer.id, rows, keys: rows.map(({ key }) => key) }
  }

  it('are taken together by one of several who look at once, never by two', async () => {
    const { personId, keys } = await planned('03:00', '03:10', '03:20')
    const looked = Promise.withResolvers<void>()
    const take = () =>
      store().transaction(async ({ reminders }) => {
        const due = (await reminders.dueTo(personId, at('04:00'))).map(({ key }) => key)
        looked.resolve()
        // Long enough for the others to look, were they not made to wait.
        for (let turn = 0; turn < 200; turn += 1) await reminders.next(at('04:00'))
        await reminders.closeSent(due, { batch: due[0] ?? '', at: at('04:00') })
        return due
      })
    const first = take()
    await looked.promise
    expect(await Promise.all([first, take(), take()])).toEqual([keys, [], []])
  })

  it('are found by the message with which they went out, the last one by the person', async () => {
    const { personId, rows, keys } = await planned('03:00', '03:10', '05:00')
    const [first = '', second = '', third = ''] = keys
    await store().transaction(async ({ reminders }) => {
      await reminders.closeSent([first, second], { batch: first, at: at('04:00') })
      const obligationIds = rows.slice(0, 2).flatMap((row) => row.obligationIds)
      const batch = await reminders.sentBatch(first)
      expect(batch).toMatchObject({ batch: first, personId, at: at('04:00') })
      expect(batch?.obligationIds.toSorted()).toEqual(obligationIds.toSorted())
      await reminders.closeSent([third], { batch: third, at: at('05:00') })
      expect((await reminders.lastBatch(personId, at('03:00')))?.batch).toBe(third)
      expect(await reminders.lastBatch(personId, at('05:00'))).toBeUndefined()
      expect(await reminders.sentBatch(second)).toBeUndefined()
      expect(await reminders.lastBatch('nobody', at('03:00'))).toBeUndefined()
    })
  })

  it('that are held back are not due until then, or until they are let go', async () => {
    const { personId, keys } = await planned('03:00')
    await store().transaction(async ({ reminders }) => {
      const isDue = async (time: string) => (await reminders.peopleDue(at(time), 999)).includes(personId)
      expect(await isDue('02:59')).toBe(false)
      expect(await isDue('03:00')).toBe(true)
      await reminders.hold(keys, at('07:00'))
      expect([await isDue('06:59'), await isDue('07:00')]).toEqual([false, true])
      expect(await reminders.dueTo(personId, at('06:59'))).toEqual([])
      expect(await reminders.next(at('06:59:59'))).toEqual(at('07:00'))
      await reminders.release(personId)
      expect(await isDue('03:00')).toBe(true)
      for (const key of keys) await reminders.close(key, 'cancelled')
    })
  })

  it('wait in the hours a person has set, which are kept as they were set last', async () => {
    const { personId, keys } = await planned('03:00')
    await store().transaction(async ({ quietHours, reminders }) => {
      expect(await quietHours.of(personId)).toBeUndefined()
      await quietHours.put(personId, usualQuiet)
      const quiet = { isOff: true, from: '12:00', to: '13:30', until: at('09:00') }
      await quietHours.put(personId, quiet)
      expect(await quietHours.of(personId)).toStrictEqual(quiet)
      expect((await quietHours.all()).get(personId)).toStrictEqual(quiet)
      expect(await quietHours.of('nobody')).toBeUndefined()
      for (const key of keys) await reminders.close(key, 'cancelled')
    })
  })
})
