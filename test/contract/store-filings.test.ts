import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Filing } from '#src/ports/filings.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { putObligation, sampleFiling, sampleReview } from '#test/store/filing-sample.ts'
import { at, putConsortium, sampleAttachment, type SampleConsortium } from '#test/store/sample.ts'

const draft = { number: undefined, version: 0, state: 'draft', submittedAt: undefined } as const

onEachDatabase('filings', (store) => {
  const owed = () =>
    store().transaction(async (records) => {
      const of = await putConsortium(records)
      return { of, obligationId: await putObligation(records, of) }
    })
  const filed = async (over: Partial<Filing> = {}) => {
    const { of, obligationId } = await owed()
    const filing = sampleFiling(of, obligationId, over)
    await store().transaction(({ filings }) => filings.insert(filing))
    return { of, filing }
  }

  it('are kept as they were handed in, and found by number and by what they are for', async () => {
    const { filing } = await filed()
    await store().transaction(async ({ filings }) => {
      expect(await filings.byId(filing.id)).toStrictEqual(filing)
      expect(await filings.byNumber(filing.number ?? '')).toStrictEqual(filing)
      expect(await filings.ofObligation(filing.obligationId)).toStrictEqual(filing)
      const [first] = await filings.versions(filing.id)
      expect(first).toStrictEqual({
        version: 1,
        content: filing.content,
        byPersonId: filing.personId,
        at: filing.submittedAt,
      })
    })
  })

  it('are drafts without number and without versions until they are handed in', async () => {
    const { of, filing } = await filed({ ...draft, majorId: undefined, content: {} })
    const at1 = at('12:00')
    const numbered = { number: `BA-${filing.id}`, version: 1, state: 'submitted', submittedAt: at1 } as const
    await store().transaction(async ({ filings }) => {
      expect(await filings.byId(filing.id)).toStrictEqual(filing)
      expect(await filings.versions(filing.id)).toEqual([])
      const submitted: Filing = { ...filing, ...numbered, personId: of.observer.id, updatedAt: at1 }
      expect(await filings.update(submitted, filing)).toBe(true)
      expect(await filings.byId(filing.id)).toStrictEqual(submitted)
      expect(await filings.versions(filing.id)).toMatchObject([{ version: 1, byPersonId: of.observer.id }])
    })
    const numberless = store().transaction(({ filings }) =>
      filings.insert(sampleFiling(of, filing.obligationId, { number: undefined })),
    )
    await expect(numberless).rejects.toThrow('check')
  })

  it('count once for what they are for, unless they were withdrawn', async () => {
    const { of, filing } = await filed()
    const again = sampleFiling(of, filing.obligationId)
    const second = () => store().transaction(({ filings }) => filings.insert(again))
    await expect(second()).rejects.toThrow('filings_of_obligation')
    const withdrawn: Filing = { ...filing, state: 'withdrawn', updatedAt: at('11:00') }
    await store().transaction(({ filings }) => filings.update(withdrawn, filing))
    await second()
    await store().transaction(async ({ filings }) => {
      expect(await filings.ofObligation(filing.obligationId)).toStrictEqual(again)
      expect(await filings.versions(filing.id)).toHaveLength(1)
    })
  })

  it('of two who change one at once one is too late', async () => {
    const { filing } = await filed()
    const passed: Filing = { ...filing, state: 'passed', updatedAt: at('11:00') }
    const corrected: Filing = { ...filing, version: 2, content: {}, updatedAt: at('11:00:01') }
    const changes = [passed, corrected].map((next) =>
      store().transaction(({ filings }) => filings.update(next, filing)),
    )
    const written = await Promise.all(changes)
    expect(new Set(written)).toEqual(new Set([false, true]))
    await store().transaction(async ({ filings }) => {
      const kept = await filings.byId(filing.id)
      expect(kept).toStrictEqual(written[0] ? passed : corrected)
      expect(await filings.versions(filing.id)).toHaveLength(kept?.version ?? 0)
    })
  })

  it('are held: who comes second sees what the first has done', async () => {
    const { of, filing } = await filed()
    const press = (byPersonId: string) =>
      store().transaction(async ({ filings }) => {
        await filings.hold(filing.id)
        const found = await filings.byId(filing.id)
        if (found?.state !== 'submitted') return (await filings.reviews(filing.id))[0]?.byPersonId
        await filings.update({ ...found, state: 'passed', updatedAt: at('11:00') }, found)
        await filings.addReview(sampleReview(found, byPersonId, { verdict: 'passed', reason: '' }))
        return 'decided'
      })
    const pressed = await Promise.all([press(of.observer.id), press(of.teacher.id)])
    const first = pressed[0] === 'decided' ? of.observer.id : of.teacher.id
    expect(pressed.filter((answer) => answer === 'decided')).toHaveLength(1)
    expect(pressed).toContain(first)
  })

  it('keep every verdict in its order, about what was handed in', async () => {
    const { of, filing } = await filed()
    const returned = sampleReview(filing, of.observer.id, { newDueOn: '2026-12-25' })
    const passed = sampleReview(filing, of.observer.id, {
      verdict: 'passed',
      reason: '',
      insteadOfId: of.teacher.id,
    })
    await store().transaction(async ({ filings }) => {
      await filings.addReview(returned)
      await filings.addReview(passed)
      expect(await filings.reviews(filing.id)).toStrictEqual([returned, passed])
    })
    for (const wrong of [{ version: 2 }, { reason: '' }, { insteadOfId: of.observer.id }]) {
      const add = store().transaction(({ filings }) => filings.addReview({ ...returned, ...wrong }))
      await expect(add).rejects.toThrow('constraint')
    }
  })

  it('cannot lose a version or a verdict, not even by hand', async () => {
    const { of, filing } = await filed()
    await store().transaction(({ filings }) => filings.addReview(sampleReview(filing, of.observer.id)))
    const client = await store().pool.connect()
    try {
      for (const table of ['filing_versions', 'filing_reviews'])
        for (const statement of [`update ${table} set version = 1`, `delete from ${table}`])
          await expect(client.query(statement, [])).rejects.toThrow('append-only')
    } finally {
      client.release()
    }
  })

  it('are given out with everything else about whoever filled them in, with what was said about them', async () => {
    const { of, filing } = await filed()
    await store().transaction(async (records) => {
      await records.filings.addReview(sampleReview(filing, of.observer.id))
      const everything = await records.privacy.everythingOf(of.teacher)
      for (const table of ['filings', 'filing_versions', 'filing_reviews'])
        expect(everything[table], table).toHaveLength(1)
      expect(JSON.stringify(everything['filing_reviews'])).toContain('缺教师资质')
      await records.privacy.forget(of.teacher, { pseudonym: '已离开-0002', at: at('12:00') })
      expect(await records.filings.byId(filing.id)).toStrictEqual(filing)
    })
  })

  it('take attachments, and give them out again', async () => {
    const { of, filing } = await filed()
    const owner = `filing:${filing.id}`
    const [held, waiting] = [sampleAttachment(of.teacher.id), sampleAttachment(of.teacher.id)]
    await store().transaction(async ({ attachments }) => {
      for (const each of [held, waiting]) await attachments.insert(each)
      await attachments.give([held.id], owner)
      expect(await attachments.ofOwner(owner)).toStrictEqual([{ ...held, owner }])
      expect(await attachments.waitingOf(of.teacher.id, at('00:00'))).toStrictEqual([waiting])
    })
  })

  it('are listed by what is asked, longest waiting first, a page at a time', async () => {
    const { of, rows } = await several()
    const [late, early, drafted, returned] = rows.map(({ id }) => id)
    const schoolIds = [of.school.id]
    await store().transaction(async ({ filings }) => {
      const listed = async (...asked: Parameters<typeof filings.list>) => {
        const { total, rows: found } = await filings.list(...asked)
        return [total, ...found.map(({ id }) => id)]
      }
      const all = [early, late, returned, drafted]
      expect(await listed({ schoolIds })).toEqual([4, ...all])
      expect(await listed({ schoolIds }, { size: 3, number: 2 })).toEqual([4, drafted])
      expect(await listed({ schoolIds, states: ['submitted'] })).toEqual([2, early, late])
      expect(await listed({ schoolIds, majorIds: [undefined] })).toEqual([1, early])
      expect(await listed({ majorIds: [of.major.id] })).toEqual([3, late, returned, drafted])
      expect(await listed({ schoolIds, majorIds: [of.major.id, undefined] })).toEqual([4, ...all])
      expect(await listed({ schoolIds, items: ['S2-39'] })).toEqual([1, returned])
      const within = { from: at('10:00'), to: at('11:00') }
      expect(await listed({ schoolIds, ...within })).toEqual([2, late, returned])
      for (const none of [{ states: [] }, { schoolIds: [] }, { majorIds: [] }, { items: [] }])
        expect(await listed(none)).toEqual([0])
    })
  })

  async function several(): Promise<{ of: SampleConsortium; rows: readonly Filing[] }> {
    return store().transaction(async (records) => {
      const of = await putConsortium(records)
      const rows: Filing[] = []
      for (const over of [
        { submittedAt: at('10:00') },
        { submittedAt: at('09:00'), majorId: undefined },
        draft,
        { submittedAt: at('11:00'), state: 'returned', item: 'S2-39' } as const,
      ])
        rows.push(sampleFiling(of, await putObligation(records, of), over))
      for (const row of rows) await records.filings.insert(row)
      return { of, rows }
    })
  }

  it('are not found by an id that was never ours, and nothing breaks', async () => {
    await store().transaction(async ({ filings }) => {
      await filings.holdObligation('x')
      expect(await filings.extensionDecisions('x')).toEqual([])
      expect(await filings.byId('BA-2026-0001')).toBeUndefined()
      expect(await filings.byNumber('')).toBeUndefined()
      expect(await filings.ofObligation('x')).toBeUndefined()
      expect(await filings.versions('x')).toEqual([])
      expect(await filings.reviews(randomUUID())).toEqual([])
      await filings.hold('x')
    })
  })
})
