/** One row of a table, by column. */
export type TableRow = Readonly<Record<string, string | number>>
export type FieldValue = string | number | boolean | readonly string[] | readonly TableRow[]
/** What is filled into the form of a filing, by field name. A field that was left empty is not there. */
export type FilingContent = Readonly<Record<string, FieldValue>>
