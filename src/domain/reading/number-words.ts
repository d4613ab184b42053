const digits: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (word, value) => [word, value] as const),
  ['零', 0],
  ['两', 2],
])

/** The source of a pattern for a whole number below 100, in figures or in words: 12, 十二, 二十. */
export const numberPattern = String.raw`(?:\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])`

/** Reads a number up to 100 in figures or in words; 点五 and 半 are halves. Undefined when it is none. */
export function numberOf(words: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(words)) return Number(words)
  const half = /(?:点五|半)$/.exec(words)
  const whole = wholeNumber(half ? words.slice(0, half.index) : words)
  return whole === undefined || !half ? whole : whole + 0.5
}

function wholeNumber(words: string): number | undefined {
  if (words === '一百') return 100
  const [tens = '', ones, ...rest] = words.split('十')
  if (rest.length > 0) return undefined
  if (ones === undefined) return digits.get(tens)
  const [ten, one] = [tens === '' ? 1 : digits.get(tens), ones === '' ? 0 : digits.get(ones)]
  return ten === undefined || one === undefined ? undefined : 10 * ten + one
}
