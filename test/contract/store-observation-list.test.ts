import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Observation } from '#src/domain/observation.ts'
import type { ObservationFilter } from '#src/ports/observations.ts'
import { onEachDatabase } from '#test/store/each-database.ts'
import { at, putConsortium, sampleObservation, unique, type SampleConsortium } from '#test/store/sample.ts'

const whole = { size: 50, number: 1 }

onEachDatabase('the list of observation records', (store) => {
  async function filed(of: SampleConsortium, dates: readonly string[], over: Partial<Observation> = {}) {
    const records = dates.map((date) => {
      const record = sampleObservation(of, over)
      return { ...record, content: { ...record.content, date } }
    })
    await store().transaction(async ({ observations }) => {
      for (const record of records) await observations.insert(record, of.observer.id)
    })
    return records
  }

  async function listed(filter: ObservationFilter, page = whole) {
    const { total, rows } = await store().transaction(({ observations }) => observations.list(filter, page))
    return { total, days: rows.map(({ content }) => content.date), rows }
  }

  async function shows(scope: ObservationFilter['scope']) {
    return (await listed({ scope })).days
  }

  it('has the newest lesson first and leaves out the withdrawn', async () => {
    const of = await store().transaction(putConsortium)
    const records = await filed(of, ['2026-09-16', '2026-11-05', '2026-10-14'])
    await filed(of, ['2026-12-01'], { status: 'withdrawn' })
    const scope = { schoolIds: [of.school.id] }
    const { total, rows } = await listed({ scope })
    expect(total).toBe(3)
    expect(rows).toStrictEqual([records[1], records[2], records[0]])
  })

  it('comes in pages counted from 1, each with the total', async () => {
    const of = await store().transaction(putConsortium)
    await filed(of, ['2026-09-01', '2026-09-02', '2026-09-03'])
    const scope = { schoolIds: [of.school.id] }
    expect(await listed({ scope }, { size: 2, number: 1 })).toMatchObject({
      total: 3,
      days: ['2026-09-03', '2026-09-02'],
    })
    expect(await listed({ scope }, { size: 2, number: 2 })).toMatchObject({ total: 3, days: ['2026-09-01'] })
    expect(await listed({ scope }, { size: 2, number: 3 })).toMatchObject({ total: 3, days: [] })
    await expect(listed({ scope }, { size: 2, number: 0 })).rejects.toThrow('negative')
  })

  it('is counted by what is submitted and what was acknowledged', async () => {
    const of = await store().transaction(putConsortium)
    const read = { status: 'acknowledged', acknowledgement: { at: at('12:00'), reply: '' } } as const
    await filed(of, ['2026-09-01', '2026-09-02'])
    await filed(of, ['2026-09-02'], read)
    for (const status of ['returned', 'withdrawn', 'draft'] as const)
      await filed(of, ['2026-09-02'], { status })
    const counted = (filter: ObservationFilter) =>
      store().transaction(({ observations }) => observations.count(filter))
    const scope = { schoolIds: [of.school.id] }
    expect(await counted({ scope })).toEqual({ submitted: 2, acknowledged: 1 })
    expect(await counted({ scope, from: '2026-09-02' })).toEqual({ submitted: 1, acknowledged: 1 })
    expect(await counted({ scope: {} })).toEqual({ submitted: 0, acknowledged: 0 })
  })

  it('can be narrowed to days, both included', async () => {
    const of = await store().transaction(putConsortium)
    await filed(of, ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'])
    const scope = { teacherId: of.teacher.id }
    expect(await listed({ scope, from: '2026-09-02', to: '2026-09-03' })).toMatchObject({
      total: 2,
      days: ['2026-09-03', '2026-09-02'],
    })
    expect((await listed({ scope, from: '2026-09-04' })).days).toEqual(['2026-09-04'])
    expect((await listed({ scope, to: '2026-08-31' })).total).toBe(0)
  })

  it('shows what any part of the scope allows, and nothing without a part', async () => {
    const of = await store().transaction(putConsortium)
    const other = await store().transaction(putConsortium)
    await filed(of, ['2026-09-01'])
    await filed(other, ['2026-09-02'])
    expect(await shows({ observerId: of.observer.id })).toEqual(['2026-09-01'])
    expect(await shows({ observerId: of.teacher.id })).toEqual([])
    expect(await shows({ majorIds: [of.major.id] })).toEqual(['2026-09-01'])
    expect(await shows({ teacherId: of.teacher.id, schoolIds: [other.school.id] })).toEqual([
      '2026-09-02',
      '2026-09-01',
    ])
    expect(
      await shows({ observerId: other.observer.id, majorIds: [of.major.id, unique('none')] }),
    ).toHaveLength(2)
    for (const none of [
      {},
      { schoolIds: [], majorIds: [] },
      { teacherId: randomUUID() },
      { observerId: 'x' },
    ])
      expect(await shows(none)).toEqual([])
    expect(await shows({ all: true })).toEqual(expect.arrayContaining(['2026-09-01', '2026-09-02']))
  })
})
