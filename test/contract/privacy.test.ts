import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { hashOfSecret } from '#src/usecases/feed/address.ts'
import { exportPerson } from '#src/usecases/privacy/export-person.ts'
import { forgetPerson } from '#src/usecases/privacy/forget.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { tablesHolding } from '#test/store/rows.ts'
import {
  at,
  putConsortium,
  sampleAttachment,
  sampleMessage,
  sampleObservation,
  samplePerson,
  unique,
} from '#test/store/sample.ts'

const now = at('12:00')

/** Somebody who observed, was observed, wrote, sent, was told, was reminded, leads a major, and has left. */
async function somebodyWhoLeft(records: Records) {
  const of = await putConsortium(records)
  const openId = unique('ou')
  const name = `独孤${unique('名')}`
  const person = samplePerson(of.school.id, { openId, name, majorIds: [of.major.id], language: 'en' })
  await records.people.put(person)
  await records.consortium.putMajor({ ...of.major, leadId: person.id })
  const seat = { ...sampleObservation(of).content, observerIds: [person.id] }
  const filed = { ...sampleObservation(of), content: { ...seat, suggestions: '多留练习时间' } }
  const taught = {
    ...sampleObservation(of),
    content: { ...sampleObservation(of).content, teacherId: person.id },
  }
  await records.observations.insert(filed, person.id)
  await records.observations.insert(taught, of.observer.id)
  const draft = {
    id: randomUUID(),
    personId: person.id,
    content: { topic: '草稿' },
    observationId: undefined,
    updatedAt: now,
  }
  await records.drafts.put(draft)
  const kept = sampleAttachment(person.id, { owner: `observation:${filed.id}` })
  const waiting = sampleAttachment(person.id, { owner: undefined })
  for (const attachment of [kept, waiting]) {
    await records.attachments.insert(attachment)
    await records.attachments.keepBytes(attachment.id, Buffer.from('bytes'))
  }
  await records.chats.greet(openId, now)
  const reminder = { key: unique('r'), personId: person.id, at: now, kind: 'filing', obligationIds: [] }
  await records.reminders.plan(reminder)
  await records.calendarFeeds.put(person.id, hashOfSecret(openId), now)
  await records.outbox.put({
    ...sampleMessage(),
    target: { kind: 'person', openId },
    content: `{"text":"你好${name}"}`,
  })
  const toOther = { ...sampleMessage(), target: { kind: 'person', openId: of.teacher.openId ?? '' } as const }
  await records.outbox.put({ ...toOther, content: `{"text":"${name}听了你的课"}` })
  const roster = { name: 'roster.json', messageId: unique('om'), resourceKey: unique('file') }
  const pending = {
    id: randomUUID(),
    openId,
    language: 'zh',
    state: 'ready',
    expiresAt: at('13:00'),
  } as const
  await records.imports.put({ ...pending, ...roster, content: '{"people":["别人"]}', counts: '' })
  const file = { id: randomUUID(), openId, language: 'zh', name: 'template.xlsx' } as const
  await records.files.add({ ...file, content: Buffer.from('别人') }, now)
  await records.people.setActive(person.id, false)
  return { of, person, openId, name, filed, taught, draft, kept, waiting }
}

async function sendAll(store: StoreHandle): Promise<void> {
  for (const lane of await store.outboxQueue.dueLanes(now, 1_000)) {
    for (;;) {
      const head = await store.outboxQueue.head(lane, now)
      if (!head || 'waitUntil' in head) break
      await store.outboxQueue.sent(head.id, now, unique('om'))
    }
  }
}

