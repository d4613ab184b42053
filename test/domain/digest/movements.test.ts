import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVerdicts } from '#src/domain/digest/digest.ts'
import { isNews, movementsOf } from '#src/domain/digest/movements.ts'
import type { Judgement, Verdict } from '#src/domain/indicator/judge.ts'
import { readRules } from '#src/rules.ts'

const { indicators } = readRules('Asia/Shanghai')
const [indicator, another] = indicators
if (!indicator || !another) throw new Error('there are indicators')

const verdicts = [
  'met',
  'unmet',
  'unachieved',
  'borderline',
  'high',
  'low',
  'not_applicable',
  'not_reported',
  'stale',
  'running',
  'described',
] as const
const judged = (verdict: Verdict, of = indicator): Judgement => ({ indicator: of, schoolId: 'DP', verdict })
const verdict = fc.constantFrom(...verdicts)

describe('what has moved', () => {
  it.each([
    ['nothing, where it was never seen', { formers: [], now: 'unmet' }, undefined],
    ['nothing, where it is as it was', { kept: 'unmet', formers: [], now: 'unmet' }, undefined],
    ['what is not as it was seen last', { kept: 'met', formers: [], now: 'unmet' }, 'met'],
    [
      'what changed since, from what it was first',
      { kept: 'met', formers: ['unmet', 'stale'], now: 'met' },
      'unmet',
    ],
    [
      'nothing, where it changed there and back',
      { kept: 'met', formers: ['met', 'unmet'], now: 'met' },
      undefined,
    ],
  ] as const)('is %s', (_, seen, from) => {
    const { id: metric } = indicator
    const moved = movementsOf([judged(seen.now)], {
      kept: 'kept' in seen ? [{ metric, verdict: seen.kept }] : [],
      changes: seen.formers.map((former) => ({ metric, former })),
    })
    expect(moved).toEqual(from === undefined ? [] : [{ from, judgement: judged(seen.now) }])
  })

  it('is told with what has to be acted on first', () => {
    const kept = indicators.map(({ id }) => ({ metric: id, verdict: 'running' as const }))
    const moved = movementsOf([judged('met'), judged('unmet', another)], { kept, changes: [] })
    expect(moved.map(({ judgement }) => judgement.verdict)).toEqual(['unmet', 'met'])
  })

  it('is only what is not as it was before the first change, whatever was seen between', () => {
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 8 }), (seen) => {
        const { id: metric } = indicator
        const changes = seen.slice(0, -1).map((former) => ({ metric, former }))
        const last = seen.at(-1) ?? 'met'
        const moved = movementsOf([judged(last)], { kept: [{ metric, verdict: last }], changes })
        expect(moved.map(({ from }) => from)).toEqual(seen[0] === last ? [] : [seen[0]])
      }),
    )
  })
})

describe('news', () => {
  it.each([
    ['met', 'unmet', true],
    ['met', 'stale', true],
    ['unmet', 'met', true],
    ['running', 'unmet', true],
    ['not_reported', 'unmet', true],
    ['unachieved', 'met', true],
    ['not_reported', 'met', false],
    ['running', 'met', false],
    ['met', 'running', false],
    ['unmet', 'not_reported', false],
    ['met', 'not_applicable', false],
    ['met', 'met', false],
  ] as const)('%s → %s: %s', (from, to, news) => {
    expect(isNews({ from, verdict: to })).toBe(news)
  })
})

describe('counted verdicts', () => {
  it('are all there are but those on which there is nothing to say', () => {
    fc.assert(
      fc.property(fc.array(verdict), (all) => {
        const { met, unmet, stale, notReported, others } = countVerdicts(all)
        const silent = all.filter((one) => one === 'not_applicable' || one === 'described').length
        expect(met + unmet + stale + notReported + others + silent).toBe(all.length)
        expect(Math.min(met, unmet, stale, notReported, others)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
