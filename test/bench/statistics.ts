/** The value in the middle, or the mean of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** `share` from 0 to 1; between two values the line between them. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('nothing was measured')
  return below + (above - below) * (place - Math.floor(place))
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** By how much y grows when x grows by one: the least squares line. */
export function slope(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) => sum(points, of) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const spread = sum(points, (point) => (point.x - x) ** 2)
  if (spread === 0) throw new Error('a slope needs two places')
  return sum(points, (point) => (point.x - x) * (point.y - y)) / spread
}

function sum(points: readonly Point[], of: (point: Point) => number): number {
  return points.reduce((total, point) => total + of(point), 0)
}
