import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { card, chart, table } from '#src/cards/kit.ts'
import { lintCard } from '#src/cards/lint.ts'

describe('a table', () => {
  const columns = [
    { name: 'school', title: '学校' },
    { name: 'rate', title: '完成率', type: 'number', precision: 1 },
    { name: 'verdict', title: '结论', type: 'options' },
    { name: 'at', title: '时间', type: 'date' },
    { name: 'who', title: '负责人', type: 'persons' },
    { name: 'clause', title: '条款', type: 'markdown', width: '120px', align: 'center' },
  ] as const

  it('of every kind of cell passes the rules of the platform', () => {
    const drawn = table({
      columns,
      rows: [
        {
          school: '一校 **不粗**',
          rate: 93.5,
          verdict: [{ text: '达标', tone: 'green' }],
          at: 1_795_000_000_000,
          who: ['ou_a'],
          clause: '[第三条](https://example.com)',
        },
        { school: '二校', rate: undefined, verdict: '未知', who: 'ou_b' },
      ],
    })
    expect(lintCard(card({ title: '指标' }, drawn))).toEqual([])
    expect(drawn.rows[0]?.['school']).toBe('一校 **不粗**')
    expect(drawn.columns.map(({ horizontal_align }) => horizontal_align)).toEqual([
      'left',
      'right',
      'left',
      'left',
      'left',
      'center',
    ])
  })

  it('keeps to its columns, and leaves a cell empty where there is no figure', () => {
    const { rows } = table({
      columns: [
        { name: 'a', title: 'A' },
        { name: 'n', title: 'N', type: 'number' },
      ],
      rows: [{ a: 7, n: Number.NaN, more: 'x' }],
    })
    expect(rows).toEqual([{ a: '7' }])
  })

  it('calls grey what the platform calls neutral', () => {
    const { rows } = table({
      columns: [{ name: 'v', title: 'V', type: 'options' }],
      rows: [{ v: [{ text: '无', tone: 'grey' }] }, { v: ['甲', '乙'] }],
    })
    expect(rows).toEqual([{ v: [{ text: '无', color: 'neutral' }] }, { v: [{ text: '甲' }, { text: '乙' }] }])
  })

  it('has pages of one to ten rows', () => {
    const sizes = [0, 1, 7, 50].map((pageSize) => table({ columns, rows: [], pageSize }).page_size)
    expect(sizes).toEqual([1, 1, 7, 10])
  })
})

describe('a chart', () => {
  const data = [
    { label: '一校', value: 80 },
    { label: '二校', value: 95 },
  ]
  const series = data.flatMap((point) => [
    { ...point, series: '本期' },
    { ...point, series: '上期' },
  ])
  const threshold = { value: 85, label: '合格 85' }

  it('of every kind passes the rules of the platform', () => {
    const drawn = card(
      { title: '图' },
      chart.bar({ title: '完成率', data, threshold, height: 240 }),
      chart.bar({ data, threshold: { value: 99, label: '优秀' }, horizontal: true, aspect: '16:9' }),
      chart.groupedBar({ data: series, threshold }),
      chart.line({ data: series, threshold }),
      chart.ring({ title: '结论', data }),
    )
    expect(lintCard(drawn)).toEqual([])
  })

  it('passes them whatever the figures are', () => {
    const point = fc.record({ label: fc.string(), value: fc.double() })
    fc.assert(
      fc.property(fc.array(point), fc.double(), fc.double(), (points, value, height) => {
        fc.pre(!Number.isNaN(height))
        const drawn = chart.bar({ data: points, threshold: { value, label: 'x' }, height })
        expect(lintCard(card({ title: 't' }, drawn))).toEqual([])
      }),
    )
  })

  it('draws what has to be reached as a line across the figures', () => {
    const upright = chart.bar({ data, threshold }).chart_spec
    const lying = chart.bar({ data, threshold, horizontal: true }).chart_spec
    expect(upright).toMatchObject({ markLine: [{ y: 85, label: { text: '合格 85' } }] })
    expect(lying).toMatchObject({ direction: 'horizontal', xField: 'value', markLine: [{ x: 85 }] })
    expect(chart.bar({ data }).chart_spec).not.toHaveProperty('markLine')
  })

  it('is tall enough for that line where no figure reaches it', () => {
    const spec = chart.bar({ data, threshold: { value: 99, label: '优秀' } }).chart_spec
    expect(spec).toMatchObject({
      axes: [
        { orient: 'left', type: 'linear', max: 99 },
        { orient: 'bottom', type: 'band' },
      ],
    })
    expect(chart.bar({ data, threshold }).chart_spec).not.toHaveProperty('axes')
  })

  it('tells series apart', () => {
    expect(chart.groupedBar({ data: series }).chart_spec).toMatchObject({
      xField: ['label', 'series'],
      seriesField: 'series',
    })
    expect(chart.line({ data: series }).chart_spec).toMatchObject({ seriesField: 'series' })
    expect(chart.line({ data }).chart_spec).not.toHaveProperty('seriesField')
  })
})
