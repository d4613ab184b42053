import { qiaoAnlan, wangMuyao } from './demo.ts'

type Card = Readonly<Record<string, unknown>>

const plain = (content: string) => ({ tag: 'plain_text', content })
const options = (...names: readonly string[]) => names.map((name) => ({ text: plain(name), value: name }))
const column = (...elements: readonly unknown[]) => ({ tag: 'column', width: 'auto', elements })

/** Every control a form may hold. */
export const observationForm: Card = {
  schema: '2.0',
  config: { update_multi: true, width_mode: 'fill', summary: { content: '听课记录草稿' } },
  header: {
    title: plain('听课记录 · 草稿'),
    subtitle: plain('由你的话读出，请核对后提交'),
    template: 'blue',
    text_tag_list: [{ tag: 'text_tag', text: plain('待提交'), color: 'orange' }],
  },
  body: {
    elements: [
      { tag: 'markdown', content: `听课人：<at id=${qiaoAnlan.openId}></at>　本学期第 **12** 周` },
      {
        tag: 'form',
        name: 'observation',
        elements: [
          {
            tag: 'select_person',
            name: 'teacher',
            required: true,
            width: 'fill',
            placeholder: plain('授课教师'),
            options: [{ value: wangMuyao.openId }, { value: 'ou_demo_11' }],
          },
          {
            tag: 'input',
            name: 'course',
            required: true,
            label: plain('课程'),
            default_value: '机械制图',
            max_length: 30,
          },
          {
            tag: 'date_picker',
            name: 'date',
            required: true,
            width: 'fill',
            placeholder: plain('听课日期'),
            initial_date: '2026-11-18',
          },
          {
            tag: 'multi_select_static',
            name: 'periods',
            required: true,
            width: 'fill',
            placeholder: plain('节次'),
            selected_values: ['第1节'],
            options: options('第1节', '第2节', '第3节', '第4节', '第5节', '第6节', '第7节'),
          },
          {
            tag: 'select_static',
            name: 'mode',
            width: 'fill',
            placeholder: plain('听课方式'),
            options: options('推门听课', '随堂听课', '公开课', '同行听课'),
          },
          { tag: 'picker_time', name: 'start', width: 'fill', placeholder: plain('开始时间') },
          { tag: 'picker_datetime', name: 'feedback', width: 'fill', placeholder: plain('反馈时间') },
          { tag: 'multi_select_person', name: 'cc', width: 'fill', placeholder: plain('抄送') },
          {
            tag: 'input',
            name: 'strengths',
            input_type: 'multiline_text',
            rows: 2,
            max_length: 500,
            label: plain('优点'),
            placeholder: plain('不填也行'),
          },
          { tag: 'checker', name: 'notify', checked: true, text: plain('同时通知授课教师') },
          {
            tag: 'column_set',
            flex_mode: 'none',
            horizontal_spacing: '8px',
            columns: [
              column({
                tag: 'button',
                name: 'submit',
                type: 'primary_filled',
                text: plain('提交'),
                form_action_type: 'submit',
                confirm: { title: plain('确认提交？'), text: plain('提交后将通知王牧遥。') },
                behaviors: [{ type: 'callback', value: { action: 'observation.submit', id: 'draft-1' } }],
              }),
              column({ tag: 'button', name: 'reset', text: plain('重置'), form_action_type: 'reset' }),
            ],
          },
        ],
      },
      { tag: 'hr' },
      {
        tag: 'collapsible_panel',
        expanded: false,
        header: { title: { tag: 'markdown', content: '**依据** S0-16 每学期一轮听课' } },
        border: { color: 'grey', corner_radius: '5px' },
        elements: [{ tag: 'markdown', content: '- 一学期内覆盖全部学校与专业\n- 草稿和退回的不计入' }],
      },
    ],
  },
}

