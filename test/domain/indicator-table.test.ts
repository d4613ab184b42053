import { describe, expect, it } from 'vitest'
import type { Figure } from '#src/domain/figure.ts'
import { judge, type Judgement, type Verdict } from '#src/domain/indicator/judge.ts'
import { showValue } from '#src/domain/indicator/show-value.ts'
import { indicators, schools, today } from './demo-consortium.ts'

/** Clause, threshold, then DP, XL, BT, NY and HZ: value = figure (@ as-of day if not 2026-10-31) verdict. */
const table = `
S2-02 | ≥85% | 87.5% = 98/112 达标 | 79.8% = 71/89 未达标 | 85.3% = 64/75@2025-12-31 达标·数据过期 | 78.8% = 52/66 未达标 | 85.4% = 41/48 达标
S2-21 | ≥85% | 95.6% = 151/158 达标 | 86.0% = 104/121 达标 | 96.7% = 87/90@2025-12-31 达标·数据过期 | 未报送 | 83.3% = 50/60 未达标
S3-37 | ≤18 | 1:18 = 432/24 达标 | 1:19.89 = 378/19 未达标 | 不适用 | 不适用 | 不适用
S3-38 | ≤350 | 1:216 = 432/2 达标 | 1:378 = 378/1 未达标 | 不适用 | 不适用 | 不适用
S3-39 | ≥50% | 54.2% = 13/24 达标 | 57.9% = 11/19 达标 | 不适用 | 不适用 | 不适用
S3-40 | ≥30% | 29.2% = 7/24 未达标 | 31.6% = 6/19 达标 | 不适用 | 不适用 | 不适用
S3-43 | ≤200 | 1:216 = 432/2 未达标 | 1:189 = 378/2 达标 | 不适用 | 不适用 | 不适用
S3-29 | ≥10000 | 10500 = 4536000/432 达标 | 9500 = 3591000/378 未达标 | 不适用 | 不适用 | 不适用
S3-30 | ≥10% | 10.6% = 480000/4536000 达标 | 8.6% = 309000/3591000 未达标 | 不适用 | 不适用 | 不适用
S3-26 | ≥15 | 15.5 = 6696/432 达标 | 14.5 = 5481/378 未达标 | 不适用 | 不适用 | 不适用
S3-27 | ≥54 | 56 = 24192/432 达标 | 55 = 20790/378 达标 | 不适用 | 不适用 | 不适用
S3-28 | ≥6.5 | 6.6 = 2851.2/432 达标 | 6.4 = 2419.2/378 未达标 | 不适用 | 不适用 | 不适用
S3-05 | >60% | 63.4% = 83/131 达标 | 60.0% = 57/95 临界(恰60.0%) | 不适用 | 不适用 | 不适用
S1-31 | ≈95% | 95.4% = 186/195 达标 | 99.3% = 142/143 偏高 | 90.7% = 88/97@2026-06-30 偏低 | 不适用 | 95.3% = 61/64 达标
S2-38 | ≥80% | 82.5% = 33/40 达标 | 77.8% = 28/36 未达标 | 83.3% = 25/30 达标 | 76.0% = 19/25 未达标 | 80.0% = 16/20 达标
S2-13 | ≥50% | 45.8% = 11/24 未达成 | 42.9% = 9/21 未达成 | 52.9% = 9/17 达标 | 46.7% = 7/15 未达成 | 50.0% = 6/12 达标
S2-25 | ≥25% | 26.3% = 31/118 达标 | 20.8% = 20/96 未达成 | 未报送 | 未报送 | 未报送
S3-32 | ≥100% | 100.0% = 120/120 达标 | 100.0% = 108/108 达标 | 95.7% = 90/94 未达标 | 97.5% = 115/118 未达标 | 100.0% = 72/72 达标
S3-36 | =0 | 0 = 0/1 达标 | 2 = 2/1 未达标 | 不适用 | 不适用 | 不适用
S3-33 | ≥60% | 62.0% = 62/100 达标 | 60.0% = 60/100 达标 | 不适用 | 不适用 | 不适用`

const words: Readonly<Record<Exclude<Verdict, 'stale'>, string>> = {
  met: '达标',
  unmet: '未达标',
  unachieved: '未达成',
  borderline: '临界(恰60.0%)',
  high: '偏高',
  low: '偏低',
  not_applicable: '不适用',
  not_reported: '未报送',
  running: '进行中',
  described: '不判定',
}
const ops = { '>=': '≥', '<=': '≤', '>': '>', '=': '=', about: '≈', between: '—', described: '' }

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))
const cells = rows.flatMap(([clause = '', , ...row]) =>
  ['DP', 'XL', 'BT', 'NY', 'HZ'].map((schoolId, index) => [clause, schoolId, row[index] ?? ''] as const),
)

function figureIn(cell: string, schoolId: string, metric: string): Figure | undefined {
  const parts = /= ([\d.]+)\/(\d+)(?:@([\d-]+))? /.exec(cell)
  if (!parts) return undefined
  const [numerator, denominator] = [Number(parts[1]), Number(parts[2])]
  return { schoolId, metric, numerator, denominator, asOf: parts[3] ?? '2026-10-31', evidence: [] }
}

function verdictWords({ verdict, underlying }: Judgement): string {
  if (verdict !== 'stale') return words[verdict]
  return `${underlying && underlying !== 'stale' ? words[underlying] : ''}·数据过期`
}

describe('the table of the demo, twenty indicators by five schools', () => {
  it('is complete', () => {
    expect(cells).toHaveLength(100)
    expect(indicators.map(({ clause }) => clause)).toEqual(
      expect.arrayContaining(rows.map(([clause]) => clause)),
    )
    expect(new Set(rows.map(([clause]) => clause)).size).toBe(20)
  })
  it.each(rows.map(([clause = '', threshold = '']) => [clause, threshold]))(
    '%s asks for %s',
    (clause, threshold) => {
      const indicator = indicators.find((each) => each.clause === clause)
      const percent = indicator?.display === 'percent' ? '%' : ''
      expect(`${ops[indicator?.op ?? '=']}${indicator?.threshold}${percent}`).toBe(threshold)
    },
  )
  it.each(cells)('%s %s: %s', (clause, schoolId, cell) => {
    const indicator = indicators.find((each) => each.clause === clause)
    const school = schools.find(({ id }) => id === schoolId)
    if (!indicator || !school) throw new Error('not in the demo')
    const judgement = judge(indicator, figureIn(cell, schoolId, indicator.id), { school, today })
    expect(cell.split(' ').at(-1)).toBe(verdictWords(judgement))
    expect(showValue(judgement)).toBe(cell.includes(' = ') ? cell.split(' = ')[0] : undefined)
  })
})
