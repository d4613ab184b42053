import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Activity } from '#src/ports/activities.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleSchool, unique } from '#test/store/sample.ts'

onEachDatabase('what was held', (store) => {
  const aMeeting = (schoolId: string): Activity => ({
    id: randomUUID(),
    kind: 'seminar',
    schoolId,
    majorId: undefined,
    period: '2026-2027-1',
    on: '2026-12-04',
    time: '',
    place: '',
    state: 'held',
    personId: undefined,
    details: {},
  })

  it('is known by whoever kept its minutes last, until they are withdrawn', async () => {
    await store().transaction(async (records) => {
      const { observer } = await putConsortium(records)
      const [first, second] = [aMeeting(observer.schoolId), aMeeting(observer.schoolId)]
      const { activities } = records
      for (const one of [first, second]) await activities.put(one)
      const latest = (since: string) => activities.latestMinutes(observer.id, at(since))
      expect(await latest('09:00')).toBeUndefined()
      await activities.keptMinutes(first.id, { by: observer.id, at: at('10:00') })
      await activities.keptMinutes(second.id, { by: observer.id, at: at('11:00') })
      expect(await latest('09:00')).toStrictEqual({ activity: second, at: at('11:00') })
      expect(await latest('11:01')).toBeUndefined()
      // Nobody's minutes are changed by a change of the day.
      await activities.put({ ...second, on: '2026-12-05' })
      expect((await latest('09:00'))?.activity.id).toBe(second.id)
      await activities.keptMinutes(second.id, undefined)
      expect((await latest('09:00'))?.activity.id).toBe(first.id)
    })
  })

  it('has pictures and files, which then wait for nothing else', async () => {
    await store().transaction(async (records) => {
      const { observer } = await putConsortium(records)
      const meeting = aMeeting(observer.schoolId)
      await records.activities.put(meeting)
      const owner = `activity:${meeting.id}`
      const file = {
        id: randomUUID(),
        personId: observer.id,
        kind: 'file' as const,
        name: '签到表.pdf',
        messageId: unique('om'),
        resourceKey: 'file_1',
        owner,
        sentAt: at('10:00'),
        imageKey: undefined,
      }
      await records.attachments.insert(file)
      expect(await records.attachments.ofOwner(owner)).toStrictEqual([file])
      expect(await records.attachments.waitingOf(observer.id, at('09:00'))).toEqual([])
    })
  })

  it('is forgotten who came to, where it was not held after all', async () => {
    await store().transaction(async ({ activities, invitations, ...records }) => {
      const { observer, teacher } = await putConsortium({ activities, invitations, ...records })
      const meeting = aMeeting(observer.schoolId)
      await activities.put(meeting)
      await invitations.invite(meeting.id, [observer.id, teacher.id], at('09:00'))
      await invitations.attended(meeting.id, [observer.id])
      await invitations.unattended(meeting.id)
      expect((await invitations.of(meeting.id)).map(({ attended }) => attended)).toEqual([
        undefined,
        undefined,
      ])
    })
  })

  it('is announced in the groups of its schools that have the bot', async () => {
    await store().transaction(async (records) => {
      const { school } = await putConsortium(records)
      const other = sampleSchool()
      await records.consortium.putSchool(other)
      const group = (schoolId: string | undefined, hasBot = true) => ({
        id: unique('oc'),
        kind: 'group' as const,
        schoolId,
        hasBot,
        language: undefined,
      })
      const [own, left, theirs, unbound] = [
        group(school.id),
        group(school.id, false),
        group(other.id),
        group(undefined),
      ]
      for (const chat of [own, left, theirs, unbound]) await records.chats.put(chat)
      expect(await records.chats.groupsOf([school.id])).toStrictEqual([own])
      expect(await records.chats.groupsOf([school.id, other.id])).toHaveLength(2)
      expect(await records.chats.groupsOf([])).toEqual([])
    })
  })
})
