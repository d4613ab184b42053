import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { retentionSchema } from '#src/domain/retention.ts'
import { readRetention } from '#src/rules.ts'
import type { Records } from '#src/ports/store.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { applyRetention } from '#src/usecases/privacy/apply-retention.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import {
  at,
  putConsortium,
  sampleAttachment,
  sampleMessage,
  sampleObservation,
  unique,
} from '#test/store/sample.ts'

const periods = { drafts: 180, waitingAttachments: 30, messageContents: 180, greetings: 730, marks: 7 }
const filedAt = at('10:00')
const daysLater = (days: number) => new Date(filedAt.getTime() + days * 24 * 3_600_000)

/** A draft with a picture, a picture that waits, a record with one, a message and a mark, all of one instant. */
async function everything(records: Records) {
  const of = await putConsortium(records)
  const filed = sampleObservation(of)
  await records.observations.insert(filed, of.observer.id)
  const draft = {
    id: randomUUID(),
    personId: of.observer.id,
    content: {},
    observationId: undefined,
    updatedAt: filedAt,
  }
  await records.drafts.put(draft)
  const [waiting, joined, drafted] = [undefined, `observation:${filed.id}`, `draft:${draft.id}`].map(
    (owner) => sampleAttachment(of.observer.id, { owner, sentAt: filedAt }),
  )
  for (const attachment of [waiting, joined, drafted]) {
    if (!attachment) continue
    await records.attachments.insert(attachment)
    await records.attachments.keepBytes(attachment.id, Buffer.from('bytes'))
  }
  const message = sampleMessage({ subject: unique('subject') })
  await records.outbox.put(message)
  const mark = unique('event')
  await records.seen.mark(mark, filedAt)
  await records.chats.greet(mark, filedAt)
  return { of, filed, draft, waiting, joined, drafted, message, mark }
}

async function sends(store: StoreHandle, message: { readonly subject?: string }): Promise<void> {
  const [row] = await store.transaction(({ outbox }) => outbox.showing(message.subject ?? ''))
  if (row) await store.outboxQueue.sent(row.id, filedAt, unique('om'))
}

onEachDatabase('what is no record', (store) => {
  const apply = (days: number) => applyRetention(store(), periods, daysLater(days))
  const left = (kept: Awaited<ReturnType<typeof everything>>) =>
    store().transaction(async ({ drafts, attachments, outbox, observations }) => ({
      draft: (await drafts.byId(kept.draft.id)) !== undefined,
      waiting: (await attachments.byId(kept.waiting?.id ?? '')) !== undefined,
      drafted: (await attachments.bytes(kept.drafted?.id ?? '')) !== undefined,
      joined: (await attachments.bytes(kept.joined?.id ?? '')) !== undefined,
      message: (await outbox.showing(kept.message.subject ?? '')).map(({ content }) => content).join(),
      record: (await observations.byId(kept.filed.id)) !== undefined,
    }))
  const all = {
    draft: true,
    waiting: true,
    drafted: true,
    joined: true,
    message: sampleMessage().content,
    record: true,
  }

  it('goes when it was kept as long as the consortium keeps it, and not before; records stay', async () => {
    const kept = await store().transaction(everything)
    await sends(store(), kept.message)
    await apply(30)
    expect(await left(kept)).toEqual(all)
    await apply(30.1)
    expect(await left(kept)).toEqual({ ...all, waiting: false })
    await apply(180)
    expect(await left(kept)).toEqual({ ...all, waiting: false })
    await apply(180.1)
    const rest = { draft: false, waiting: false, drafted: false, message: '{}' }
    expect(await left(kept)).toEqual({ ...all, ...rest })
    await apply(10_000)
    expect(await left(kept)).toEqual({ ...all, ...rest })
  })

  it('is a mark for a week and a greeting for two years', async () => {
    const { mark } = await store().transaction(everything)
    const marked = () => store().transaction(({ seen }) => seen.mark(mark, daysLater(20_000)))
    const greeted = () => store().transaction(({ chats }) => chats.greet(mark, daysLater(20_000)))
    await apply(7)
    expect(await marked()).toBe(false)
    await apply(7.1)
    expect(await marked()).toBe(true)
    await apply(730)
    expect(await greeted()).toBe(false)
    await apply(730.1)
    expect(await greeted()).toBe(true)
  })

  it('keeps the content of a message that has not gone out, however old', async () => {
    const kept = await store().transaction(everything)
    await apply(9_000)
    expect((await left(kept)).message).toBe(sampleMessage().content)
  })

  it('goes in parts, is counted, and the audit tells how much it was', async () => {
    const of = await store().transaction(putConsortium)
    await apply(0)
    await store().transaction(async ({ drafts, seen }) => {
      for (let index = 0; index < 1_203; index += 1) {
        const personId = of.observer.id
        await drafts.put({
          id: randomUUID(),
          personId,
          content: {},
          observationId: undefined,
          updatedAt: filedAt,
        })
      }
      await seen.mark(unique('event'), filedAt)
    })
    expect(await apply(181)).toMatchObject({ drafts: 1_203, marks: 1 })
    const entries = () =>
      store().transaction(({ audit }) => audit.list({ noun: 'retention' }, { size: 100, number: 1 }))
    const { total, rows } = await entries()
    expect(rows[0]).toMatchObject({ actor: { kind: 'job' }, via: 'job', details: { drafts: 1_203 } })
    expect(await apply(181)).toMatchObject({ drafts: 0, waitingAttachments: 0, messageContents: 0 })
    expect((await entries()).total).toBe(total)
  })

  it('has periods that config/retention.json says, and that are days', () => {
    expect(readRetention()).toEqual(periods)
    for (const wrong of [0, -1, 1.5, '30', null])
      expect(retentionSchema.safeParse({ source: '', days: { ...periods, drafts: wrong } }).success).toBe(
        false,
      )
    expect(retentionSchema.safeParse({ source: '', days: { ...periods, audit: 30 } }).success).toBe(false)
  })
})
