/** The platform's way to write a character that would otherwise mark something (page: rich-text, special characters). */
export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|ensp|emsp|lt|gt|amp|quot|apos));/iy

/** @type {ReadonlyMap<string, string>} */
const NAMED = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const LAST_CODE_POINT = 0x10_ff_ff

/** The character itself, as text: what it stands for marks nothing. @param {RegExpExecArray} match of `ENTITY` */
export function entityText([whole, decimal, hexadecimal, name]) {
  if (name) return NAMED.get(name.toLowerCase()) ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole
}
