import { offsetText, plainDay } from '../dates.js'
import { h } from '../dom.js'
import { say } from '../language.js'
import { asText } from './context.js'
import { dateBox } from './date-box.js'
import { controlName, field, pressChange } from './field.js'
import { contentOf } from './plain-text.js'
import { timeBox } from './time-box.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */

/** As callbacks carry it, `2026-11-22 +0800`; empty stays empty. @param {string} text @param {CardContext} context @param {Date} at */
function zoned(text, context, at) {
  return text && `${text} ${offsetText(at, context.timeZone)}`
}

/** @param {Spec} spec @param {CardContext} context @param {() => void} changed */
function common(spec, context, changed) {
  return {
    name: controlName(spec),
    placeholder: contentOf(spec['placeholder']),
    disabled: spec['disabled'] === true,
    now: context.now,
    timeZone: context.timeZone,
    changed,
  }
}

/** @param {Spec} spec @param {CardContext} context */
export function datePicker(spec, context) {
  const read = () => {
    const date = box.read()
    return date && zoned(date, context, plainDay(date))
  }
  const changed = () => void pressChange(spec, context, () => ({ option: read() }))
  const box = dateBox({ ...common(spec, context, changed), initial: asText(spec['initial_date']) })
  return field(spec, context, { ...box, read, isEmpty: () => box.read() === '' })
}

/** @param {Spec} spec @param {CardContext} context */
export function timePicker(spec, context) {
  const read = () => zoned(box.read(), context, context.now())
  const changed = () => void pressChange(spec, context, () => ({ option: read() }))
  const box = timeBox({ ...common(spec, context, changed), initial: asText(spec['initial_time']) })
  return field(spec, context, { ...box, read, isEmpty: () => box.read() === '' })
}

/** @param {Spec} spec @param {CardContext} context */
export function dateTimePicker(spec, context) {
  const initial = asText(spec['initial_datetime'])
  const isWhole = () => date.read() !== '' && time.read() !== ''
  const read = () => (isWhole() ? zoned(`${date.read()} ${time.read()}`, context, plainDay(date.read())) : '')
  const changed = () => {
    if (isWhole()) void pressChange(spec, context, () => ({ option: read() }))
  }
  const settings = common(spec, context, changed)
  const date = dateBox({ ...settings, initial: initial.slice(0, 10) })
  const time = timeBox({
    ...settings,
    placeholder: '',
    name: `${settings.name} ${say('time.part')}`,
    initial: initial.slice(11, 16),
  })
  return field(spec, context, {
    element: h('div', { class: 'box-pair' }, date.element, time.element),
    focusable: date.focusable,
    read,
    isEmpty: () => !isWhole(),
    reset: () => {
      date.reset()
      time.reset()
    },
  })
}
