import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { StoreHandle } from '#src/store/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleMessage, unique } from '#test/store/sample.ts'

onEachDatabase('what is reminded of', (store) => {
  /** One person, owing so many things, reminded of all of them with one message that has not left. */
  async function reminded(count: number) {
    const { school, major, observer } = await store().transaction(putConsortium)
    const duty = {
      item: unique('S0').toUpperCase(),
      kind: 'filing' as const,
      schoolId: school.id,
      majorId: major.id,
      period: '2026',
      nominal: '2026-12-31',
      dueOn: '2026-12-31',
      provisional: false,
      derivation: undefined,
    }
    const plans = Array.from({ length: count }, (_, index) => ({ ...duty, part: index + 1 }))
    const ids = await store().transaction(async ({ obligations }) => {
      await obligations.putAll(plans, at('01:00'))
      return (await obligations.list({ items: [duty.item] })).map(({ id }) => id)
    })
    const key = unique('reminder')
    const lane = observer.openId ?? ''
    await store().transaction(async ({ reminders, outbox }) => {
      const kind = unique('kind')
      await reminders.plan({ key, personId: observer.id, at: at('03:00'), kind, obligationIds: ids })
      await reminders.closeSent([key], { batch: key, at: at('03:00') })
      const target = { kind: 'person', openId: lane } as const
      await outbox.put(sampleMessage({ key: `reminder:${key}#1`, target }))
    })
    return { lane, key, ids, plans, personId: observer.id, ...asked(store(), lane, observer.id) }
  }

  it('and lands before the message left leaves with no message, and the rest is due again', async () => {
    const { ids, head, due, setState } = await reminded(2)
    await setState(ids[0], 'submitted')
    expect(await head()).toBeUndefined()
    expect(await due()).toMatchObject([{ obligationIds: ids, recalls: 1 }])
  })

  it('and lands while the message is on its way is not called back, and its card is drawn anew', async () => {
    const { ids, key, head, due, setState, outdated } = await reminded(1)
    const taken = await head()
    await setState(ids[0], 'submitted')
    expect(await due()).toEqual([])
    expect(await outdated()).toEqual([key])
    if (!taken || 'waitUntil' in taken) throw new Error('nothing was on its way')
    await store().outboxQueue.sent(taken.id, at('04:00'), unique('om'))
    await store().transaction(({ reminders }) => reminders.redrawn(key))
    expect(await outdated()).toEqual([])
  })

  it('and lands at the moment at which its message is made is called back all the same', async () => {
    const { ids, key, lane, personId, head, due, setState } = await reminded(1)
    await head()
    const again = unique('reminder')
    const word = { key: again, personId, at: at('03:30'), kind: unique('kind'), obligationIds: ids }
    await store().transaction(({ reminders }) => reminders.plan(word))
    const looked = Promise.withResolvers<void>()
    const making = store().transaction(async ({ reminders, obligations, outbox }) => {
      await reminders.dueTo(personId, at('04:00'))
      const [owed] = await obligations.hold(ids)
      looked.resolve()
      // Long enough to be handed in, were it not made to wait.
      for (let turn = 0; turn < 200; turn += 1) await reminders.next(at('04:00'))
      expect(owed?.state).toBe('missing')
      await reminders.closeSent([again], { batch: again, at: at('04:00') })
      const target = { kind: 'person', openId: lane } as const
      await outbox.put(sampleMessage({ key: `reminder:${again}#1`, target }))
    })
    await looked.promise
    await Promise.all([making, setState(ids[0], 'submitted')])
    expect((await due()).map((one) => one.key)).toEqual([again])
    expect(again).not.toBe(key)
  })

  it('is called back although its message was refused for a while, where it is sure that it did not arrive', async () => {
    const { ids, head, due, setState } = await reminded(1)
    const taken = await head()
    if (!taken || 'waitUntil' in taken) throw new Error('nothing was on its way')
    await store().outboxQueue.trying(taken.id, at('03:01'))
    await store().outboxQueue.retry(taken.id, at('03:02'), 'rate 99991400', true)
    await setState(ids[0], 'passed')
    expect(await head()).toBeUndefined()
    expect(await due()).toHaveLength(1)
  })

  it('is not called back because somebody has begun on it', async () => {
    const { ids, head, setState, outdated } = await reminded(1)
    await setState(ids[0], 'draft')
    expect(await head()).toMatchObject({ state: 'planned' })
    expect(await outdated()).toEqual([])
  })

  it('and put off is taken out of what is said again', async () => {
    const { ids, head, due } = await reminded(2)
    const extension = { state: 'granted', until: '2027-01-15', reason: '实习' } as const
    await store().transaction(({ obligations }) => obligations.setExtension(ids[0] ?? '', extension))
    expect(await head()).toBeUndefined()
    expect(await due()).toMatchObject([{ obligationIds: [ids[1]], recalls: 1 }])
  })

  it('and asked to be put off is only drawn anew', async () => {
    const { ids, head, key, outdated } = await reminded(1)
    const extension = { state: 'asked', until: '2027-01-15', reason: '实习' } as const
    await store().transaction(({ obligations }) => obligations.setExtension(ids[0] ?? '', extension))
    expect(await head()).toMatchObject({ state: 'planned' })
    expect(await outdated()).toEqual([key])
  })

  it.each(['moved by the calendar', 'owed no more'])('and %s is taken out as well', async (how) => {
    const { plans, due } = await reminded(2)
    const [first, second] = plans
    if (!first || !second) throw new Error('two are owed')
    const stays = await store().transaction(async ({ obligations }) => {
      if (how === 'owed no more') await obligations.removeUnbegun([second], { items: [first.item] })
      else await obligations.putAll([{ ...first, dueOn: '2026-12-18' }], at('03:01'))
      return obligations.byKey(second)
    })
    expect(await due()).toMatchObject([{ obligationIds: [stays?.id], recalls: 1 }])
  })

  it('is no longer drawn anew where it was said long ago', async () => {
    const { ids, head, setState } = await reminded(1)
    await head()
    await setState(ids[0], 'submitted')
    const after = (time: string) =>
      store().transaction(async ({ reminders }) => (await reminders.outdated(at(time), 99)).length)
    expect(await after('03:00')).toBe(0)
    expect(await after('02:00')).toBe(0)
  })

  it('of another kind is called back by its kind and id', async () => {
    const { observer } = await store().transaction(putConsortium)
    const lane = observer.openId ?? ''
    const { head, due } = asked(store(), lane, observer.id)
    const subject = { kind: unique('meeting'), id: randomUUID() }
    const key = unique('reminder')
    await store().transaction(async ({ reminders, outbox }) => {
      const word = { key, personId: observer.id, at: at('03:00'), kind: 'word', obligationIds: [], subject }
      await reminders.plan(word)
      await reminders.closeSent([key], { batch: key, at: at('03:00') })
      await outbox.put(sampleMessage({ key: `reminder:${key}#1`, target: { kind: 'person', openId: lane } }))
      await reminders.recall(subject.kind, [randomUUID()])
    })
    expect(await due()).toEqual([])
    await store().transaction(({ reminders }) => reminders.recall(subject.kind, [subject.id]))
    expect(await head()).toBeUndefined()
    expect(await due()).toMatchObject([{ key, subject, recalls: 1 }])
  })
})

function asked(store: StoreHandle, lane: string, personId: string) {
  return {
    /** Takes it, as a sender does. */
    head: () => store.outboxQueue.head(lane, at('04:00')),
    due: () => store.transaction(({ reminders }) => reminders.dueTo(personId, at('04:00'))),
    setState: (id: string | undefined, state: 'submitted' | 'passed' | 'draft') =>
      store.transaction(({ obligations }) => obligations.setState(id ?? '', state, '2026-09-16')),
    outdated: async () => {
      const found = await store.transaction(({ reminders }) => reminders.outdated(at('02:00'), 999))
      return found.filter((batch) => batch.personId === personId).map(({ batch }) => batch)
    },
  }
}
