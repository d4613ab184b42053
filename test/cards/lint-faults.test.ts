import { describe, expect, it } from 'vitest'
import { cardRules, lintCard, type CardRule } from '#src/cards/lint.ts'

type Thing = Readonly<Record<string, unknown>>

const words = (content: string): Thing => ({ tag: 'plain_text', content })
const md = (content: string): Thing => ({ tag: 'markdown', content })
const press: Thing = { type: 'callback', value: { action: 'record.open' } }
const push = (more: Thing = {}): Thing => ({ tag: 'button', text: words('好'), behaviors: [press], ...more })
const send = push({ name: 'send', form_action_type: 'submit' })
const set = (...elements: readonly Thing[]): Thing => ({
  tag: 'column_set',
  columns: [{ tag: 'column', elements }],
})
const form = (...elements: readonly Thing[]): Thing => ({
  tag: 'form',
  name: 'f',
  elements: [...elements, send],
})
const pick = (more: Thing = {}): Thing => ({ tag: 'select_static', name: 'p', options: [], ...more })
const option = (value: unknown): Thing => ({ text: words('甲'), value })
const grid = (more: Thing = {}): Thing => ({
  tag: 'table',
  columns: [{ name: 'a', data_type: 'text' }],
  rows: [{ a: '甲' }],
  ...more,
})
const cells = (data_type: string, ...values: readonly unknown[]): Thing =>
  grid({ columns: [{ name: 'a', data_type }], rows: values.map((a) => ({ a })) })
const graph = (more: Thing = {}): Thing => ({ tag: 'chart', chart_spec: { type: 'bar' }, ...more })
const nested = (levels: number): Thing => (levels === 0 ? md('x') : set(nested(levels - 1)))
const many = (count: number, thing: Thing): readonly Thing[] => Array.from({ length: count }, () => thing)
const open = (more: Thing): Thing => push({ behaviors: [{ type: 'open_url', ...more }] })
const show = (...elements: readonly Thing[]): Thing => ({ schema: '2.0', body: { elements } })
const headed = (header: Thing): Thing => ({ ...show(), header: { title: words('题'), ...header } })
const label: Thing = { tag: 'text_tag', text: words('新'), color: 'blue' }
const markdownTable = '| a | b |\n| --- | :-: |\n| 1 | 2 |'

