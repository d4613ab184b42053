import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { FigureReport } from '#src/ports/figures.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, unique } from '#test/store/sample.ts'

onEachDatabase('figures that are reported', (store) => {
  async function reported(over: Partial<FigureReport> = {}): Promise<FigureReport> {
    const { school, observer } = await store().transaction(putConsortium)
    return {
      id: randomUUID(),
      schoolId: school.id,
      personId: observer.id,
      asOf: '2026-10-31',
      entries: [
        { metric: unique('dual'), numerator: 98, denominator: 112 },
        { metric: unique('area'), numerator: 2851.2, denominator: 432 },
      ],
      state: 'draft',
      at: at('10:00'),
      ...over,
    }
  }

  it('are kept as they were said, changed, and found again by whoever touched them last', async () => {
    const report = await reported()
    const { id, personId = '' } = report
    await store().transaction(async ({ figureReports }) => {
      await figureReports.put(report)
      expect(await figureReports.byId(id)).toStrictEqual(report)
      expect(await figureReports.byId('no id')).toBeUndefined()
      expect(await figureReports.latestOf(personId, at('10:01'))).toBeUndefined()
      const later = { ...report, id: randomUUID(), at: at('11:00') }
      await figureReports.put(later)
      expect(await figureReports.latestOf(personId, at('10:00'))).toStrictEqual(later)
      await figureReports.put({ ...later, state: 'discarded' })
      expect(await figureReports.latestOf(personId, at('10:00'))).toStrictEqual(report)
    })
  })

  it('count with who and when, and with the files sent along as their evidence', async () => {
    const report = await reported()
    const { id, schoolId, personId = '' } = report
    await store().transaction(async ({ figures, figureReports, attachments }) => {
      await figureReports.put(report)
      expect(await figures.count(report, at('10:05'))).toEqual(['new', 'new'])
      const [first] = report.entries
      if (!first) throw new Error('nothing was reported')
      const file = { personId, kind: 'file', messageId: unique('om'), sentAt: at('10:06') } as const
      const owner = `figure:${id}`
      for (const name of ['名册.xlsx', '']) {
        const resourceKey = unique('file')
        await attachments.insert({ ...file, id: randomUUID(), name, resourceKey, owner, imageKey: undefined })
      }
      expect((await attachments.ofOwner(owner)).map((one) => one.owner)).toEqual([owner, owner])
      expect(await attachments.waitingOf(personId, at('09:00'))).toEqual([])
      expect(await figures.history(schoolId, first.metric)).toStrictEqual([
        {
          ...first,
          schoolId,
          asOf: '2026-10-31',
          evidence: ['名册.xlsx', 'file-2'],
          reportedBy: personId,
          reportedAt: at('10:05'),
          corrections: 0,
          reportId: id,
        },
      ])
      expect(await figures.latestOf(first.metric)).toHaveLength(1)
    })
  })

  it('that are put right keep every number that stood there, and unchanged ones none', async () => {
    const report = await reported()
    const { schoolId, personId, asOf } = report
    const [first, second] = report.entries
    if (!first || !second) throw new Error('nothing was reported')
    await store().transaction(async ({ figures, figureReports }) => {
      const count = async (numerator: number, time: string) => {
        const entries = [{ ...first, numerator }, second]
        const next = { ...report, id: randomUUID(), entries }
        await figureReports.put(next)
        await figures.count(next, at(time))
      }
      await count(98, '10:00')
      await count(97, '11:00')
      await count(97, '11:30')
      await count(96, '12:00')
      const [figure] = await figures.history(schoolId, first.metric)
      expect(figure).toMatchObject({ numerator: 96, corrections: 2, reportedAt: at('12:00') })
      const versions = await figures.versions({ schoolId, metric: first.metric, asOf })
      expect(versions).toMatchObject([
        { version: 1, numerator: 98, reportedBy: personId, reportedAt: at('10:00') },
        { version: 2, numerator: 97, reportedBy: personId },
      ])
      expect(await figures.versions({ schoolId, metric: second.metric, asOf })).toEqual([])
    })
  })

  it('say by which reading they were reported; another number that is only imported says nothing of it', async () => {
    const report = await reported()
    const { schoolId, asOf } = report
    const [first] = report.entries
    if (!first) throw new Error('nothing was reported')
    await store().transaction(async ({ figures, figureReports }) => {
      const readingKept = async () =>
        (await figures.history(schoolId, first.metric)).map((one) => one.reading)
      const readings = (value: string) => new Map([[first.metric, `S2-38.level=${value}`]])
      await figureReports.put(report)
      await figures.count(report, at('10:00'), readings('school'))
      expect(await readingKept()).toEqual(['S2-38.level=school'])
      expect(await figures.count(report, at('10:30'), readings('lowest'))).toEqual(['changed', 'unchanged'])
      expect(await readingKept()).toEqual(['S2-38.level=lowest'])
      const imported = { ...first, schoolId, asOf, evidence: [] }
      await figures.put(imported, undefined, at('11:00'))
      expect(await readingKept()).toEqual(['S2-38.level=lowest'])
      await figures.put({ ...imported, numerator: first.numerator + 1 }, undefined, at('11:30'))
      expect(await readingKept()).toEqual([undefined])
    })
  })
})
