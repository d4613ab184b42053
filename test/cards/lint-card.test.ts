import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintCard, sizeOf } from '#src/cards/lint.ts'

const words = (content: string) => ({ tag: 'plain_text', content })
const press = { type: 'callback', value: { action: 'record.open' } }
const show = (...elements: readonly unknown[]) => ({ schema: '2.0', body: { elements } })

describe('what the platform takes', () => {
  const taken: readonly (readonly [string, unknown])[] = [
    ['an empty body', show()],
    ['200 elements', show(...Array.from({ length: 200 }, () => ({ tag: 'hr' })))],
    ['a tag within what a button sends or a row holds', show(button({ tag: 'x', action: 'record.open' }))],
    ['an address of the client', show(link('https://applink.feishu.cn/client/chat/open?openChatId=oc_1'))],
    ['no link on one kind of telephone', show({ ...link('https://example.com'), ...noIos })],
    [
      'a table drawn in a block of code',
      show(...Array.from({ length: 4 }, () => markdown(`\`\`\`\n${table}\n\`\`\``))),
    ],
    [
      'four lines that only look like tables',
      show(...Array.from({ length: 4 }, () => markdown('a\n---\nb'))),
    ],
    [
      'a picker for everybody in the chat',
      show({ tag: 'select_person', options: [], initial_option: 'ou_a' }),
    ],
    ['a first choice by its text', show({ tag: 'select_static', options: [option], initial_option: '甲' })],
    ['a first choice by its value', show({ tag: 'select_static', options: [option], initial_option: 'a' })],
    ['a disabled button that does nothing', show({ tag: 'button', text: words('好'), disabled: true })],
    [
      'cells that are not there',
      show({ tag: 'table', columns: [{ name: 'a', data_type: 'number' }], rows: [{}] }),
    ],
    ['a property left undefined', show({ tag: 'hr', margin: undefined })],
  ]

  it.each(taken)('%s', (_what, card) => {
    expect(lintCard(card)).toEqual([])
  })
})

describe('the linter', () => {
  it('says where the fault is, without a word of what the card says', () => {
    const card = show({ tag: 'hr' }, { tag: 'markdown', content: '机密', secret: '机密' })
    expect(lintCard(card)).toEqual([
      { rule: 'unknown-property', path: 'body.elements[1]', message: 'markdown has no secret' },
    ])
    const nested = show({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'x' }] }] })
    expect(lintCard(nested)[0]?.path).toBe('body.elements[0].columns[0].elements[0]')
  })

  it('finds all the faults of a card at once', () => {
    const card = { ...show({ tag: 'button', text: words('好') }, { tag: 'note' }), schema: '1.0' }
    expect(lintCard(card).map(({ rule }) => rule)).toEqual(['removed-tag', 'schema', 'idle-button'])
  })

  it('answers whatever it is given, be it nested in itself', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(lintCard(value).length).toBeGreaterThan(0)
      }),
    )
    const round: Record<string, unknown> = {}
    round['left'] = round
    round['right'] = [round]
    expect(lintCard(round).map(({ rule }) => rule)).toEqual(['plain-json', 'plain-json'])
  })

  it('answers for any elements, real or not', () => {
    const tag = fc.constantFrom(
      'markdown',
      'form',
      'table',
      'chart',
      'button',
      'select_static',
      'column_set',
      'input',
    )
    const element = fc.tuple(fc.object({ maxDepth: 3 }), tag).map(([rest, name]) => ({ ...rest, tag: name }))
    const tabular = fc.record({ tag, columns: fc.anything(), rows: fc.anything(), options: fc.anything() })
    fc.assert(
      fc.property(fc.array(fc.oneof(element, tabular)), (elements) => {
        expect(Array.isArray(lintCard(show(...elements)))).toBe(true)
      }),
    )
  })
})

describe('the size of a card', () => {
  it('is what it takes in a request: UTF-8, and its quotation marks escaped once more', () => {
    expect(sizeOf({ a: '听' })).toBe(Buffer.byteLength('"{\\"a\\":\\"听\\"}"'))
    const card = show(markdown('"听课"'))
    const request = JSON.stringify({ content: JSON.stringify(card) })
    expect(sizeOf(card)).toBe(Buffer.byteLength(request) - '{"content":}'.length)
  })

  it('leaves room in the 30 KB for the rest of the request', () => {
    const most = 30_000 - sizeOf(show(markdown('')))
    expect(lintCard(show(markdown('x'.repeat(most))))).toEqual([])
    expect(lintCard(show(markdown('x'.repeat(most + 1)))).map(({ rule }) => rule)).toEqual(['size-limit'])
  })
})

function button(value: unknown) {
  return { tag: 'button', text: words('好'), behaviors: [{ ...press, value }] }
}

function link(address: string) {
  return { tag: 'button', text: words('好'), behaviors: [{ type: 'open_url', default_url: address }] }
}

function markdown(content: string) {
  return { tag: 'markdown', content }
}

const noIos = {
  behaviors: [
    { type: 'open_url', default_url: 'https://example.com', ios_url: 'lark://msgcard/unsupported_action' },
  ],
}
const table = '| a | b |\n|---|---|\n| 1 | 2 |'
const option = { text: words('甲'), value: 'a' }
