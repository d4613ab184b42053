import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PlannedObligation } from '#src/domain/obligation.ts'
import type { LedgerSlice } from '#src/ports/ledger.ts'
import type { PendingExport } from '#src/ports/exports.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { sampleFiling, sampleReview } from '#test/store/filing-sample.ts'
import {
  at,
  putConsortium,
  sampleAttachment,
  sampleObservation,
  unique,
  type SampleConsortium,
} from '#test/store/sample.ts'

const everything = { all: true, schoolIds: [], majorIds: [], majorsAt: [] } as const
const nobody = { ...everything, all: false }

const plan = (item: string, over: Partial<PlannedObligation>): PlannedObligation => ({
  item,
  kind: 'filing',
  schoolId: '',
  majorId: undefined,
  period: '2026',
  part: 1,
  nominal: '2026-12-31',
  dueOn: '2026-12-31',
  provisional: false,
  derivation: undefined,
  ...over,
})

/** Two schools that owe the same thing: as a whole, and for a major, in two parts. */
async function owing(store: StoreHandle) {
  const item = unique('S').toUpperCase().slice(0, 12)
  return store.transaction(async (records) => {
    const [one, other] = [await putConsortium(records), await putConsortium(records)]
    const plans = [one, other].flatMap(({ school, major }) => [
      plan(item, { schoolId: school.id }),
      plan(item, { schoolId: school.id, majorId: major.id }),
      plan(item, { schoolId: school.id, majorId: major.id, part: 2 }),
      plan(item, { schoolId: school.id, period: '2025', dueOn: '2025-12-31' }),
    ])
    await records.obligations.putAll(plans, at('08:00'))
    return { item, one, other }
  })
}

const sliceOf = (item: string, over: Partial<LedgerSlice> = {}): LedgerSlice => ({
  scope: everything,
  item,
  periods: ['2026'],
  from: '2026-08-31',
  to: '2027-01-15',
  ...over,
})

onEachDatabase('the ledger', (store) => {
  const linesOf = (slice: LedgerSlice, size = 1000) =>
    store().transaction(async ({ ledger }) => {
      const found = []
      for (;;) {
        const page = await ledger.lines(slice, found.at(-1), size)
        found.push(...page)
        if (page.length < size) return found
      }
    })

  it('reads the same lines in pages of any size, each once', async () => {
    const { item } = await owing(store())
    const whole = await linesOf(sliceOf(item))
    expect(whole).toHaveLength(6)
    for (const size of [1, 2, 5]) expect(await linesOf(sliceOf(item), size)).toEqual(whole)
  })

  it('holds what is owed for the period or due in its days, and nothing else', async () => {
    const { item } = await owing(store())
    const periods = async (over: Partial<LedgerSlice>) =>
      (await linesOf(sliceOf(item, over))).map(({ obligation }) => obligation.period)
    expect(await periods({ periods: [] })).toEqual(Array.from({ length: 6 }, () => '2026'))
    expect(await periods({ periods: ['2025'], from: '2020-01-01', to: '2020-01-02' })).toEqual([
      '2025',
      '2025',
    ])
  })

  it('holds only what the scope reaches', async () => {
    const { item, one, other } = await owing(store())
    const owners = async (scope: LedgerSlice['scope']) =>
      new Set((await linesOf(sliceOf(item, { scope }))).map(({ obligation }) => obligation.schoolId))
    expect(await owners(nobody)).toEqual(new Set())
    expect(await owners({ ...nobody, schoolIds: [one.school.id] })).toEqual(new Set([one.school.id]))
    const majors = { ...nobody, majorIds: [one.major.id, other.major.id] }
    expect(await owners({ ...majors, majorsAt: 'everywhere' })).toEqual(
      new Set([one.school.id, other.school.id]),
    )
    expect(await owners({ ...majors, majorsAt: [other.school.id] })).toEqual(new Set([other.school.id]))
    expect(await owners(majors)).toEqual(new Set())
  })

  it('says what was handed in, who reviewed it last and in whose stead, and how much proves it', async () => {
    const { item, one } = await owing(store())
    const [line] = await linesOf(sliceOf(item, { scope: { ...nobody, schoolIds: [one.school.id] } }))
    const filing = await handedIn(store(), one, line?.obligation.id ?? '')
    const [now] = await linesOf(sliceOf(item, { scope: { ...nobody, schoolIds: [one.school.id] } }))
    expect(now).toMatchObject({
      filing: { number: filing.number, state: filing.state },
      reviewerId: one.observer.id,
      insteadOfId: one.teacher.id,
      evidence: 3,
    })
  })

  it('lists the evidence by what it stands for, with pictures and files', async () => {
    const { item, one } = await owing(store())
    const slice = sliceOf(item, { scope: { ...nobody, schoolIds: [one.school.id] } })
    const [line] = await linesOf(slice)
    const filing = await handedIn(store(), one, line?.obligation.id ?? '')
    await store().transaction(async ({ ledger }) => {
      const [first] = await ledger.evidence(slice, undefined, 1)
      const rest = await ledger.evidence(slice, first, 10)
      expect(first).toMatchObject({
        kind: 'filing',
        number: filing.number,
        pictures: 1,
        files: ['计划.xlsx'],
      })
      expect(rest).toMatchObject([{ kind: 'observation', on: '2026-09-16', pictures: 0, files: [] }])
    })
  })
})