onEachDatabase('a person', (store) => {
  it('is exported whole: whatever refers to them, and what was said to them', async () => {
    const left = await store().transaction(somebodyWhoLeft)
    const exported = await store().transaction((records) => exportPerson(left.openId, { records, now }))
    const data = exported?.data ?? {}
    const text = JSON.stringify(data)
    for (const known of [
      left.name,
      left.openId,
      '多留练习时间',
      '草稿',
      left.waiting.name,
      left.kept.messageId,
    ])
      expect(text).toContain(known)
    expect(data['observations']).toHaveLength(2)
    expect(data['observation_versions']).toHaveLength(2)
    expect(data['outbox']).toHaveLength(1)
    expect(data['attachment_bytes']).toContainEqual({
      attachment_id: left.kept.id,
      bytes: Buffer.from('bytes').toString('base64'),
    })
    expect(text).not.toContain('别人')
    expect(text).not.toContain(Buffer.from('别人').toString('hex'))
    for (const table of [
      'people',
      'imports',
      'files',
      'drafts',
      'reminders',
      'calendar_feeds',
      'greetings',
      'person_majors',
      'majors',
    ])
      expect(data[table], table).toHaveLength(1)
  })

  it('of whom nothing is known is exported as nobody', async () => {
    expect(
      await store().transaction((records) => exportPerson('ou_nobody', { records, now })),
    ).toBeUndefined()
  })

  it('who has left is forgotten: neither name nor open id is anywhere, the records of the school are', async () => {
    const left = await store().transaction(somebodyWhoLeft)
    await sendAll(store())
    expect((await tablesHolding(store(), left.name)).length).toBeGreaterThan(0)
    const forgetting = await store().transaction((records) => forgetPerson(left.openId, { records, now }))
    expect(forgetting).toMatchObject({
      done: true,
      pseudonym: `已离开-${left.person.id.slice(0, 4)}`,
      forgotten: { drafts: 1, attachments: 1, messages: 2 },
    })
    expect(await tablesHolding(store(), left.name)).toEqual([])
    expect(await tablesHolding(store(), left.openId)).toEqual([])
    await store().transaction(async (records) => {
      const person = await records.people.byId(left.person.id)
      expect(person).toMatchObject({
        name: `已离开-${left.person.id.slice(0, 4)}`,
        openId: undefined,
        roles: [],
        active: false,
      })
      expect((await records.observations.byId(left.filed.id))?.content.suggestions).toBe('多留练习时间')
      expect((await records.observations.byId(left.taught.id))?.content.teacherId).toBe(left.person.id)
      expect(await records.attachments.bytes(left.kept.id)).toBeDefined()
      expect(await records.drafts.byId(left.draft.id)).toBeUndefined()
      expect(await records.calendarFeeds.bySecret(hashOfSecret(left.openId))).toBeUndefined()
      expect(
        (await records.consortium.snapshot()).majors.find(({ id }) => id === left.of.major.id)?.leadId,
      ).toBeUndefined()
      const { rows } = await records.audit.list({ personIds: [left.person.id] }, { size: 1, number: 1 })
      expect(rows).toMatchObject([{ act: 'person.forgotten', actor: { kind: 'cli' } }])
      expect(await records.audit.verify()).toMatchObject({ ok: true })
    })
  })

  it('who is forgotten is told nothing more, not even by a card that is drawn anew', async () => {
    const left = await store().transaction(somebodyWhoLeft)
    const subject = unique('observation')
    await store().transaction(({ outbox }) =>
      outbox.put({ ...sampleMessage(), target: { kind: 'person', openId: left.openId }, subject }),
    )
    await sendAll(store())
    expect(await store().transaction(({ outbox }) => outbox.showing(subject))).toHaveLength(1)
    const waiting = { ...sampleMessage(), target: { kind: 'person', openId: left.openId } } as const
    await store().transaction(({ outbox }) => outbox.put(waiting))
    await store().transaction((records) => forgetPerson(left.openId, { records, now }))
    expect(await store().outboxQueue.dueLanes(now, 1_000)).not.toContain(left.openId)
    expect(await store().transaction(({ outbox }) => outbox.showing(subject))).toEqual([])
  })

  it('who is still there is not forgotten', async () => {
    const left = await store().transaction(somebodyWhoLeft)
    await store().transaction(({ people }) => people.setActive(left.person.id, true))
    const forgetting = await store().transaction((records) => forgetPerson(left.openId, { records, now }))
    expect(forgetting).toEqual({ done: false, because: 'active' })
    expect(await tablesHolding(store(), left.openId)).toContain('people')
  })
})
