import { say } from '../language.js'
import { asList, asNumber, asSpec, asText } from './context.js'
import { dropdown } from './dropdown.js'
import { controlName, field, pressChange } from './field.js'
import { contentOf } from './plain-text.js'

/** @typedef {import('./context.js').CardContext} CardContext */
/** @typedef {import('./context.js').Spec} Spec */
/** @typedef {import('./option-list.js').Option} Option */

/** @param {Spec} spec @returns {Option[]} */
function staticOptions(spec) {
  return asList(spec['options'])
    .map(asSpec)
    .map((option) => ({
      value: asText(option['value']),
      label: contentOf(option['text']) || asText(option['value']),
    }))
}

/** The people named by the card; all of them where it names none. @param {Spec} spec @param {CardContext} context */
function personOptions(spec, context) {
  const named = asList(spec['options']).map((option) => asText(asSpec(option)['value']))
  const listed = named.length > 0 ? named : context.people.map((person) => person.openId)
  return listed.map((openId) => {
    const person = context.people.find((each) => each.openId === openId)
    return { value: openId, label: person?.name ?? openId, hint: person?.hint ?? '', isPerson: true }
  })
}

/** @param {Spec} spec @param {readonly Option[]} options @param {boolean} multiple */
function initialValues(spec, options, multiple) {
  if (multiple) return asList(spec['selected_values']).map(asText)
  const byIndex = options[asNumber(spec['initial_index'], 0) - 1]?.value ?? ''
  const value = asText(spec['initial_option']) || byIndex
  return value ? [value] : []
}

/** @param {Spec} spec @param {CardContext} context @param {{ options: readonly Option[], multiple: boolean }} settings */
function select(spec, context, { options, multiple }) {
  const initial = initialValues(spec, options, multiple)
  /** @returns {Partial<import('./context.js').CardPress>} */
  const pressed = () => (multiple ? { options: list.read() } : { option: list.read()[0] ?? '' })
  const list = dropdown({
    options,
    initial,
    multiple,
    name: controlName(spec),
    placeholder: contentOf(spec['placeholder']) || say('select.placeholder'),
    disabled: spec['disabled'] === true,
    changed: () => void pressChange(spec, context, pressed),
  })
  return field(spec, context, {
    element: list.element,
    focusable: list.element,
    read: () => (multiple ? list.read() : (list.read()[0] ?? '')),
    isEmpty: () => list.read().length === 0,
    reset: list.reset,
  })
}

/** @param {Spec} spec @param {CardContext} context */
export const selectStatic = (spec, context) =>
  select(spec, context, { options: staticOptions(spec), multiple: false })

/** @param {Spec} spec @param {CardContext} context */
export const multiSelectStatic = (spec, context) =>
  select(spec, context, { options: staticOptions(spec), multiple: true })

/** @param {Spec} spec @param {CardContext} context */
export const selectPerson = (spec, context) =>
  select(spec, context, { options: personOptions(spec, context), multiple: false })

/** @param {Spec} spec @param {CardContext} context */
export const multiSelectPerson = (spec, context) =>
  select(spec, context, { options: personOptions(spec, context), multiple: true })
