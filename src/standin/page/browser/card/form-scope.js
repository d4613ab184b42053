/**
 * One field of a form: reads its value as a callback carries it.
 * @typedef {object} Field
 * @property {string} name
 * @property {boolean} required
 * @property {() => unknown} read
 * @property {() => boolean} isEmpty
 * @property {() => void} reset
 * @property {(message: string) => void} complain an empty message takes it back
 * @property {() => void} focus
 */

import { say } from '../language.js'

export function createFormScope() {
  /** @type {Field[]} */
  const fields = []
  return {
    /** @param {Field} field */
    add(field) {
      fields.push(field)
    },
    /** Every field's value by name; undefined, with the first fault in focus, while a required one is empty. */
    collect() {
      const missing = fields.filter((field) => field.required && field.isEmpty())
      for (const field of fields) field.complain(missing.includes(field) ? say('form.required') : '')
      missing[0]?.focus()
      if (missing.length > 0) return undefined
      return Object.fromEntries(fields.map((field) => [field.name, field.read()]))
    },
    reset() {
      for (const field of fields) {
        field.reset()
        field.complain('')
      }
    },
  }
}

/** @typedef {ReturnType<typeof createFormScope>} FormScope */
