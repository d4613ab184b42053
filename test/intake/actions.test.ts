import { describe, expect, it } from 'vitest'

import { eventOf, pressing, push } from './push.ts'
import { read } from './reading.ts'

function pressed(action: object) {
  const intake = read(push(pressing(action)))
  if (intake.kind !== 'event' || intake.inbound.type !== 'action') throw new Error(intake.kind)
  return intake.inbound
}

describe('what a button carries', () => {
  it('is an object with the name of the action', () => {
    const value = { action: 'filing.return', id: 7, list: [1, { a: null }] }
    expect(pressed({ tag: 'button', value })).toMatchObject({ action: 'filing.return', value, form: {} })
  })

  it('may be the same object written as text', () => {
    const value = JSON.stringify({ action: 'filing.approve', id: 7 })
    expect(pressed({ tag: 'button', value })).toMatchObject({ action: 'filing.approve', value: { id: 7 } })
  })

  it.each([[undefined], [null], ['yes'], ['[1]'], [7], [[]], [{}], [{ action: 7 }]])(
    'may be %j, which is no action',
    (value) => {
      expect(pressed({ tag: 'button', value }).action).toBe('')
    },
  )

  it('is cut off where it is nested deeper than anything we draw', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`)
    expect(
      JSON.stringify(pressed({ tag: 'button', value: { action: 'a.b', deep } }).value).length,
    ).toBeLessThan(100)
  })
})

describe('the fields of a form', () => {
  it.each([
    ['2024-04-01 +0800', '2024-04-01'],
    ['2024-04-01 -0330', '2024-04-01'],
    ['2024-04-29 07:07 +0800', '2024-04-29 07:07'],
    ['00:00 +0800', '00:00'],
    ['call +0800', 'call +0800'],
    ['', ''],
    [45, '45'],
    [0.5, '0.5'],
    [true, true],
    [
      ['a', 'b', 1, null],
      ['a', 'b'],
    ],
  ])('are read: %j as %j', (value, expected) => {
    expect(pressed({ value: {}, form_value: { field: value } }).form).toEqual({ field: expected })
  })

  it('are left out when there is nothing in them', () => {
    expect(pressed({ value: {}, form_value: { empty: null, odd: {} } }).form).toEqual({})
    expect(pressed({ value: {}, form_value: null }).form).toEqual({})
  })

  it.each([
    [{ tag: 'input', name: 'reason', input_value: '太短' }, { reason: '太短' }],
    [{ tag: 'select_static', option: 'math' }, { select_static: 'math' }],
    [{ tag: 'date_picker', name: 'date', option: '2026-03-02 +0800' }, { date: '2026-03-02' }],
    [{ tag: 'multi_select_static', name: 'who', options: ['a', 'b'] }, { who: ['a', 'b'] }],
    [{ tag: 'checker', name: 'agree', checked: false }, { agree: false }],
  ])('may stand alone on a card: %j', (action, form) => {
    expect(pressed({ value: {}, ...action }).form).toEqual(form)
  })
})

it('is ignored on the preview of a link, which is in no message', () => {
  const type = 'card.action.trigger'
  const preview = pressing({ value: {} }, { context: { url: 'https://example.com', preview_token: 'p' } })
  expect(read(push(preview))).toEqual({ kind: 'ignored', type })
})

it('is refused without anybody who pressed', () => {
  const event = eventOf('card.action.trigger', {
    action: { value: {} },
    context: { open_message_id: 'om_1' },
  })
  expect(read(push(event))).toEqual({ kind: 'refused', status: 400, reason: 'event' })
})

function change(status: object | undefined) {
  const object = { open_id: 'ou_1', ...(status && { status }) }
  return read(push(eventOf('contact.user.updated_v3', { object })))
}

describe('a change of a person', () => {
  it.each([
    [{ is_resigned: true }, true],
    [{ is_frozen: true }, true],
    [{ is_exited: true }, true],
    [{ is_resigned: false, is_frozen: false, is_activated: true }, false],
  ])('tells by %j whether they can still be written to', (status, resigned) => {
    expect(change(status)).toMatchObject({ inbound: { type: 'person-changed', openId: 'ou_1', resigned } })
  })

  it('tells nothing without the permission to see it', () => {
    expect(change(undefined)).toMatchObject({ kind: 'ignored' })
  })
})
