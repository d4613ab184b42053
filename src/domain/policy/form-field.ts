import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** A column of a table that is read from a spreadsheet, row by row. */
const columnSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z_]*$/),
  label: wordsSchema,
  /** Other headings the column may have. */
  alias: z.array(z.string().min(1)).default([]),
  kind: z.enum(['text', 'number', 'date']),
  required: z.boolean().default(false),
})

/** One field of the form of a filing. `name` is the field's name in the card. */
export const formFieldSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z_0-9]*$/),
    label: wordsSchema,
    kind: z.enum(['text', 'long_text', 'number', 'date', 'choice', 'choices', 'yes_no', 'table']),
    required: z.boolean().default(false),
    /** What people see as an example or in what to enter it. */
    hint: wordsSchema.optional(),
    options: z.array(z.strictObject({ value: z.string().min(1), label: wordsSchema })).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    integer: z.boolean().optional(),
    /** `choices`: all of them have to be ticked before it can be submitted (六统一, 六方面). */
    all: z.boolean().optional(),
    /** `number`: not more than the number in this field (signed ≤ new students). */
    atMost: z.string().optional(),
    columns: z.array(columnSchema).optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice' || kind === 'choices') === (options !== undefined), {
    error: 'options_belong_to_choices',
  })
  .refine(({ kind, columns }) => (kind === 'table') === (columns !== undefined), {
    error: 'columns_belong_to_tables',
  })

export type FormField = z.infer<typeof formFieldSchema>

export const filingFormSchema = z
  .strictObject({
    /** Names the form in commands and rows: `teaching_plan`. */
    id: z.string().regex(/^[a-z][a-z_]*$/),
    name: wordsSchema,
    /** What people type for it. A name that two forms share is asked about. */
    short: z.array(z.string().min(2)),
    fields: z.array(formFieldSchema).min(1),
    /** 佐证 — how many files or pictures have to be with it. */
    attachments: z.strictObject({ min: z.int().nonnegative(), what: wordsSchema }).optional(),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, {
    error: 'field_twice',
  })

export type FilingForm = z.infer<typeof filingFormSchema>
