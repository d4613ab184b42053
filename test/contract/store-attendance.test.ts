import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Activity } from '#src/ports/activities.ts'
import type { Records } from '#src/ports/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium } from '#test/store/sample.ts'

onEachDatabase('who is asked to come', (store) => {
  /** A seminar of the observer's school, and two people who may come. */
  const aSeminar = async (records: Records) => {
    const { observer, teacher } = await putConsortium(records)
    const activity: Activity = {
      id: randomUUID(),
      kind: 'seminar',
      schoolId: observer.schoolId,
      majorId: undefined,
      period: '2026-2027-1',
      on: '2026-12-04',
      time: '',
      place: '',
      state: 'planned',
      personId: undefined,
      details: {},
    }
    await records.activities.put(activity)
    return { id: activity.id, one: observer.id, other: teacher.id }
  }

  it('is asked once; their last answer stands, and who came', async () => {
    await store().transaction(async (records) => {
      const { id, one, other } = await aSeminar(records)
      const { invitations } = records
      expect(await invitations.invite(id, [one], at('09:00'))).toEqual([one])
      expect(await invitations.invite(id, [one, other], at('09:30'))).toEqual([other])
      expect(await invitations.invite(id, [], at('09:30'))).toEqual([])
      const said = { activityId: id, personId: one, at: at('10:00') }
      await invitations.answer({ ...said, answer: 'declined', delegateId: undefined, delegateName: '' })
      await invitations.answer({ ...said, answer: 'delegate', delegateId: other, delegateName: '' })
      await invitations.attended(id, [other])
      await invitations.putInCalendar(id, [one])
      const kept = await invitations.of(id)
      expect(kept.find(({ personId }) => personId === one)).toStrictEqual({
        ...said,
        answer: 'delegate',
        delegateId: other,
        delegateName: '',
        attended: false,
        inCalendar: true,
      })
      expect(kept.find(({ personId }) => personId === other)).toMatchObject({
        answer: 'none',
        attended: true,
        inCalendar: false,
      })
      expect(await invitations.ofPerson(other)).toMatchObject([{ activityId: id }])
      expect(await invitations.of('x')).toEqual([])
      const another = await aSeminar(records)
      await invitations.invite(another.id, [another.one], at('09:00'))
      const many = await invitations.ofMany([id, another.id])
      expect(many.map(({ personId }) => personId).toSorted()).toEqual([one, other, another.one].toSorted())
      expect(await invitations.ofMany([])).toEqual([])
    })
  })

  it('does what was resolved until it is done, the soonest first', async () => {
    await store().transaction(async (records) => {
      const { id: activityId, one } = await aSeminar(records)
      const item = { activityId, ownerId: one, doneAt: undefined }
      const later = { ...item, id: randomUUID(), position: 1, what: '样章', dueOn: '2026-12-31' }
      const sooner = { ...item, id: randomUUID(), position: 2, what: '目录', dueOn: '2026-12-18' }
      const undated = { ...item, id: randomUUID(), position: 3, what: '试卷', dueOn: undefined }
      const { actionItems } = records
      await actionItems.replace(activityId, [undated, later, sooner])
      expect(await actionItems.of(activityId)).toStrictEqual([later, sooner, undated])
      expect(await actionItems.openOf(one)).toStrictEqual([sooner, later, undated])
      const from = async (day: string) => (await actionItems.openFrom(day)).map(({ id }) => id)
      expect(await from('2026-12-18')).toEqual(expect.arrayContaining([sooner.id, later.id]))
      expect(await from('2026-12-19')).not.toContain(sooner.id)
      expect(await from('2026-12-18')).not.toContain(undated.id)
      await actionItems.done(sooner.id, at('11:00'))
      expect(await from('2026-12-18')).not.toContain(sooner.id)
      expect(await actionItems.openOf(one)).toStrictEqual([later, undated])
      expect(await actionItems.byId(sooner.id)).toStrictEqual({ ...sooner, doneAt: at('11:00') })
      await actionItems.replace(activityId, [])
      expect(await actionItems.of(activityId)).toEqual([])
      expect(await actionItems.byId('x')).toBeUndefined()
    })
  })

  it('has it in the calendar as it was wanted last, however often it failed', async () => {
    await store().transaction(async (records) => {
      const { id: activityId, one } = await aSeminar(records)
      const { calendarEntries } = records
      const due = async (when: Date) =>
        (await calendarEntries.due(when, 100)).filter((entry) => entry.activityId === activityId)
      await calendarEntries.want(activityId, one, at('09:00'))
      expect(await due(at('08:59'))).toEqual([])
      expect(await due(at('09:00'))).toStrictEqual([
        { activityId, eventId: undefined, askedBy: one, wanted: 1, tries: 0, told: false },
      ])
      await calendarEntries.failed(activityId, { notBefore: at('10:00'), told: true })
      expect(await due(at('09:30'))).toEqual([])
      await calendarEntries.made(activityId, 'event_0')
      await calendarEntries.want(activityId, undefined, at('09:40'))
      expect(await due(at('09:40'))).toStrictEqual([
        { activityId, eventId: 'event_0', askedBy: one, wanted: 2, tries: 0, told: true },
      ])
      expect(await calendarEntries.askedBy([activityId, randomUUID()])).toEqual(new Map([[activityId, one]]))
      expect(await calendarEntries.askedBy([])).toEqual(new Map())
      // What was wanted meanwhile is not lost with what was written.
      await calendarEntries.written(activityId, { eventId: 'event_0', wanted: 1 })
      expect(await due(at('09:40'))).toHaveLength(1)
      await calendarEntries.written(activityId, { eventId: undefined, wanted: 2 })
      expect(await due(at('23:00'))).toEqual([])
    })
  })
})
