import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buttons,
  card,
  checker,
  datePicker,
  form,
  input,
  multiSelect,
  personSelect,
  select,
  submit,
} from '#src/cards/kit.ts'
import { lintCard } from '#src/cards/lint.ts'

const modes = [
  { text: '随堂', value: 'in-class' },
  { text: '公开课', value: 'open' },
]
const send = submit({ name: 'send', text: '提交', action: { action: 'observation.submit' } })

describe('a form', () => {
  it('of every kind of field passes the rules of the platform', () => {
    const drawn = card(
      { title: '听课' },
      form(
        'observation',
        input({
          name: 'course',
          label: '课程',
          placeholder: '课程名',
          value: '数据库',
          required: true,
          maxLength: 100,
        }),
        input({ name: 'problems', label: '不足', lines: 4 }),
        select({
          name: 'mode',
          label: '形式',
          placeholder: '请选择',
          options: modes,
          value: 'open',
          required: true,
        }),
        multiSelect({ name: 'periods', label: '节次', options: modes, values: ['open', 'gone'] }),
        personSelect({ name: 'teacher', label: '教师', openIds: ['ou_a', 'ou_b'], value: 'ou_b' }),
        datePicker({ name: 'date', label: '日期', placeholder: '选择日期', required: true }),
        checker({ name: 'agreed', text: '已当面反馈' }),
        buttons(send),
      ),
    )
    expect(lintCard(drawn)).toEqual([])
  })

  it('passes them whatever people wrote into it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(text, text, (label, value) => {
        const fields = form(
          'f',
          input({ name: 'a', label, placeholder: label, value, lines: 3 }),
          select({ name: 'b', label, placeholder: value, options: [{ text: label, value: 'x' }], value }),
          datePicker({ name: 'c', label, placeholder: label }),
          send,
        )
        expect(lintCard(card({ title: 't' }, fields))).toEqual([])
      }),
    )
  })
})

describe('a field', () => {
  it('shows that it must be filled, and says so to the platform', () => {
    const [label, field] = select({ name: 'mode', label: '形式', options: modes, required: true })
    expect(label.content).toBe("形式 <font color='red'>&#42;</font>")
    expect(field.required).toBe(true)
    expect(input({ name: 'a', label: '课程', required: true }).label.content).toBe('课程 *')
  })

  it('that may stay empty says nothing of it, but for the one that counts as required then', () => {
    expect(select({ name: 'mode', label: '形式', options: modes })[1]).not.toHaveProperty('required')
    expect(multiSelect({ name: 'mode', label: '形式', options: modes })[1].required).toBe(false)
  })

  it('starts with the value it was given', () => {
    expect(input({ name: 'a', label: '课程', value: '数据库' }).default_value).toBe('数据库')
    expect(select({ name: 'a', label: '形式', options: modes, value: 'open' })[1].initial_index).toBe(2)
    expect(
      datePicker({ name: 'a', label: '日期', value: '2026-11-22', placeholder: '选' })[1].initial_date,
    ).toBe('2026-11-22')
    expect(checker({ name: 'a', text: '好', checked: true }).checked).toBe(true)
  })

  it('starts empty where that value cannot be chosen any more', () => {
    expect(select({ name: 'a', label: '形式', options: modes, value: 'gone' })[1]).not.toHaveProperty(
      'initial_index',
    )
    expect(
      multiSelect({ name: 'a', label: '形式', options: modes, values: ['gone'] })[1].selected_values,
    ).toEqual([])
    expect(
      personSelect({ name: 'a', label: '教师', openIds: ['ou_a'], value: 'ou_b' })[1],
    ).not.toHaveProperty('initial_option')
  })

  it('of several lines is as tall as asked', () => {
    expect(input({ name: 'a', label: '不足', lines: 4 })).toMatchObject({
      input_type: 'multiline_text',
      rows: 4,
    })
    expect(input({ name: 'a', label: '课程' }).input_type).toBe('text')
  })
})

describe('the button of a form', () => {
  it('submits it, named, with its action, and is the one to press', () => {
    expect(send).toMatchObject({
      name: 'send',
      form_action_type: 'submit',
      type: 'primary_filled',
      behaviors: [{ type: 'callback', value: { action: 'observation.submit' } }],
    })
  })
})