/** A card with exactly one thing wrong, for each way a rule can be broken. */
const faults: readonly (readonly [CardRule, fault: string, card: unknown])[] = [
  ['plain-json', 'a function', show(graph({ chart_spec: { type: 'bar', label: { format: () => 'x' } } }))],
  ['plain-json', 'a figure that is none', show(cells('number', Number.NaN))],
  ['plain-json', 'a date', show(cells('date', new Date(0)))],
  ['object', 'a list', []],
  ['object', 'nothing', null],
  ['schema', 'another version', { ...show(), schema: '1.0' }],
  ['shared', 'a card for each reader', { ...show(), config: { update_multi: false } }],
  ['unknown-tag', 'a component that does not exist', show({ tag: 'carousel' })],
  ['unknown-tag', 'no tag', show({ content: 'x' })],
  ['unknown-tag', 'a tag that is a word of the language', show({ tag: 'constructor' })],
  ['unknown-tag', 'a column without its set', show({ tag: 'column', elements: [] })],
  ['unknown-tag', 'markup where only plain text may be', show(push({ text: md('好') }))],
  ['removed-tag', 'a row of actions of 1.0', show({ tag: 'action', actions: [] })],
  ['removed-tag', 'a note of 1.0, within a column', show(set({ tag: 'note', elements: [] }))],
  ['unknown-property', 'one of a component', show({ ...md('x'), href: {} })],
  [
    'unknown-property',
    'one within a component',
    show(push({ confirm: { title: words('?'), text: words('!'), ok: 1 } })),
  ],
  ['unknown-property', 'one of the card', { ...show(), i18n_elements: {} }],
  ['unknown-property', 'a value of 1.0 on a button', show(push({ value: { action: 'record.open' } }))],
  ['missing-property', 'markdown without content', show({ tag: 'markdown' })],
  ['missing-property', 'a confirmation without a title', show(push({ confirm: { text: words('!') } }))],
  ['missing-property', 'a card without a body', { schema: '2.0' }],
  ['unknown-value', 'a template there is none of', headed({ template: 'pink' })],
  [
    'unknown-value',
    'a tag in a colour of templates',
    headed({ text_tag_list: [{ ...label, color: 'grey' }] }),
  ],
  ['unknown-value', 'a text where an object belongs', show(push({ text: '好' }))],
  ['element-limit', '201 elements', show(...many(201, md('x')))],
  ['element-limit', '100 buttons and their texts in a column', show(set(...many(100, push())))],
  [
    'element-limit',
    'a menu of 200 options',
    show(pick({ options: many(200, {}).map((_, i) => option(`${i}`)) })),
  ],
  ['size-limit', '10 001 characters of three bytes', show(md('听'.repeat(10_001)))],
  ['size-limit', '15 000 quotation marks', show(md('"'.repeat(15_000)))],
  ['table-limit', 'four tables', show(...many(4, grid()))],
  [
    'table-limit',
    'two tables and two in markdown',
    show(grid(), grid(), md(`${markdownTable}\n\n${markdownTable}`)),
  ],
  ['chart-limit', 'six charts', show(...many(6, graph()))],
  ['header-tags', 'four tags', headed({ text_tag_list: many(4, label) })],
  ['depth', 'six containers around a text', show(nested(6))],
  ['root-only', 'a form in a column', show(set(form()))],
  ['root-only', 'a table in a column', show(set(grid()))],
  ['root-only', 'a table in a form', show(form(grid()))],
  ['root-only', 'a form in a panel', show({ tag: 'collapsible_panel', header: {}, elements: [form()] })],
  [
    'form-only',
    'several choices outside a form',
    show({ tag: 'multi_select_static', name: 'm', options: [] }),
  ],
  [
    'form-only',
    'several persons outside a form',
    show({ tag: 'multi_select_person', name: 'm', options: [] }),
  ],
  [
    'form-only',
    'several images outside a form',
    show({ tag: 'select_img', multi_select: true, options: [] }),
  ],
  ['form-only', 'a required field outside a form', show(pick({ required: true }))],
  ['form-only', 'a submit button outside a form', show(send)],
  ['element-id', 'a figure first', show({ ...md('x'), element_id: '1st' })],
  ['element-id', '21 characters', show({ ...md('x'), element_id: 'a'.repeat(21) })],
  [
    'element-id-unique',
    'one for two',
    show({ ...md('x'), element_id: 'a' }, set({ ...md('y'), element_id: 'a' })),
  ],
  ['name-unique', 'one for two fields', show(form(pick(), pick()))],
  ['name-unique', 'one for a field and its form', show(form(pick({ name: 'f' })))],
  ['field-name', 'a field without one', show(form({ tag: 'input' }))],
  ['field-name', 'an empty one, in a column', show(form(set({ tag: 'input', name: ' ' })))],
  ['field-name', 'a button without one', show(form(push()))],
  ['field-name', 'a form with an empty one', show({ ...form(), name: '' })],
  ['submit', 'no button', show({ tag: 'form', name: 'f', elements: [md('x')] })],
  [
    'submit',
    'only a button that resets',
    show({ tag: 'form', name: 'f', elements: [{ ...send, form_action_type: 'reset' }] }),
  ],
  ['callback-value', 'a text', show(push({ behaviors: [{ type: 'callback', value: 'record.open' }] }))],
  ['callback-value', 'no action', show(push({ behaviors: [{ type: 'callback', value: { id: 1 } }] }))],
  [
    'callback-value',
    'a verb without a noun',
    show(push({ behaviors: [{ type: 'callback', value: { action: 'open' } }] })),
  ],
  ['idle-button', 'a button without behaviours', show(push({ behaviors: [] }))],
  ['url', 'a script', show(open({ default_url: 'javascript:alert(1)' }))],
  ['url', 'no address', show(open({}))],
  ['url', 'half an address', show(open({ default_url: 'example.com/a' }))],
  [
    'url',
    'a file for one client',
    show(open({ default_url: 'https://example.com', pc_url: 'file:///etc/passwd' })),
  ],
  ['url', 'a script for the whole card', { ...show(), card_link: { url: 'javascript:alert(1)' } }],
  ['text-limit', 'a button of 101 characters', show(push({ text: words('字'.repeat(101)) }))],
  ['text-limit', 'a placeholder of 101 characters', show(pick({ placeholder: words('字'.repeat(101)) }))],
  ['input-length', 'none', show({ tag: 'input', max_length: 0 })],
  ['input-length', 'more than 1000', show({ tag: 'input', max_length: 1001 })],
  ['date-placeholder', 'an empty date', show({ tag: 'date_picker' })],
  ['date-placeholder', 'an empty time', show({ tag: 'picker_time' })],
  ['date-value', 'a date with slashes', show({ tag: 'date_picker', initial_date: '2026/11/22' })],
  ['date-value', 'the 25th hour', show({ tag: 'picker_time', initial_time: '25:00' })],
  ['date-value', 'a day without a time', show({ tag: 'picker_datetime', initial_datetime: '2026-11-22' })],
  ['option-value', 'two of one value', show(pick({ options: [option('a'), option('a')] }))],
  ['option-value', 'a number', show(pick({ options: [option(1)] }))],
  ['chosen-option', 'one that is not there', show(pick({ options: [option('a')], initial_option: 'b' }))],
  ['chosen-option', 'the second of one', show(pick({ options: [option('a')], initial_index: 2 }))],
  [
    'chosen-option',
    'somebody else',
    show({ tag: 'select_person', options: [{ value: 'ou_a' }], initial_option: 'ou_b' }),
  ],
  ['table-columns', 'none', show(grid({ columns: [], rows: [] }))],
  [
    'table-columns',
    '51',
    show(grid({ columns: many(51, {}).map((_, i) => ({ name: `c${i}`, data_type: 'text' })), rows: [] })),
  ],
  ['table-columns', 'two of one name', show(grid({ columns: many(2, { name: 'a', data_type: 'text' }) }))],
  ['table-page-size', 'none', show(grid({ page_size: 0 }))],
  ['table-page-size', '11 rows', show(grid({ page_size: 11 }))],
  [
    'table-format',
    '11 decimals',
    show(grid({ columns: [{ name: 'a', data_type: 'number', format: { precision: 11 } }], rows: [] })),
  ],
  [
    'table-format',
    'a currency of two letters',
    show(grid({ columns: [{ name: 'a', data_type: 'number', format: { symbol: 'RM' } }], rows: [] })),
  ],
  [
    'table-format',
    'a column of 60px',
    show(grid({ columns: [{ name: 'a', data_type: 'text', width: '60px' }] })),
  ],
  ['table-row', 'a key without a column', show(grid({ rows: [{ a: '甲', b: '乙' }] }))],
  ['table-row', 'no object', show(grid({ rows: ['甲'] }))],
  ['table-cell', 'a text for a number', show(cells('number', '3'))],
  ['table-cell', 'seconds for milliseconds', show(cells('date', 1_795_000_000))],
  ['table-cell', 'a number for a person', show(cells('persons', 7))],
  [
    'table-cell',
    'an option in a colour of templates',
    show(cells('options', [{ text: '甲', color: 'grey' }])),
  ],
  ['table-cell', 'an object for a text', show(cells('text', { a: 1 }))],
  ['chart-type', 'one the platform does not draw', show(graph({ chart_spec: { type: 'sankey' } }))],
  ['chart-type', 'a text', show(graph({ chart_spec: '{}' }))],
  ['chart-height', '1000px', show(graph({ height: '1000px' }))],
]

describe('a card with one fault', () => {
  it.each(faults)('%s: %s', (rule, _fault, card) => {
    expect([...new Set(lintCard(card).map((problem) => problem.rule))]).toEqual([rule])
  })

  it('has been planted for every rule', () => {
    expect([...new Set(faults.map(([rule]) => rule))].toSorted()).toEqual([...cardRules].toSorted())
  })
})
