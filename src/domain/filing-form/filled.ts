/** What a form of a card sends, by field name. What was left empty is not there, or an empty text. */
export type FilledValue = string | number | boolean | readonly string[]
export type FilledForm = Readonly<Record<string, FilledValue>>

/** What could not be understood, as it was typed, by field name: it stays in its field until somebody corrects it. */
export type Typed = Readonly<Record<string, string>>
