import { foldWidth } from '../reading/fold.ts'

const figures = String.raw`(?<sign>[-−]?)(?<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`
const written = new RegExp(
  String.raw`^(?:约|共|共计|合计|总共|大约|计)?\s*${figures}\s*(?<scale>万|亿|千)?(?<unit>[\p{Script=Han}%‰㎡a-z/²]{0,8})$`,
  'iu',
)
const words =
  /^(?:约|共|共计|合计|总共|大约|计)?(?<number>[零〇一二两三四五六七八九十百千]+)(?<unit>[\p{Script=Han}]{0,4})$/u

const scales: Readonly<Record<string, number>> = { 千: 1_000, 万: 10_000, 亿: 100_000_000 }

/**
 * A number as a form, a cell or a person gives it: `612`, `６１２学时`, `1,200`, `1.5万元`, 共8门, 一百二十. The unit is
 * dropped: each field has its own. Undefined when it is none.
 */
export function parseAmount(text: string): number | undefined {
  const folded = foldWidth(text).trim()
  const found = written.exec(folded)?.groups
  if (found) {
    const size = Number((found['figures'] ?? '').replaceAll(',', '')) * (scales[found['scale'] ?? ''] ?? 1)
    const value = Number(size.toPrecision(15))
    return found['sign'] === '' || value === 0 ? value : -value
  }
  const said = words.exec(folded)?.groups?.['number']
  return said === undefined ? undefined : parseNumberWords(said)
}

const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('零一二三四五六七八九', (word, value) => [word, value])),
  〇: 0,
  两: 2,
}
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 }

/** 二十, 一百零五, 一千二百; undefined where the words make no number below ten thousand. */
function parseNumberWords(said: string): number | undefined {
  let [total, digit, above] = [0, undefined as number | undefined, 10_000]
  for (const word of said) {
    const place = places[word]
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = digits[word]
    } else {
      // 十二 is said without its one, 一百 is not.
      if (place >= above || (digit === undefined && place > 10)) return undefined
      total += (digit ?? 1) * place
      ;[digit, above] = [undefined, place]
    }
  }
  return total + (digit ?? 0)
}
