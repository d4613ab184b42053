/** From numbers of the world to units of a drawing, in a straight line; a world of one number lies in the middle. */
export function scaleOf(
  [least, most]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const span = most - least
  return (value) => {
    const share = span === 0 ? 0.5 : (value - least) / span
    return Math.round((from + share * (to - from)) * 10) / 10
  }
}
