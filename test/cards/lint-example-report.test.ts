import { describe, expect, it } from 'vitest'
import { lintCard } from '#src/cards/lint.ts'

describe('a report with a chart and a table, as the pages of the platform show it', () => {
  it('passes', () => {
    expect(lintCard(card)).toEqual([])
  })

  it('is counted as the platform counts: every object with a tag', () => {
    expect(filledTo(200)).toEqual([])
    expect(filledTo(201).map(({ rule }) => rule)).toEqual(['element-limit'])
  })
})

const own = 11

function filledTo(count: number) {
  const more = Array.from({ length: count - own }, () => ({ tag: 'hr' }))
  return lintCard({ ...card, body: { ...card.body, elements: [...card.body.elements, ...more] } })
}

const card = {
  schema: '2.0',
  config: { update_multi: true, width_mode: 'fill', summary: { content: '9 月销售周报' } },
  header: { title: { tag: 'plain_text', content: '9 月销售周报' }, template: 'turquoise' },
  body: {
    elements: [
      { tag: 'markdown', content: "**合计** ¥336.23 万，环比 <font color='green'>+12%</font>" },
      {
        tag: 'chart',
        element_id: 'trend',
        aspect_ratio: '16:9',
        color_theme: 'brand',
        preview: true,
        height: 'auto',
        chart_spec: {
          type: 'bar',
          title: { text: '每周成交额' },
          data: {
            values: [
              { week: 'W1', type: '新签', value: 80 },
              { week: 'W1', type: '续费', value: 40 },
              { week: 'W2', type: '新签', value: 95 },
              { week: 'W2', type: '续费', value: 44 },
            ],
          },
          xField: ['week', 'type'],
          yField: 'value',
          seriesField: 'type',
          legends: { visible: true, orient: 'bottom' },
        },
      },
      {
        tag: 'table',
        element_id: 'deals',
        page_size: 5,
        row_height: 'low',
        freeze_first_column: true,
        header_style: {
          text_align: 'left',
          text_size: 'normal',
          background_style: 'grey',
          text_color: 'default',
          bold: true,
          lines: 1,
        },
        columns: [
          { name: 'customer', display_name: '客户', data_type: 'text', width: 'auto' },
          { name: 'scale', display_name: '规模', data_type: 'options' },
          {
            name: 'arr',
            display_name: 'ARR(万元)',
            data_type: 'number',
            format: { symbol: '¥', precision: 2, separator: true },
          },
          { name: 'owner', display_name: '负责人', data_type: 'persons' },
          { name: 'signed', display_name: '签约日', data_type: 'date', date_format: 'YYYY-MM-DD' },
          { name: 'link', display_name: '链接', data_type: 'lark_md' },
        ],
        rows: [
          {
            customer: '飞书科技',
            scale: [{ text: 'S2', color: 'blue' }],
            arr: 168,
            owner: 'ou_14a32f1a02e64944cf19207aa43abcef',
            signed: 1699341315000,
            link: '[详情](https://example.com/1)',
          },
          {
            customer: '飞书科技_01',
            scale: [{ text: 'S1', color: 'red' }],
            arr: 168.23,
            owner: ['ou_14a32f1a02e64944cf19207aa43abcef'],
            signed: 1606101072000,
            link: '[详情](https://example.com/2)',
          },
        ],
      },
      {
        tag: 'column_set',
        flex_mode: 'flow',
        horizontal_spacing: '8px',
        columns: [
          {
            tag: 'column',
            width: 'auto',
            elements: [
              {
                tag: 'button',
                type: 'primary',
                text: { tag: 'plain_text', content: '刷新' },
                behaviors: [{ type: 'callback', value: { action: 'report.refresh', id: 'r1' } }],
              },
            ],
          },
          {
            tag: 'column',
            width: 'auto',
            elements: [
              {
                tag: 'button',
                type: 'default',
                text: { tag: 'plain_text', content: '打开多维表格' },
                behaviors: [{ type: 'open_url', default_url: 'https://example.com/base' }],
              },
            ],
          },
        ],
      },
    ],
  },
}
