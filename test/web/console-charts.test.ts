import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/dates.ts'
import { targetBar } from '#src/console/svg/target-bar.ts'
import { trendChart, type Trend } from '#src/console/svg/trend.ts'

const drawn = async (trend: Omit<Trend, 'label'>) => String(await trendChart({ label: '双师型', ...trend }))
const numbersAt = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map(([, number]) => Number(number))

const amount = fc.double({ min: 0, max: 1e8, noNaN: true })
const series = fc
  .tuple(
    fc.array(amount, { minLength: 1, maxLength: 40 }),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 40 }),
  )
  .map(([values, gaps]) => {
    let asOf = '2020-01-01'
    return values.map((value, index) => {
      asOf = addDays(asOf, gaps[index] ?? 1)
      return { asOf, value, text: String(value) }
    })
  })
const limits = fc
  .array(amount, { maxLength: 2 })
  .map((all) => all.map((value) => ({ value, text: String(value) })))

describe('a trend', () => {
  it('has every point and every line inside the drawing, later to the right and more further up', async () => {
    await fc.assert(
      fc.asyncProperty(series, limits, async (points, lines) => {
        const markup = await drawn({ points, limits: lines })
        const xs = numbersAt(markup, /<circle[^>]* cx="([^"]*)"/g)
        const ys = numbersAt(markup, /<circle[^>]* cy="([^"]*)"/g)
        const levels = numbersAt(markup, /<line class="limit"[^>]* y1="([^"]*)"/g)
        expect(xs).toHaveLength(points.length)
        expect(levels).toHaveLength(lines.length)
        expect(xs.every((x) => x >= 0 && x <= 340)).toBe(true)
        expect([...ys, ...levels].every((y) => y >= 0 && y <= 160)).toBe(true)
        expect(xs).toEqual(xs.toSorted((a, b) => a - b))
        const byValue = points.map(({ value }, index) => ({ value, y: ys[index] ?? 0 }))
        const risen = byValue.toSorted((a, b) => a.value - b.value)
        expect(risen.every(({ y }, index) => index === 0 || y <= (risen[index - 1]?.y ?? 0))).toBe(true)
      }),
    )
  })

  it('says in words what it shows, and writes the first and the last value', async () => {
    const points = [
      { asOf: '2026-04-30', value: 25, text: '25.0%' },
      { asOf: '2026-10-31', value: 29.2, text: '29.2%' },
    ]
    const markup = await drawn({ points, limits: [{ value: 30, text: '≥30%' }] })
    for (const words of [
      'role="img"',
      '<title>双师型</title>',
      '25.0%',
      '29.2%',
      '2026-04-30',
      '2026-10-31',
      '≥30%',
    ])
      expect(markup).toContain(words)
  })

  it('escapes what it is given', async () => {
    const markup = await drawn({ points: [{ asOf: '2026-10-31', value: 1, text: '"><script>' }], limits: [] })
    expect(markup).not.toContain('<script')
  })

  it('without any point is nothing', async () => {
    expect(await drawn({ points: [], limits: [] })).toBe('')
  })
})

describe('a bar', () => {
  it('and its mark stay inside the drawing, and the bar ends at the mark exactly when the value is there', async () => {
    await fc.assert(
      fc.asyncProperty(amount, fc.option(amount, { nil: undefined }), async (value, target) => {
        const markup = String(await targetBar({ value, target, look: 'verdict-met', label: '' }))
        const [width = -1] = numbersAt(markup, /y="2" width="([^"]*)"/g)
        const [mark] = numbersAt(markup, /<line class="limit" x1="([^"]*)"/g)
        expect(width).toBeGreaterThanOrEqual(0)
        expect(width).toBeLessThanOrEqual(120)
        expect(mark === undefined).toBe(target === undefined)
        if (mark === undefined || target === undefined) return
        expect(mark).toBeLessThanOrEqual(120)
        if (value >= target) expect(width).toBeGreaterThanOrEqual(mark)
        else expect(width).toBeLessThanOrEqual(mark)
      }),
    )
  })
})
