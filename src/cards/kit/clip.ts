/** Buttons and placeholders hold 100 characters; a longer text would have the whole card refused. */
const most = 100

export function clip(text: string): string {
  if (text.length <= most) return text
  // A character of two code units is not cut in half.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
