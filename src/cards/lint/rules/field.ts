import { ofKind, type Rule, when } from '../seen.ts'

const initials: readonly (readonly [tag: string, property: string, form: RegExp])[] = [
  ['date_picker', 'initial_date', /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  ['picker_time', 'initial_time', /^(?:[01]\d|2[0-3]):[0-5]\d$/],
  [
    'picker_datetime',
    'initial_datetime',
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/,
  ],
]

/** Pages: interactive-components/input, date-picker, time-selector, date-time-picker. */
export const fieldRules: Rule = (seen) => [
  ...ofKind(seen, 'input').flatMap(({ value, path }) => {
    const length = value['max_length']
    const fits = typeof length === 'number' && Number.isInteger(length) && length >= 1 && length <= 1000
    return when(
      length !== undefined && !fits,
      'input-length',
      `${path}.max_length`,
      'max_length is 1 to 1000',
    )
  }),
  ...initials.flatMap(([tag, property, form]) =>
    ofKind(seen, tag).flatMap(({ value, path }) => {
      const initial = value[property]
      const empty = initial === undefined || initial === ''
      return [
        ...when(
          empty && value['placeholder'] === undefined,
          'date-placeholder',
          path,
          'an empty picker has a placeholder',
        ),
        ...when(
          !empty && (typeof initial !== 'string' || !form.test(initial)),
          'date-value',
          `${path}.${property}`,
          'not of the documented form',
        ),
      ]
    }),
  ),
]
