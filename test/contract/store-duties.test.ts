import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

onEachDatabase('figures', (store) => {
  it('give the newest of each indicator by the day they stand for', async () => {
    const { school, observer } = await store().transaction(putConsortium)
    const figure = (metric: string, asOf: string, numerator: number) => ({
      schoolId: school.id,
      metric,
      numerator,
      denominator: 112.5,
      asOf,
      evidence: ['花名册 "2026".xlsx', ''],
    })
    const [old, recent] = [figure('dual', '2025-12-31', 64), figure('dual', '2026-10-31', 98.5)]
    const other = figure('qualified', '2024-01-01', 3)
    await store().transaction(async ({ figures }) => {
      for (const each of [recent, old, other])
        expect(await figures.put(each, observer.id, at('10:00'))).toBe('new')
      expect(await figures.latest(school.id)).toStrictEqual([recent, other])
      expect(await figures.put(recent, undefined, at('11:00'))).toBe('unchanged')
      expect(await figures.put({ ...recent, numerator: 97 }, undefined, at('11:00'))).toBe('changed')
      expect(await figures.latest(school.id)).toStrictEqual([{ ...recent, numerator: 97 }, other])
      expect(await figures.latest(unique('other'))).toEqual([])
    })
  })
})

onEachDatabase('reminders', (store) => {
  async function planner() {
    const { observer } = await store().transaction(putConsortium)
    const kind = unique('due_soon')
    return (time: string) => ({
      key: unique('reminder'),
      personId: observer.id,
      at: at(time),
      kind,
      obligationIds: [randomUUID(), randomUUID()],
    })
  }

  it('can be moved while they are planned, and stay as they are once sent', async () => {
    const reminder = (await planner())('09:00')
    await store().transaction(async ({ reminders }) => {
      const later = { ...reminder, at: at('09:30') }
      const changes = [
        await reminders.plan(reminder),
        await reminders.plan(reminder),
        await reminders.plan(later),
      ]
      expect(changes).toEqual(['new', 'unchanged', 'changed'])
      expect(await reminders.planned(reminder.kind)).toStrictEqual([{ ...later, state: 'planned' }])
      await reminders.close(reminder.key, 'sent')
      await reminders.close(reminder.key, 'cancelled')
      expect(await reminders.plan({ ...reminder, at: at('23:00') })).toBe('unchanged')
      expect(await reminders.planned(reminder.kind)).toEqual([])
    })
    const client = await store().pool.connect()
    const { rows } = await client.query('select state from reminders where key = $1', [reminder.key])
    client.release()
    expect(rows).toEqual([{ state: 'sent' }])
  })

  it('that were cancelled are planned again when they are wanted again', async () => {
    const reminder = (await planner())('09:00')
    await store().transaction(async ({ reminders }) => {
      await reminders.plan(reminder)
      await reminders.close(reminder.key, 'cancelled')
      expect(await reminders.planned(reminder.kind)).toEqual([])
      expect(await reminders.plan(reminder)).toBe('changed')
      expect(await reminders.planned(reminder.kind)).toStrictEqual([{ ...reminder, state: 'planned' }])
    })
  })

  it('are due in their order once their instant has come, and tell when the next one is', async () => {
    const plan = await planner()
    const [second, first, future] = [plan('09:00'), plan('08:00'), plan('10:00:00.001')]
    await store().transaction(async ({ reminders }) => {
      for (const reminder of [second, first, future]) await reminders.plan(reminder)
      const due = async (time: string, limit: number) =>
        (await reminders.due(at(time), limit)).filter(({ kind }) => kind === first.kind).map(({ key }) => key)
      expect(await due('07:59', 9)).toEqual([])
      expect(await due('10:00', 9)).toEqual([first.key, second.key])
      expect(await due('10:00', 1)).toEqual([first.key])
      expect(await reminders.next(at('10:00'))).toEqual(at('10:00:00.001'))
      expect(await reminders.next(at('10:00:00.001'))).toBeUndefined()
      for (const { key } of [first, second, future]) await reminders.close(key, 'cancelled')
    })
  })

  it('are handed to one of two who look at once', async () => {
    const plan = await planner()
    const reminder = plan('03:00')
    await store().transaction(({ reminders }) => reminders.plan(reminder))
    const take = () =>
      store().transaction(async ({ reminders }) => {
        const due = await reminders.due(at('04:00'), 9)
        for (const { key } of due) await reminders.close(key, 'sent')
        return due.length
      })
    const taken = await Promise.all([take(), take(), take()])
    expect(taken.filter((reminders) => reminders > 0)).toEqual([1])
  })
})
