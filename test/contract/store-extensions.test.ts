import { expect, it } from 'vitest'
import type { ExtensionDecision } from '#src/ports/filings.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { putObligation } from '#test/store/filing-sample.ts'
import { at, putConsortium } from '#test/store/sample.ts'

onEachDatabase('more time that was asked for', (store) => {
  it('waits until it was decided on; what was asked and what was decided is kept', async () => {
    const { of, late, soon } = await store().transaction(async (records) => {
      const made = await putConsortium(records)
      return { of: made, late: await putObligation(records, made), soon: await putObligation(records, made) }
    })
    const asked = { state: 'asked', until: '2026-12-25', reason: '教师调整' } as const
    const decision: ExtensionDecision = {
      obligationId: soon,
      verdict: 'granted',
      askedUntil: asked.until,
      askedReason: asked.reason,
      until: '2026-12-24',
      reason: '',
      byPersonId: of.observer.id,
      insteadOfId: of.teacher.id,
      at: at('11:00'),
    }
    const schoolIds = [of.school.id]
    await store().transaction(async ({ filings, obligations }) => {
      expect(await filings.extensionsAsked({ schoolIds })).toEqual([])
      await obligations.setExtension(late, asked)
      await obligations.setExtension(soon, asked)
      expect(new Set(await filings.extensionsAsked({ majorIds: [of.major.id] }))).toEqual(
        new Set([late, soon]),
      )
      expect(await filings.extensionsAsked({ majorIds: [undefined], schoolIds })).toEqual([])
      expect(await filings.extensionsAsked({ majorIds: [] })).toEqual([])
      await filings.holdObligation(soon)
      await obligations.setExtension(soon, { ...asked, state: 'granted', until: decision.until })
      await filings.addExtensionDecision(decision)
      expect(await filings.extensionsAsked({ schoolIds })).toEqual([late])
      expect(await filings.extensionDecisions(soon)).toStrictEqual([decision])
      expect(await filings.extensionDecisions(late)).toEqual([])
    })
    const refused = { ...decision, verdict: 'refused' } as const
    const wordless = store().transaction(({ filings }) => filings.addExtensionDecision(refused))
    await expect(wordless).rejects.toThrow('check')
  })
})
