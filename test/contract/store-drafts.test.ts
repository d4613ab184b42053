import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Draft } from '#src/ports/observations.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleAttachment, sampleObservation, unique } from '#test/store/sample.ts'

const draftOf = (personId: string, over: Partial<Draft> = {}): Draft => ({
  id: randomUUID(),
  personId,
  content: {},
  observationId: undefined,
  updatedAt: at('09:00'),
  ...over,
})

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

onEachDatabase('drafts', (store) => {
  it('are kept as far as they are filled, and can be changed and removed', async () => {
    const of = await store().transaction(putConsortium)
    const record = sampleObservation(of)
    const empty = draftOf(of.observer.id)
    const full = { ...empty, content: { ...record.content, grade: '良' as const }, observationId: record.id }
    await store().transaction(async ({ drafts, observations }) => {
      await observations.insert(record, of.observer.id)
      for (const draft of [empty, full, { ...full, content: { topic: '剖视图', periods: [3] } }]) {
        await drafts.put(draft)
        expect(await drafts.byId(draft.id)).toStrictEqual(draft)
      }
      await drafts.remove(empty.id)
      expect(await drafts.byId(empty.id)).toBeUndefined()
    })
  })

  it('give the one a person touched last', async () => {
    const of = await store().transaction(putConsortium)
    const [older, newer] = [draftOf(of.observer.id), draftOf(of.observer.id, { updatedAt: at('09:30') })]
    await store().transaction(async ({ drafts }) => {
      for (const draft of [newer, older]) await drafts.put(draft)
      expect(await drafts.latestOf(of.observer.id)).toStrictEqual(newer)
      await drafts.put({ ...older, updatedAt: at('09:45') })
      expect((await drafts.latestOf(of.observer.id))?.id).toBe(older.id)
      expect(await drafts.latestOf(of.teacher.id)).toBeUndefined()
    })
  })

  it('are not found by an id that was never ours, and nothing breaks', async () => {
    await store().transaction(async ({ drafts }) => {
      expect(await drafts.byId('draft')).toBeUndefined()
      expect(await drafts.latestOf('nobody')).toBeUndefined()
      await drafts.remove('draft')
    })
  })
})

onEachDatabase('attachments', (store) => {
  it('wait for a record in the order in which they came', async () => {
    const { observer, teacher } = await store().transaction(putConsortium)
    const sent = [1, 2, 3].map(() => sampleAttachment(observer.id))
    const [early, file] = [
      sampleAttachment(observer.id, { sentAt: at('09:00') }),
      sampleAttachment(observer.id, { kind: 'file', name: '教案 第3周.docx', sentAt: at('10:06') }),
    ]
    await store().transaction(async ({ attachments }) => {
      for (const each of [file, ...sent, early]) await attachments.insert(each)
      expect(await attachments.waitingOf(observer.id, at('10:00'))).toStrictEqual([...sent, file])
      expect(await attachments.waitingOf(teacher.id, at('00:00'))).toEqual([])
      expect(await attachments.byId(file.id)).toStrictEqual(file)
    })
  })

  it('are given to a draft, from there to a record, and wait again when the draft is thrown away', async () => {
    const of = await store().transaction(putConsortium)
    const [kept, dropped] = [sampleAttachment(of.observer.id), sampleAttachment(of.observer.id)]
    const record = sampleObservation(of)
    const draft = {
      id: randomUUID(),
      personId: of.observer.id,
      content: {},
      observationId: undefined,
      updatedAt: at('10:00'),
    }
    const [draftOwner, recordOwner] = [`draft:${draft.id}`, `observation:${record.id}`]
    await store().transaction(async ({ attachments, drafts, observations }) => {
      await drafts.put(draft)
      await observations.insert(record, of.observer.id)
      for (const each of [kept, dropped]) await attachments.insert(each)
      await attachments.give([kept.id, dropped.id, 'not-an-id'], draftOwner)
      expect(ids(await attachments.ofOwner(draftOwner))).toEqual([kept.id, dropped.id])
      expect(await attachments.waitingOf(of.observer.id, at('00:00'))).toEqual([])
      await attachments.give([kept.id], recordOwner)
      await attachments.give([], recordOwner)
      await drafts.remove(draft.id)
      expect(await attachments.ofOwner(recordOwner)).toStrictEqual([{ ...kept, owner: recordOwner }])
      expect(await attachments.waitingOf(of.observer.id, at('00:00'))).toStrictEqual([dropped])
    })
  })

  it('are one when the same resource comes twice', async () => {
    const { observer } = await store().transaction(putConsortium)
    const attachment = sampleAttachment(observer.id)
    await store().transaction(async ({ attachments }) => {
      await attachments.insert(attachment)
      await attachments.insert({ ...attachment, id: randomUUID() })
      expect(await attachments.waitingOf(observer.id, at('00:00'))).toStrictEqual([attachment])
    })
  })

  it('keep every byte of our own copy and the key it is shown under', async () => {
    const { observer } = await store().transaction(putConsortium)
    const attachment = sampleAttachment(observer.id)
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    const imageKey = unique('img')
    await store().transaction(async ({ attachments }) => {
      await attachments.insert(attachment)
      expect(await attachments.bytes(attachment.id)).toBeUndefined()
      for (const copy of [bytes.subarray(1, 3), new Uint8Array(), bytes]) {
        await attachments.keepBytes(attachment.id, copy)
        expect(Uint8Array.from((await attachments.bytes(attachment.id)) ?? [1])).toEqual(
          Uint8Array.from(copy),
        )
      }
      await attachments.setImageKey(attachment.id, imageKey)
      expect(await attachments.byId(attachment.id)).toStrictEqual({ ...attachment, imageKey })
    })
  })

  it('are to be copied until we have their bytes or they cannot be had', async () => {
    const { observer } = await store().transaction(putConsortium)
    const [first, second, third] = [
      sampleAttachment(observer.id, { sentAt: at('01:00') }),
      sampleAttachment(observer.id, { sentAt: at('01:01') }),
      sampleAttachment(observer.id, { sentAt: at('01:02') }),
    ]
    await store().transaction(async ({ attachments }) => {
      for (const each of [third, second, first]) await attachments.insert(each)
      expect(await attachments.uncopied(2)).toStrictEqual([first, second])
      await attachments.keepBytes(first.id, Uint8Array.of(1))
      await attachments.giveUpCopying(second.id)
      await attachments.giveUpCopying(first.id)
      expect(ids(await attachments.uncopied(1))).toEqual([third.id])
      await attachments.keepBytes(third.id, Uint8Array.of(3))
      expect(ids(await attachments.uncopied(99))).not.toContain(second.id)
      await attachments.giveUpCopying('not-an-id')
    })
  })

  it('belong to a record or a draft and to nothing else', async () => {
    const { observer } = await store().transaction(putConsortium)
    const attachment = sampleAttachment(observer.id, { owner: `course:${randomUUID()}` })
    const insert = store().transaction(({ attachments }) => attachments.insert(attachment))
    await expect(insert).rejects.toThrow('observation:<id> or draft:<id> or filing:<id>')
    await store().transaction(async ({ attachments }) => {
      expect(await attachments.byId('x')).toBeUndefined()
      expect(await attachments.bytes('x')).toBeUndefined()
      expect(await attachments.waitingOf('x', at('00:00'))).toEqual([])
    })
  })
})
