import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { keepWords } from '#src/usecases/reminder/keep-words.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

onEachDatabase('reminders about a subject', (store) => {
  async function aWord() {
    const { observer } = await store().transaction(putConsortium)
    const subject = { kind: unique('word'), id: randomUUID() }
    return (time: string, about = subject) => ({
      key: unique('reminder'),
      personId: observer.id,
      at: at(time),
      kind: about.kind,
      subject: about,
    })
  }

  it('are kept with their subject, and found by it while they are planned', async () => {
    const word = await aWord()
    const [late, soon] = [word('09:00'), word('08:00')]
    const other = word('08:30', { kind: soon.kind, id: randomUUID() })
    await store().transaction(async ({ reminders }) => {
      await reminders.planAll([late, soon, other].map((one) => ({ ...one, obligationIds: [] })))
      const { kind, id } = soon.subject
      const keysOf = async (ids?: readonly string[]) =>
        (await reminders.about(kind, ids)).map(({ key }) => key)
      expect(await keysOf()).toEqual([soon.key, other.key, late.key])
      expect(await keysOf([id])).toEqual([soon.key, late.key])
      expect(await keysOf([])).toEqual([])
      expect((await reminders.about(kind, [id]))[0]?.subject).toEqual(soon.subject)
      await reminders.closeSent([soon.key], { batch: soon.key, at: at('08:00') })
      expect(await keysOf([id])).toEqual([late.key])
      const sent = await reminders.sentBatch(soon.key)
      expect(sent?.reminders).toMatchObject([{ key: soon.key, subject: soon.subject, state: 'sent' }])
      for (const { key } of [late, other]) await reminders.close(key, 'cancelled')
    })
  })

  it('follow what is wanted: the new ones are planned, the old ones cancelled, and nothing twice', async () => {
    const word = await aWord()
    const [first, moved, passed] = [word('09:00'), word('10:00'), word('05:00')]
    const { kind, id } = first.subject
    await store().transaction(async (records) => {
      const keep = (...wanted: readonly ReturnType<typeof word>[]) =>
        keepWords({ records, now: at('06:00') }, { kind, ids: [id] }, wanted)
      const keys = async () => (await records.reminders.about(kind)).map(({ key }) => key)
      await keep(passed, first)
      expect(await keys()).toEqual([first.key])
      await keep(passed, first)
      expect(await keys()).toEqual([first.key])
      await keep(moved)
      expect(await keys()).toEqual([moved.key])
      await keep(first)
      expect(await keys()).toEqual([first.key])
      await keep()
      expect(await keys()).toEqual([])
    })
  })

  it('that were held back stay wanted, and what somebody put off is nobody’s to cancel', async () => {
    const word = await aWord()
    const held = word('05:00')
    const snoozed = { ...word('07:00'), kind: 'snooze' }
    const { kind, id } = held.subject
    await store().transaction(async (records) => {
      const { reminders } = records
      await reminders.planAll([held, snoozed].map((one) => ({ ...one, obligationIds: [] })))
      await reminders.hold([held.key], at('07:00'))
      await keepWords({ records, now: at('06:00') }, { kind, ids: [id] }, [held])
      expect((await reminders.about(kind)).map(({ key }) => key)).toEqual([held.key, snoozed.key])
      await keepWords({ records, now: at('06:00') }, { kind, ids: [id] }, [])
      expect((await reminders.about(kind)).map(({ key }) => key)).toEqual([snoozed.key])
      await reminders.close(snoozed.key, 'cancelled')
    })
  })

  it('have a whole subject or none', async () => {
    const { observer } = await store().transaction(putConsortium)
    const client = await store().pool.connect()
    const half = client.query(
      `insert into reminders (key, person_id, at, kind, obligation_ids, subject_kind, state, recalls, outdated)
       values ($1, $2, now(), 'x', '{}', 'meeting', 'cancelled', 0, false)`,
      [unique('half'), observer.id],
    )
    await expect(half).rejects.toThrow(/reminders_subject_whole/)
    client.release()
  })
})
