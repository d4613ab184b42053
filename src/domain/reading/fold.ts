const fullWidth = /[\uFF01-\uFF5E]/g
const blanks = /[\p{Zs}\p{Cc}\u200B\uFEFF\uE000]/gu

/**
 * Full-width letters, digits and marks become half-width, and every kind of blank a space. The result is exactly as
 * long as the text, so that a place in one is a place in the other.
 */
export function foldWidth(text: string): string {
  return text
    .replace(fullWidth, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfe_e0))
    .replace(blanks, (blank) => (blank === '\n' ? '\n' : ' '))
}
