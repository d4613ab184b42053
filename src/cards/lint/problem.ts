/** Every rule a card can break. */
export const cardRules = [
  'plain-json',
  'object',
  'schema',
  'shared',
  'unknown-tag',
  'removed-tag',
  'unknown-property',
  'missing-property',
  'unknown-value',
  'element-limit',
  'size-limit',
  'table-limit',
  'chart-limit',
  'header-tags',
  'depth',
  'root-only',
  'form-only',
  'element-id',
  'element-id-unique',
  'name-unique',
  'field-name',
  'submit',
  'callback-value',
  'idle-button',
  'url',
  'text-limit',
  'input-length',
  'date-placeholder',
  'date-value',
  'option-value',
  'chosen-option',
  'table-columns',
  'table-page-size',
  'table-format',
  'table-row',
  'table-cell',
  'chart-type',
  'chart-height',
] as const

export type CardRule = (typeof cardRules)[number]

/** One fault of a card: which rule, where (`body.elements[2].options`), and why. Never a word of what the card says. */
export interface Problem {
  readonly rule: CardRule
  readonly path: string
  readonly message: string
}
