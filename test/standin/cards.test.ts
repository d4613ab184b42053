import { describe, expect, it } from 'vitest'
import { cardTo, createWorld, refusalOf, wang } from '#test/standin/world.ts'

type Elements = readonly object[]

const words = (content: string) => ({ tag: 'markdown', content })
const card = (elements: Elements) => ({ schema: '2.0', body: { elements } })
const table = { tag: 'table', columns: [{ name: 'a', data_type: 'number' }], rows: [{ a: 1 }] }
const submit = {
  tag: 'button',
  name: 'submit',
  form_action_type: 'submit',
  text: { tag: 'plain_text', content: '交' },
}
const input = (name: string) => ({ tag: 'input', name })
const form = (elements: Elements) => ({ tag: 'form', name: 'form', elements })
const nested = (depth: number): object =>
  depth === 0
    ? words('底')
    : { tag: 'column_set', columns: [{ tag: 'column', elements: [nested(depth - 1)] }] }

async function fate(content: object): Promise<string> {
  const { client } = await createWorld()
  const sent = client.im.v1.message.create(cardTo(wang.openId, content))
  const outcome = await sent.then(
    () => 'sent',
    () => refusalOf(sent),
  )
  return typeof outcome === 'string' ? outcome : `${String(outcome.code)} ${outcome.msg}`
}

describe('a card is sent', () => {
  it.each<[string, object]>([
    ['when it is blank', {}],
    [
      'with a form, a table, a panel and a chart',
      card([
        form([input('teacher'), { tag: 'column_set', columns: [{ tag: 'column', elements: [submit] }] }]),
        table,
        {
          tag: 'collapsible_panel',
          header: { title: { tag: 'plain_text', content: '更多' } },
          elements: [words('…')],
        },
        { tag: 'chart', chart_spec: { type: 'bar', tag: 'anything' } },
      ]),
    ],
    ['with 200 elements', card(Array.from({ length: 200 }, () => ({ tag: 'hr' })))],
    ['with three tables', card([table, table, words('|a|b|\n|---|---|\n|1|2|')])],
    ['naming somebody it knows', card([words(`<at id=${wang.openId}></at> <at id=all></at>`)])],
    ['when it is of JSON 1.0', { elements: [{ tag: 'note', elements: [] }] }],
  ])('%s', async (_what, content) => {
    expect(await fate(content)).toBe('sent')
  })
})

describe('a card is refused', () => {
  it.each<[string, object, string]>([
    ['of more than 30 KB', card([words('长'.repeat(10_300))]), '230025'],
    [
      'with 201 elements',
      card(Array.from({ length: 201 }, () => ({ tag: 'hr' }))),
      'ErrCode: 11310; ErrMsg: element exceeds the limit',
    ],
    [
      'with a fourth table',
      card([table, table, table, words('|a|b|\n|---|---|\n|1|2|')]),
      'ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table',
    ],
    [
      'with a tag that 2.0 has dropped',
      card([words('一'), { tag: 'action', actions: [] }]),
      'ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: action); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag action',
    ],
    ['with a tag nobody knows', card([{ tag: 'carousel' }]), 'ErrorValue: unsupported tag carousel'],
    [
      'with a property its tag does not have',
      card([{ ...words('一'), bold: true }]),
      'ErrCode: 200621; ErrPath: ROOT -> body -> elements -> [0](tag: markdown)',
    ],
    ['of 2.0 that does not say so', { body: { elements: [words('一')] } }, 'ErrCode: 200621'],
    ['with the elements of 1.0 in 2.0', { schema: '2.0', elements: [] }, 'ErrorValue: elements'],
    [
      'that wants to be exclusive',
      { ...card([]), config: { update_multi: false } },
      'ErrorValue: update_multi',
    ],
    ['nested six deep', card([nested(3)]), 'nesting exceeds the limit'],
    [
      'with a table in a column',
      card([{ tag: 'column_set', columns: [{ tag: 'column', elements: [table] }] }]),
      'root of the body',
    ],
    ['with a form nobody can submit', card([form([input('teacher')])]), 'no submit button'],
    ['with two fields of one name', card([form([input('a'), input('a'), submit])]), 'duplicate name'],
    [
      'with a multiple choice outside a form',
      card([{ tag: 'multi_select_static', options: [] }]),
      'only be placed in a form',
    ],
    [
      'with an element id that starts with a digit',
      card([{ ...words('一'), element_id: '1st' }]),
      'element_id is invalid',
    ],
    ['with an undeclared column', card([{ ...table, rows: [{ b: 1 }] }]), 'ErrCode: 200915'],
    ['with words where a number belongs', card([{ ...table, rows: [{ a: '一' }] }]), 'ErrCode: 200914'],
    [
      'with a chart that is none',
      card([{ tag: 'chart', chart_spec: {} }]),
      'ErrCode: 200550; ErrPath: ROOT -> body -> elements -> [0](tag: chart)',
    ],
    [
      'with an image never uploaded',
      card([{ tag: 'img', img_key: 'img_v2_none', alt: { tag: 'plain_text', content: '' } }]),
      'ErrCode: 200570',
    ],
    ['naming somebody it does not know', card([words('<at id=ou_nobody></at>')]), 'ErrCode: 100290'],
    [
      'made of a template that was never published',
      { type: 'template', data: { template_id: 'AAq' } },
      'ErrCode: 200380',
    ],
  ])('%s', async (_what, content, reason) => {
    const outcome = await fate(content)
    expect(outcome).toMatch(/^230(025|099) /)
    expect(outcome).toContain(reason)
  })
})

it('the number of tables let through can be the one the page promises', async () => {
  const { client } = await createWorld({ cardLimits: { tables: 5 } })
  await client.im.v1.message.create(cardTo(wang.openId, card([table, table, table, table, table])))
})
