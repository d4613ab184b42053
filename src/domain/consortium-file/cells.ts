import { z } from 'zod'
import { isDate } from '../dates.ts'
import { foldWidth } from '../reading/fold.ts'
import type { IssueCode } from './issue.ts'

/** Cells come from JSON or from a spreadsheet, where a list is one text and a number may be one. */

const otherwise = (code: IssueCode) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? 'missing' : code

function plain(cell: unknown): unknown {
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell)
  if (typeof cell === 'string') return cell.trim() === '' ? undefined : cell.trim()
  return cell ?? undefined
}

function words(cell: unknown): unknown {
  const value = plain(cell)
  if (Array.isArray(value)) return value.map(plain).filter((each) => each !== undefined)
  if (typeof value !== 'string') return value
  return value.split(/[,，、;；\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
}

function number(cell: unknown): unknown {
  const value = plain(cell)
  if (typeof value !== 'string') return value
  const digits = foldWidth(value).replaceAll(',', '')
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(digits) ? Number(digits) : value
}

const answers: ReadonlyMap<string, boolean> = new Map([
  ...['true', '是', '有', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', '否', '无', 'no', '0', '—', '-'].map((word) => [word, false] as const),
])

function answer(cell: unknown): unknown {
  const value = plain(cell)
  return typeof value === 'string' ? (answers.get(value.toLowerCase()) ?? value) : value
}

export const text = z.preprocess(
  plain,
  z.string({ error: otherwise('not_text') }).max(500, { error: 'out_of_range' }),
)

export const optionalText = z.preprocess(
  plain,
  z.string({ error: 'not_text' }).max(5000, { error: 'out_of_range' }).optional(),
)

/** An id as the consortium gives it. It becomes a part of keys, so it is short and plain. */
export const shortId = z.preprocess(
  plain,
  z.string({ error: otherwise('not_text') }).regex(/^[A-Za-z0-9_-]{1,30}$/, { error: 'unknown_value' }),
)

export const list = z.preprocess(
  (cell) => words(cell) ?? [],
  z.array(z.string({ error: 'not_text' }), { error: 'not_a_list_of_words' }),
)

/** Nothing where the column is not there; empty where it is and says nothing. */
export const listIfSaid = z.preprocess(
  (cell) => (cell === undefined ? undefined : (words(cell) ?? [])),
  z.array(z.string({ error: 'not_text' }), { error: 'not_a_list_of_words' }).optional(),
)

export const textIfSaid = z.preprocess(
  (cell) => (cell === undefined ? undefined : (plain(cell) ?? '')),
  z.string({ error: 'not_text' }).max(5000, { error: 'out_of_range' }).optional(),
)

export const amount = z.preprocess(
  number,
  z.number({ error: otherwise('not_a_number') }).nonnegative({ error: 'out_of_range' }),
)

export const optionalNumber = z.preprocess(number, z.number({ error: 'not_a_number' }).optional())

export const yesOrNo = z.preprocess(answer, z.boolean({ error: 'not_yes_or_no' }).optional())

export const date = z.preprocess(
  plain,
  z.string({ error: otherwise('not_a_date') }).refine(isDate, { error: 'not_a_date' }),
)

export const optionalDate = z.preprocess(
  plain,
  z.string({ error: 'not_a_date' }).refine(isDate, { error: 'not_a_date' }).optional(),
)
