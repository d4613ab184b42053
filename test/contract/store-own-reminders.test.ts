import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewOwnReminder, OwnProgress } from '#src/ports/own-reminders.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

const reminder: Omit<NewOwnReminder, 'id' | 'personId' | 'chatId' | 'setBy'> = {
  what: '看备案进度',
  audience: 'person',
  schoolId: undefined,
  majorIds: [],
  items: [],
  schedule: {
    rule: { kind: 'monthly', interval: 1, on: [{ nth: -1, weekday: 5 }] },
    time: '16:00',
    aheadMinutes: 30,
    onDayOff: 'next',
    startsOn: '2026-09-01',
  },
  timeSaid: true,
  nextAt: at('03:00'),
  setAt: at('01:00'),
}
const nothing: OwnProgress = {
  nextAt: undefined,
  notBefore: undefined,
  lastAt: undefined,
  sentAt: undefined,
  snoozedUntil: undefined,
  ended: undefined,
}

onEachDatabase('reminders people have set', (store) => {
  /** One for a person, one for a group of the same school. */
  async function twoReminders() {
    return store().transaction(async (records) => {
      const { observer, school } = await putConsortium(records)
      const chatId = unique('oc')
      const own = { ...reminder, id: randomUUID(), personId: observer.id, chatId: undefined }
      const group = { ...reminder, id: randomUUID(), personId: undefined, chatId }
      const setBy = observer.id
      const number = await records.ownReminders.add({ ...own, setBy })
      const other = await records.ownReminders.add({
        ...group,
        setBy,
        audience: 'chat',
        schoolId: school.id,
        majorIds: ['JD'],
        items: ['S0-13'],
      })
      return {
        personId: observer.id,
        chatId,
        schoolId: school.id,
        own: own.id,
        group: group.id,
        number,
        other,
      }
    })
  }
  const dueIds = (time: string) => store().transaction((records) => records.ownReminders.due(at(time), 999))

  it('are kept as they were set, each with a number of its own', async () => {
    const { personId, chatId, schoolId, own, group, number, other } = await twoReminders()
    expect(other).toBeGreaterThan(number)
    await store().transaction(async ({ ownReminders }) => {
      const kept = await ownReminders.byId(own)
      expect(kept).toStrictEqual({
        ...reminder,
        ...nothing,
        nextAt: reminder.nextAt,
        id: own,
        number,
        personId,
        chatId: undefined,
        setBy: personId,
      })
      expect(await ownReminders.byNumber(other)).toMatchObject({
        id: group,
        chatId,
        schoolId,
        majorIds: ['JD'],
        items: ['S0-13'],
      })
      expect(await ownReminders.active({ personId })).toMatchObject([{ id: own }])
      expect(await ownReminders.active({ chatId })).toMatchObject([{ id: group }])
      expect((await ownReminders.active({ setBy: personId })).map(({ id }) => id)).toEqual([own, group])
      expect(await ownReminders.active({ setBy: 'x' })).toEqual([])
      expect((await ownReminders.active()).map(({ id }) => id)).toEqual(expect.arrayContaining([own, group]))
      expect(await ownReminders.byId('x')).toBeUndefined()
      expect(await ownReminders.hold('x')).toBeUndefined()
      expect(await ownReminders.byNumber(999_999)).toBeUndefined()
      expect(await ownReminders.active({ personId: 'x' })).toEqual([])
    })
  })

  it('are due at their next time, when they are let go, and when they come once more', async () => {
    const { personId, own } = await twoReminders()
    const put = (progress: Partial<OwnProgress>) =>
      store().transaction((records) =>
        records.ownReminders.put(own, { ...nothing, ...progress }, at('02:00')),
      )
    const isDue = async (time: string) => (await dueIds(time)).includes(own)
    expect([await isDue('02:59'), await isDue('03:00')]).toEqual([false, true])
    await put({ nextAt: at('03:00'), notBefore: at('07:00') })
    expect([await isDue('06:59'), await isDue('07:00')]).toEqual([false, true])
    await put({ nextAt: at('03:00'), notBefore: at('07:00'), lastAt: at('02:00'), snoozedUntil: at('05:00') })
    expect([await isDue('04:59'), await isDue('05:00')]).toEqual([false, true])
    await store().transaction((records) => records.ownReminders.release(personId))
    expect(await isDue('03:00')).toBe(true)
    await put({ lastAt: at('03:00'), sentAt: at('03:00') })
    expect(await isDue('23:00')).toBe(false)
  })

  it('that have ended are neither due nor listed, and are found by what was said last', async () => {
    const { personId, own, group } = await twoReminders()
    await store().transaction(async ({ ownReminders }) => {
      const sent = { ...nothing, nextAt: at('03:00'), lastAt: at('02:30'), sentAt: at('02:31') }
      await ownReminders.put(own, { ...sent, ended: 'cancelled' }, at('02:40'))
      expect(await ownReminders.active({ personId })).toEqual([])
      expect((await ownReminders.byId(own))?.ended).toBe('cancelled')
      expect((await ownReminders.lastSentTo(personId, at('02:30')))?.id).toBe(own)
      expect(await ownReminders.lastSentTo(personId, at('02:31'))).toBeUndefined()
      expect(await ownReminders.lastSentTo('x', at('01:00'))).toBeUndefined()
    })
    const due = await dueIds('23:00')
    expect(due).not.toContain(own)
    expect(due).toContain(group)
  })

  it('end with who left where nobody else is told, and no others', async () => {
    const { personId, own, group } = await twoReminders()
    await store().transaction(async ({ ownReminders }) => {
      expect(await ownReminders.endOf(personId, at('02:00'))).toBe(1)
      expect(await ownReminders.endOf(personId, at('02:00'))).toBe(0)
      expect(await ownReminders.endOf('x', at('02:00'))).toBe(0)
      expect((await ownReminders.byId(own))?.ended).toBe('left')
      expect((await ownReminders.byId(group))?.ended).toBeUndefined()
    })
  })

  it('are taken by one of two who look at once; the other waits and finds it moved on', async () => {
    const { own } = await twoReminders()
    const looked = Promise.withResolvers<void>()
    const take = () =>
      store().transaction(async ({ ownReminders }) => {
        const found = await ownReminders.hold(own)
        looked.resolve()
        // Long enough for the other to look, were it not made to wait.
        for (let turn = 0; turn < 100; turn += 1) await ownReminders.byId(own)
        const isMine = found?.sentAt === undefined
        await ownReminders.put(own, { ...nothing, lastAt: at('03:00'), sentAt: at('03:00') }, at('03:00'))
        return isMine
      })
    const first = take()
    await looked.promise
    expect(await Promise.all([first, take()])).toEqual([true, false])
  })

  it('come next at the soonest instant after another one', async () => {
    const { own } = await twoReminders()
    await store().transaction(async ({ ownReminders }) => {
      const soon = { ...nothing, nextAt: at('23:30'), lastAt: at('02:00'), snoozedUntil: at('23:10') }
      await ownReminders.put(own, soon, at('02:00'))
      expect(await ownReminders.next(at('23:00'))).toEqual(at('23:10'))
      expect(await ownReminders.next(at('23:59'))).toBeUndefined()
    })
  })
})
