/** Told apart by lightness too, for those who do not see the hues. */
const PALETTE = ['#3370ff', '#2ab8a5', '#f5a742', '#8a6ff0', '#ef7d6f', '#5db5f5', '#8cc152', '#9aa3b2']

/** @param {readonly string[]} own the chart's own colours, before the page's @param {number} index */
export function seriesColor(own, index) {
  const colors = own.length > 0 ? own : PALETTE
  return colors[index % colors.length] ?? '#3370ff'
}
