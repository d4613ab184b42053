import { isObject } from '../json-object.ts'
import { tagColors } from '../shapes/choices.ts'

const isText = (cell: unknown): boolean => typeof cell === 'string'
/** What is no text is shown as one. */
const isShown = (cell: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof cell)
const isListOf = (cell: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(cell) && cell.every(is)

/** Earlier than 1973 in milliseconds, but of our time in seconds. */
const likelySeconds = 100_000_000_000

const types: Readonly<Record<string, readonly [is: (cell: unknown) => boolean, fault: string]>> = {
  text: [isShown, 'a text cell holds a text'],
  lark_md: [isShown, 'a text cell holds a text'],
  markdown: [isShown, 'a text cell holds a text'],
  number: [(cell) => typeof cell === 'number', 'a number cell holds a number'],
  date: [isInstant, 'a date cell holds milliseconds'],
  persons: [(cell) => isText(cell) || isListOf(cell, isText), 'a persons cell holds an id or a list of ids'],
  options: [
    (cell) => isText(cell) || isListOf(cell, isOption),
    'an options cell holds a text or a list of options',
  ],
}

/** Why a cell does not fit its column, if it does not (200914). A column of an unknown type has its own problem. */
export function cellFault(type: unknown, cell: unknown): string | undefined {
  if (typeof type !== 'string' || !Object.hasOwn(types, type)) return undefined
  const [is, fault] = types[type] ?? []
  return is?.(cell) === false ? fault : undefined
}

function isInstant(cell: unknown): boolean {
  return typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) >= likelySeconds
}

function isOption(item: unknown): boolean {
  if (!isObject(item) || !isText(item['text'])) return false
  return item['color'] === undefined || tagColors.some((color) => color === item['color'])
}
