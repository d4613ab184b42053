import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { exportPerson } from '#src/usecases/privacy/export-person.ts'
import { forgetPerson } from '#src/usecases/privacy/forget.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, samplePerson, unique } from '#test/store/sample.ts'

const now = at('12:00')
const seminar = {
  kind: 'seminar',
  majorId: undefined,
  period: '2026-2027-1',
  on: '2026-12-04',
  time: '',
  place: '',
  state: 'planned',
  personId: undefined,
  details: {},
} as const
const reminder = {
  majorIds: [],
  items: [],
  schedule: {
    rule: { kind: 'daily', interval: 1 },
    time: '09:00',
    aheadMinutes: 0,
    onDayOff: 'keep',
    startsOn: '2026-09-16',
  },
  timeSaid: true,
  nextAt: undefined,
  setAt: now,
} as const

/** Somebody who left, whom others have named: as whoever comes instead, and in a reminder of a group. */
async function namedInPassing(records: Records) {
  const { observer, school } = await putConsortium(records)
  const name = `独孤${unique('名')}`
  const person = samplePerson(school.id, { openId: unique('ou'), name, active: false })
  await records.people.put(person)
  const activity = { ...seminar, id: randomUUID(), schoolId: school.id }
  await records.activities.put(activity)
  await records.invitations.invite(activity.id, [observer.id], now)
  const answer = { activityId: activity.id, personId: observer.id, at: now, answer: 'delegate' } as const
  await records.invitations.answer({ ...answer, delegateId: undefined, delegateName: name })
  const words = { ...reminder, what: `找${name}签字`, schoolId: school.id, setBy: person.id }
  const chatId = unique('oc')
  const group = { ...words, id: randomUUID(), audience: 'chat', chatId, personId: undefined } as const
  const own = { ...words, id: randomUUID(), audience: 'person', chatId: undefined } as const
  await records.ownReminders.add(group)
  await records.ownReminders.add({ ...own, personId: person.id })
  return { person, openId: person.openId ?? '', name, chatId, own: own.id, activityId: activity.id }
}

onEachDatabase('somebody who left and is forgotten', (store) => {
  it('has a made-up name where others have named them in passing; reminders of their own are gone', async () => {
    const { person, openId, name, chatId, own, activityId } = await store().transaction(namedInPassing)
    const exported = await store().transaction((records) => exportPerson(openId, { records, now }))
    expect(exported?.data['own_reminders']).toHaveLength(2)
    await store().transaction((records) => forgetPerson(openId, { records, now }))
    const pseudonym = `已离开-${person.id.slice(0, 4)}`
    await store().transaction(async ({ ownReminders, invitations }) => {
      expect(await ownReminders.byId(own)).toBeUndefined()
      expect(await ownReminders.active({ chatId })).toMatchObject([{ what: `找${pseudonym}签字` }])
      expect(await invitations.of(activityId)).toMatchObject([{ delegateName: pseudonym }])
    })
    expect(name).not.toBe(pseudonym)
  })
})
