import { foldWidth } from './reading/fold.ts'

/** `TK` 听课记录, `BA` 备案, `ZG` 整改通知. */
const allSeries = ['TK', 'BA', 'ZG'] as const
export type Series = (typeof allSeries)[number]

export interface RecordNumber {
  readonly series: Series
  readonly year: number
  readonly sequence: number
}

/** `TK-2026-0001`; sequences beyond 9999 take more digits. */
export function formatNumber(series: Series, year: number, sequence: number): string {
  return `${series}-${year}-${String(sequence).padStart(4, '0')}`
}

const pattern = /(?<![a-z0-9])(tk|ba|zg)\s*[-_–—]?\s*(20\d{2})\s*[-_–—]?\s*(\d{1,6})(?!\d)/i

/** Reads a number as people type it: any case, full width, with dashes or without. */
export function parseNumber(text: string): RecordNumber | undefined {
  const folded = foldWidth(text).trim()
  const match = pattern.exec(folded)
  return match && match[0].length === folded.length ? numberOf(match) : undefined
}

/** The first number in a sentence, in its regular form. */
export function findNumber(sentence: string): string | undefined {
  const match = pattern.exec(foldWidth(sentence))
  const found = match ? numberOf(match) : undefined
  return found && formatNumber(found.series, found.year, found.sequence)
}

function numberOf([, series = '', year, sequence]: readonly string[]): RecordNumber | undefined {
  const named = allSeries.find((one) => one === series.toUpperCase())
  const number = { year: Number(year), sequence: Number(sequence) }
  return named && number.sequence > 0 ? { series: named, ...number } : undefined
}
