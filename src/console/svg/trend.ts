import { html } from 'hono/html'
import { daysBetween } from '#src/domain/dates.ts'
import type { Html } from '../page.ts'
import { scaleOf } from './scale.ts'

/** Something a line is drawn at or through, with how it is written: 18 is `1:18`. */
interface Mark {
  readonly value: number
  readonly text: string
}

export interface TrendPoint extends Mark {
  /** `YYYY-MM-DD` */
  readonly asOf: string
}

export interface Trend {
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
  /** What is asked; two where both sides have a limit, none where nothing is asked. */
  readonly limits: readonly Mark[]
  /** What the scale has room for besides, so that drawings side by side can be compared. */
  readonly among?: readonly number[]
  /** For those who do not see it. */
  readonly label: string
}

const [width, height] = [340, 160]
const edge = { left: 12, right: 62, top: 22, bottom: 24 }

/** A value over time, by its as-of dates, with a broken line at what is asked. */
export function trendChart({ points, limits, among = [], label }: Trend): Html {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return html``
  const x = scaleOf([0, daysBetween(first.asOf, last.asOf)], [edge.left, width - edge.right])
  const y = scaleOf(padded([...[...points, ...limits].map(({ value }) => value), ...among]), [
    height - edge.bottom,
    edge.top,
  ])
  const placed = points.map((point) => ({
    ...point,
    x: x(daysBetween(first.asOf, point.asOf)),
    y: y(point.value),
  }))
  const named = points.length === 1 ? placed : [placed[0], placed.at(-1)].flatMap((point) => point ?? [])
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" role="img">
    <title>${label}</title>
    ${limits.map((limit) => limitLine(limit, y(limit.value)))}
    <polyline class="line" points="${placed.map((point) => `${point.x},${point.y}`).join(' ')}" />
    ${placed.map(
      (point) =>
        html`<circle class="dot" cx="${point.x}" cy="${point.y}" r="3"
          ><title>${point.asOf} ${point.text}</title></circle
        >`,
    )}
    ${named.map(
      (point, index) =>
        html`<text
            class="value"
            x="${point.x}"
            y="${point.y - 8}"
            text-anchor="${anchorOf(index, named.length)}"
            >${point.text}</text
          ><text class="day" x="${point.x}" y="${height - 6}" text-anchor="${anchorOf(index, named.length)}"
            >${point.asOf}</text
          >`,
    )}
  </svg>`
}

function limitLine({ text }: Mark, at: number): Html {
  const right = width - edge.right + 8
  return html`<line class="limit" x1="${edge.left}" x2="${right}" y1="${at}" y2="${at}" /><text
      class="limit-name"
      x="${right + 3}"
      y="${at + 4}"
      >${text}</text
    >`
}

/** The first label begins at its point and the last ends at it, so that neither leaves the drawing. */
function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle'
  return index === 0 ? 'start' : 'middle'
}

/** A tenth of the span on either side, so that no line lies on the edge. */
function padded(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least || Math.abs(most) || 1) / 10
  return [least - room, most + room]
}
