import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Observation } from '#src/domain/observation.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleObservation, samplePerson } from '#test/store/sample.ts'

onEachDatabase('observation records', (store) => {
  const consortium = () => store().transaction(putConsortium)

  it('are kept as they were filed', async () => {
    const of = await consortium()
    const plain = sampleObservation(of)
    const full = sampleObservation(of, {
      majorId: undefined,
      status: 'acknowledged',
      acknowledgement: { at: at('12:00'), reply: '' },
      content: {
        ...plain.content,
        observerIds: [of.observer.id, of.teacher.id],
        periods: [],
        score: undefined,
        grade: '优',
        rubric: {},
      },
    })
    await store().transaction(async ({ observations }) => {
      for (const record of [plain, full]) {
        await observations.insert(record, of.observer.id)
        expect(await observations.byId(record.id)).toStrictEqual(record)
        expect(await observations.byNumber(record.number)).toStrictEqual(record)
      }
    })
  })

  it('have no number while they are drafts, however many there are', async () => {
    const of = await consortium()
    const drafts = [1, 2].map(() => sampleObservation(of, { number: '', status: 'draft' }))
    await store().transaction(async ({ observations }) => {
      for (const draft of drafts) await observations.insert(draft, of.observer.id)
      expect(await observations.byId(drafts[0]?.id ?? '')).toStrictEqual(drafts[0])
      expect(await observations.byNumber('')).toBeUndefined()
    })
    const numberless = sampleObservation(of, { number: '' })
    const insert = store().transaction(({ observations }) => observations.insert(numberless, of.observer.id))
    await expect(insert).rejects.toThrow('check')
  })

  it('keep every version with who wrote it', async () => {
    const of = await consortium()
    const first = sampleObservation(of)
    const content = {
      ...first.content,
      topic: '剖视图',
      observerIds: [of.teacher.id, of.observer.id],
      score: undefined,
    }
    const second: Observation = { ...first, version: 2, content }
    await store().transaction(async ({ observations }) => {
      await observations.insert(first, of.observer.id)
      expect(await observations.update(second, of.teacher.id, at('11:00'))).toBe(true)
      expect(await observations.byId(first.id)).toStrictEqual(second)
      expect(await observations.versions(first.id)).toStrictEqual([
        { version: 1, content: first.content, byPersonId: of.observer.id, at: at('10:00:00.123') },
        { version: 2, content, byPersonId: of.teacher.id, at: at('11:00') },
      ])
      expect(await observations.versions(randomUUID())).toEqual([])
    })
  })

  it('are not overwritten by somebody who read an older version', async () => {
    const of = await consortium()
    const record = sampleObservation(of)
    const edited = (topic: string): Observation => ({
      ...record,
      version: 2,
      content: { ...record.content, topic },
    })
    const update = (topic: string) =>
      store().transaction(({ observations }) =>
        observations.update(edited(topic), of.observer.id, at('11:00')),
      )
    await store().transaction(({ observations }) => observations.insert(record, of.observer.id))
    const results = await Promise.all([update('one'), update('other')])
    expect(results.filter(Boolean)).toHaveLength(1)
    expect(await update('late')).toBe(false)
    const { topics, kept } = await store().transaction(async ({ observations }) => ({
      topics: (await observations.versions(record.id)).map(({ content }) => content.topic),
      kept: await observations.byId(record.id),
    }))
    expect(topics).toEqual([record.content.topic, results[0] ? 'one' : 'other'])
    expect(kept?.content.topic).toBe(topics[1])
  })

  it('are acknowledged once, as long as nobody has changed or withdrawn them', async () => {
    const of = await consortium()
    const record = sampleObservation(of)
    const read = (reply: string, over: Partial<Observation> = {}): Observation => {
      const acknowledgement = { at: at(reply === '收到' ? '12:00' : '12:01'), reply }
      return { ...record, status: 'acknowledged', acknowledgement, ...over }
    }
    const withdrawn: Observation = { ...read('收到'), status: 'withdrawn' }
    await store().transaction(async ({ observations }) => {
      await observations.insert(record, of.observer.id)
      expect(await observations.settle(read('早', { version: 2 }))).toBe(false)
      expect(
        await observations.settle({ ...read('收到'), content: { ...record.content, topic: '别的' } }),
      ).toBe(true)
      expect(await observations.settle(read('晚'))).toBe(false)
      expect(await observations.byId(record.id)).toStrictEqual(read('收到'))
      expect(await observations.settle(withdrawn)).toBe(true)
      expect(await observations.settle(read('收到'))).toBe(false)
      expect(await observations.update({ ...record, version: 2 }, of.observer.id, at('13:00'))).toBe(false)
      expect(await observations.byId(record.id)).toStrictEqual(withdrawn)
      expect(await observations.versions(record.id)).toHaveLength(1)
    })
  })

  it('cannot lose a version, not even by hand', async () => {
    const of = await consortium()
    await store().transaction(({ observations }) =>
      observations.insert(sampleObservation(of), of.observer.id),
    )
    const client = await store().pool.connect()
    try {
      for (const statement of [
        'update observation_versions set version = 7',
        'delete from observation_versions',
      ])
        await expect(client.query(statement, [])).rejects.toThrow('append-only')
    } finally {
      client.release()
    }
  })

  it('of one teacher and day are found, except those withdrawn', async () => {
    const of = await consortium()
    const [kept, withdrawn] = [sampleObservation(of), sampleObservation(of, { status: 'withdrawn' })]
    await store().transaction(async ({ observations }) => {
      for (const record of [kept, withdrawn]) await observations.insert(record, of.observer.id)
      expect(await observations.onDay(of.teacher.id, '2026-09-16')).toStrictEqual([kept])
      expect(await observations.onDay(of.teacher.id, '2026-09-17')).toEqual([])
      expect(await observations.onDay(of.observer.id, '2026-09-16')).toEqual([])
    })
  })

  it('give the newest that a person filed since an instant, whoever observed', async () => {
    const of = await consortium()
    const [old, recent] = [sampleObservation(of), sampleObservation(of, { filedAt: at('10:30') })]
    await store().transaction(async ({ observations }) => {
      for (const record of [recent, old]) await observations.insert(record, of.teacher.id)
      expect(await observations.latestBy(of.teacher.id, at('10:00'))).toStrictEqual(recent)
      expect(await observations.latestBy(of.teacher.id, at('10:30'))).toStrictEqual(recent)
      expect(await observations.latestBy(of.teacher.id, at('10:31'))).toBeUndefined()
      expect(await observations.latestBy(of.observer.id, at('09:00'))).toBeUndefined()
    })
  })

  it('are not found by an id that was never ours, and nothing breaks', async () => {
    await store().transaction(async ({ observations }) => {
      expect(await observations.byId('TK-2026-0001')).toBeUndefined()
      expect(await observations.versions('x')).toEqual([])
      expect(await observations.onDay('x', '2026-09-16')).toEqual([])
      expect(await observations.latestBy('x', at('00:00'))).toBeUndefined()
    })
  })

  it('are refused when they speak of somebody or of a score that cannot be', async () => {
    const of = await consortium()
    const record = sampleObservation(of)
    const stranger = samplePerson(of.school.id).id
    const refused = [
      { ...record.content, teacherId: stranger },
      { ...record.content, observerIds: [stranger] },
      { ...record.content, score: 88.25 },
      { ...record.content, score: 100.5 },
    ]
    for (const content of refused) {
      const insert = store().transaction(({ observations }) =>
        observations.insert({ ...record, content }, of.observer.id),
      )
      await expect(insert).rejects.toThrow('constraint')
    }
  })
})
