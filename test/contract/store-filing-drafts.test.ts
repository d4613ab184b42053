import { expect, it } from 'vitest'
import type { FilingDraft } from '#src/ports/filing-drafts.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { putObligation, sampleFiling } from '#test/store/filing-sample.ts'
import { at, putConsortium } from '#test/store/sample.ts'

onEachDatabase('drafts of filings', (store) => {
  const drafted = async (over: Partial<FilingDraft> = {}) => {
    const draft = await store().transaction(async (records) => {
      const of = await putConsortium(records)
      const filing = sampleFiling(of, await putObligation(records, of))
      await records.filings.insert(filing)
      const made: FilingDraft = {
        filingId: filing.id,
        personId: of.teacher.id,
        content: { hours: 64.5, agreed: false, courses: [{ course: '机械制图', hours: 64.5 }] },
        typed: { count: '好几门', pasted: '课程\t学时\n机械制图\t很多' },
        sheet: undefined,
        updatedAt: at('10:00'),
        ...over,
      }
      await records.filingDrafts.put(made)
      return made
    })
    return draft
  }
  const sheet = { messageId: 'om_1', resourceKey: 'file_1', name: '授课计划.xlsx' }

  it('are kept as they are, understood or not, one for each filing', async () => {
    const draft = await drafted()
    const changed = { ...draft, content: {}, typed: {}, updatedAt: at('11:00') }
    await store().transaction(async ({ filingDrafts }) => {
      expect(await filingDrafts.byFiling(draft.filingId)).toStrictEqual(draft)
      await filingDrafts.put(changed)
      expect(await filingDrafts.byFiling(draft.filingId)).toStrictEqual(changed)
      await filingDrafts.remove(draft.filingId)
      expect(await filingDrafts.byFiling(draft.filingId)).toBeUndefined()
    })
  })

  it('are found by who touched them last', async () => {
    const [older, newer] = [await drafted(), await drafted({ updatedAt: at('12:00') })]
    await store().transaction(async ({ filingDrafts }) => {
      await filingDrafts.put({ ...older, personId: newer.personId })
      expect((await filingDrafts.latestOf(newer.personId))?.filingId).toBe(newer.filingId)
      await filingDrafts.put({ ...older, personId: newer.personId, updatedAt: at('13:00') })
      expect((await filingDrafts.latestOf(newer.personId))?.filingId).toBe(older.filingId)
      expect(await filingDrafts.latestOf(older.personId)).toBeUndefined()
    })
  })

  it('whose spreadsheet waits longest is read first, and none twice', async () => {
    const later = await drafted({ sheet, updatedAt: at('09:00') })
    const first = await drafted({ sheet, updatedAt: at('08:00') })
    await store().transaction(async ({ filingDrafts }) => {
      expect(await filingDrafts.nextWithSheet()).toStrictEqual(first)
      await filingDrafts.put({ ...first, sheet: undefined })
      expect((await filingDrafts.nextWithSheet())?.filingId).toBe(later.filingId)
      await filingDrafts.remove(later.filingId)
      expect(await filingDrafts.nextWithSheet()).toBeUndefined()
    })
  })

  it('are nobody’s under an id that is none', async () => {
    await store().transaction(async ({ filingDrafts }) => {
      expect(await filingDrafts.byFiling('x')).toBeUndefined()
      expect(await filingDrafts.latestOf('x')).toBeUndefined()
      await filingDrafts.remove('x')
    })
  })
})
