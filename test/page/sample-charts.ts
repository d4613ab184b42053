type Card = Readonly<Record<string, unknown>>

const months = ['9月', '10月', '11月']
const counts = [
  [3, 5, 4],
  [1, 2, 6],
]
const bySchool = months.flatMap((month, at) => [
  { month, school: '东浦', count: counts[0]?.[at] },
  { month, school: '西岭', count: counts[1]?.[at] },
])

const chart = (chart_spec: Card, more: Card = {}) => ({
  tag: 'chart',
  aspect_ratio: '2:1',
  chart_spec,
  ...more,
})

/** One chart of every kind that is drawn, and one that is not. */
export const chartsCard: Card = {
  schema: '2.0',
  header: { title: { tag: 'plain_text', content: '图表' }, template: 'indigo' },
  body: {
    elements: [
      chart({
        type: 'line',
        title: { text: '每月听课' },
        data: [{ values: bySchool }],
        xField: 'month',
        yField: 'count',
        seriesField: 'school',
        label: { visible: true },
      }),
      chart({
        type: 'area',
        title: { text: '累计' },
        data: { values: bySchool },
        xField: 'month',
        yField: 'count',
        seriesField: 'school',
        stack: true,
      }),
      chart({
        type: 'bar',
        title: { text: '堆叠' },
        data: { values: bySchool },
        xField: 'month',
        yField: 'count',
        seriesField: 'school',
      }),
      chart(
        {
          type: 'bar',
          direction: 'horizontal',
          title: { text: '备案进度（%）' },
          data: {
            values: [
              { school: '东浦职业中专学校', share: 66.7 },
              { school: '西岭现代职业学校', share: 33.3 },
              { school: '北汀技工学校', share: 0 },
            ],
          },
          xField: 'share',
          yField: 'school',
          label: { visible: true },
          markLine: [{ x: 60, label: { text: '目标 60%' } }],
        },
        { height: '180px' },
      ),
      chart({
        type: 'pie',
        title: { text: '结论分布' },
        data: {
          values: [
            { verdict: '达标', n: 14 },
            { verdict: '未达标', n: 4 },
            { verdict: '未报送', n: 2 },
          ],
        },
        categoryField: 'verdict',
        valueField: 'n',
        innerRadius: 0.6,
        label: { visible: true },
      }),
      chart({
        type: 'common',
        title: { text: '听课次数与平均分' },
        data: [
          { id: 'count', values: months.map((month, at) => ({ month, n: 4 + at })) },
          { id: 'score', values: months.map((month, at) => ({ month, score: 80 + at * 4 })) },
        ],
        series: [
          { type: 'bar', id: 'bars', dataId: 'count', xField: 'month', yField: 'n', name: '次数' },
          { type: 'line', id: 'line', dataId: 'score', xField: 'month', yField: 'score', name: '平均分' },
        ],
        axes: [
          { orient: 'left', title: { visible: true, text: '次' } },
          { orient: 'right', seriesId: ['line'], title: { visible: true, text: '分' } },
          { orient: 'bottom', title: { visible: true, text: '月份' } },
        ],
      }),
      chart({ type: 'wordCloud', data: { values: [] } }),
    ],
  },
}