/** A filing with a picture, a file and a verdict, and an observation that counts for the same. */
async function handedIn(store: StoreHandle, of: SampleConsortium, obligationId: string) {
  const filing = sampleFiling(of, obligationId)
  await store.transaction(async ({ filings, attachments, observations, credits }) => {
    await filings.insert(filing)
    await filings.addReview(sampleReview(filing, of.observer.id, { insteadOfId: of.teacher.id }))
    const owner = `filing:${filing.id}`
    await attachments.insert(sampleAttachment(of.teacher.id, { owner }))
    await attachments.insert(sampleAttachment(of.teacher.id, { owner, kind: 'file', name: '计划.xlsx' }))
    const observation = sampleObservation(of)
    await observations.insert(observation, of.observer.id)
    await credits.replace('observation', observation.id, [obligationId])
  })
  return filing
}

onEachDatabase('observations for an export', (store) => {
  it('are those of the scope and one’s own, filed, by day, in pages of any size', async () => {
    const { one, other } = await owing(store())
    const records = [
      sampleObservation(one),
      sampleObservation(one, { status: 'returned' }),
      sampleObservation(one, { status: 'withdrawn' }),
      sampleObservation(one, { status: 'draft' }),
      sampleObservation(other),
      sampleObservation({ ...other, observer: one.teacher }),
    ]
    await store().transaction(async ({ observations }) => {
      for (const record of records) await observations.insert(record, one.observer.id)
    })
    const read = (schoolIds: readonly string[], personId: string | undefined) =>
      store().transaction(async ({ ledger }) => {
        const slice = { scope: { ...nobody, schoolIds, personId }, from: '2026-09-01', to: '2026-09-30' }
        const first = await ledger.observations(slice, undefined, 1)
        const rest = await ledger.observations(slice, first.at(-1), 100)
        return new Set([...first, ...rest].map(({ observation }) => observation.id))
      })
    const ids = records.map(({ id }) => id)
    expect(await read([one.school.id], undefined)).toEqual(new Set([ids[0], ids[1]]))
    expect(await read([], other.observer.id)).toEqual(new Set([ids[4]]))
    expect(await read([], one.teacher.id)).toEqual(new Set([ids[0], ids[1], ids[5]]))
    expect(await read([], undefined)).toEqual(new Set())
  })
})

onEachDatabase('exports that are asked for', (store) => {
  const pending = (over: Partial<PendingExport> = {}): PendingExport => ({
    id: randomUUID(),
    openId: unique('ou'),
    language: 'zh',
    kind: 'ledger',
    termId: '2026-2027-1',
    schoolId: undefined,
    askedAt: at('10:00'),
    ...over,
  })

  it('are made in their order and are gone afterwards; the same one waits once', async () => {
    await store().transaction(async ({ exports }) => {
      const [first, second] = [pending(), pending({ kind: 'inspection', schoolId: 'DP' })]
      expect(await exports.put(first)).toBe(true)
      expect(await exports.put({ ...first, id: randomUUID() })).toBe(false)
      expect(await exports.put(second)).toBe(true)
      expect(await exports.next()).toStrictEqual(first)
      expect([await exports.remove(first.id), await exports.remove(first.id)]).toEqual([true, false])
      expect(await exports.next()).toStrictEqual(second)
      expect(await exports.put({ ...first, id: randomUUID() })).toBe(true)
    })
  })
})

describe('days of what counts', () => {
  onEachDatabase('credits', (store) => {
    it('come earliest first, as many as are asked for', async () => {
      const { item, one } = await owing(store())
      const scope = { ...nobody, schoolIds: [one.school.id] }
      await store().transaction(async ({ ledger, observations, credits }) => {
        const [line] = await ledger.lines(sliceOf(item, { scope }), undefined, 1)
        const id = line?.obligation.id ?? ''
        for (const date of ['2026-11-03', '2026-09-02', '2026-10-01']) {
          const { content, ...rest } = sampleObservation(one)
          await observations.insert({ ...rest, content: { ...content, date } }, one.observer.id)
          await credits.replace('observation', rest.id, [id])
        }
        expect(await credits.days(id, 2)).toEqual(['2026-09-02', '2026-10-01'])
      })
    })
  })
})
