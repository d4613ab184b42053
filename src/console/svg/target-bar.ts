import { html } from 'hono/html'
import type { Html } from '../page.ts'
import { scaleOf } from './scale.ts'

export interface TargetBar {
  readonly value: number
  /** What is asked, in the same unit; none where nothing is. */
  readonly target: number | undefined
  /** Colours the bar; the word stands beside it in the table. */
  readonly look: string
  /** For those who do not see it. */
  readonly label: string
}

const width = 120
const height = 14

/** How far a value reaches, with a mark where it has to reach to. Starts at nought. */
export function targetBar({ value, target, look, label }: TargetBar): Html {
  const most = Math.max(value, target ?? 0) * 1.1
  const x = scaleOf([0, most > 0 ? most : 1], [0, width])
  const mark = target !== undefined && x(target)
  return html`<svg
    class="bar"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
  >
    <title>${label}</title>
    <rect class="track" width="${width}" height="${height}" />
    <rect class="${look}" y="2" width="${x(value)}" height="${height - 4}" />
    ${mark !== false && html`<line class="limit" x1="${mark}" x2="${mark}" y1="0" y2="${height}" />`}
  </svg>`
}