/** A table with every data type over two pages, and charts. */
export const kpiCard: Card = {
  schema: '2.0',
  config: { update_multi: true, width_mode: 'fill', summary: { content: '东浦 · 指标' } },
  header: {
    title: plain('东浦职业中专学校 · 指标'),
    subtitle: plain('数据截至 2026-10-31'),
    template: 'turquoise',
  },
  body: {
    elements: [
      {
        tag: 'markdown',
        content:
          "**20** 项中 <font color='green'>达标 14</font>、<font color='red'>未达标 4</font>、<font color='grey'>不适用 2</font>",
      },
      {
        tag: 'table',
        page_size: 4,
        row_height: 'low',
        freeze_first_column: true,
        header_style: { background_style: 'grey', bold: true },
        columns: [
          { name: 'metric', display_name: '指标', data_type: 'text', width: '150px' },
          {
            name: 'value',
            display_name: '数值',
            data_type: 'number',
            format: { precision: 1, symbol: '', separator: true },
          },
          { name: 'verdict', display_name: '结论', data_type: 'options' },
          { name: 'clause', display_name: '条款', data_type: 'lark_md' },
          { name: 'asof', display_name: '截至', data_type: 'date', date_format: 'YYYY-MM-DD' },
          { name: 'owner', display_name: '负责人', data_type: 'persons' },
          { name: 'note', display_name: '说明', data_type: 'markdown' },
        ],
        rows: [
          ['“双师型”教师占比', 87.5, '达标', 'green', '98/112'],
          ['职教教师合格率', 95.6, '达标', 'green', '151/158'],
          ['高级职称占比', 29.2, '未达标', 'red', '还差 **1** 人'],
          ['生均设备值', 10500, '达标', 'green', '元'],
          ['专职辅导员师生比', 216, '未达标', 'red', '还差 **1** 人'],
          ['订单班占比（努力）', 45.8, '未达成', 'orange', '11/24'],
        ].map(([metric, value, verdict, color, note]) => ({
          metric,
          value,
          verdict: [{ text: verdict, color }],
          clause: '[S2-02](https://example.com/s2-02)',
          asof: Date.parse('2026-10-31T00:00:00+08:00'),
          owner: ['ou_demo_11'],
          note,
        })),
      },
      {
        tag: 'chart',
        aspect_ratio: '16:9',
        chart_spec: {
          type: 'bar',
          title: { text: '“双师型”教师占比（%）' },
          data: {
            values: [
              { school: '东浦', year: '2025', value: 84 },
              { school: '东浦', year: '2026', value: 87.5 },
              { school: '西岭', year: '2025', value: 77.2 },
              { school: '西岭', year: '2026', value: 79.8 },
              { school: '北汀', year: '2025', value: 85.3 },
              { school: '南屿', year: '2025', value: 80.1 },
              { school: '南屿', year: '2026', value: 78.8 },
              { school: '河洲', year: '2026', value: 85.4 },
            ],
          },
          xField: ['school', 'year'],
          yField: 'value',
          seriesField: 'year',
          label: { visible: true },
          markLine: [{ y: 85, label: { text: '阈值 85%' } }],
          legends: { visible: true, orient: 'bottom' },
        },
      },
      {
        tag: 'column_set',
        flex_mode: 'flow',
        horizontal_spacing: '8px',
        columns: [
          column({
            tag: 'button',
            type: 'primary',
            text: plain('刷新'),
            behaviors: [{ type: 'callback', value: { action: 'kpi.refresh' } }],
          }),
          column({
            tag: 'button',
            text: plain('打开控制台'),
            behaviors: [{ type: 'open_url', default_url: 'https://example.com/console' }],
          }),
        ],
      },
    ],
  },
}

export const receiptCard: Card = {
  schema: '2.0',
  header: {
    title: plain('听课记录已提交'),
    template: 'green',
    text_tag_list: [{ tag: 'text_tag', text: plain('TK-2026-0108'), color: 'green' }],
  },
  body: {
    elements: [
      {
        tag: 'column_set',
        flex_mode: 'bisect',
        columns: [
          ['教师', '王牧遥'],
          ['课程', '机械制图 · 25机电1班'],
          ['时间', '11月18日 周三 第1、2节'],
          ['得分', '**88**'],
        ].map(([name, value]) => ({
          tag: 'column',
          width: 'weighted',
          elements: [{ tag: 'markdown', content: `<font color='grey'>${name}</font>\n${value}` }],
        })),
      },
      { tag: 'hr' },
      {
        tag: 'div',
        text: {
          tag: 'plain_text',
          content: '已通知授课教师，24 小时内可撤回。',
          text_size: 'notation',
          text_color: 'grey',
        },
      },
      {
        tag: 'column_set',
        columns: [
          column({
            tag: 'button',
            text: plain('修改'),
            behaviors: [{ type: 'callback', value: { action: 'observation.edit', no: 'TK-2026-0108' } }],
          }),
          column({
            tag: 'button',
            type: 'danger',
            text: plain('撤回'),
            confirm: { title: plain('撤回这条记录？'), text: plain('撤回后不计入覆盖率。') },
            behaviors: [{ type: 'callback', value: { action: 'observation.withdraw', no: 'TK-2026-0108' } }],
          }),
          column({
            tag: 'button',
            text: plain('已锁定'),
            disabled: true,
            disabled_tips: plain('审核后不能修改'),
          }),
          column({
            tag: 'overflow',
            options: [
              { text: plain('导出'), value: 'export' },
              { text: plain('转发'), value: 'forward' },
            ],
            behaviors: [{ type: 'callback', value: { action: 'observation.more' } }],
          }),
        ],
      },
    ],
  },
}
