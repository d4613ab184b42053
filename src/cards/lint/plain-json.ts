import type { Problem } from './problem.ts'
import { problem } from './seen.ts'

/** Deeper than any card. */
const deepest = 64

/** Everything JSON cannot say: functions, dates, figures that are none. Undefined is left out and does no harm. */
export function plainJsonProblems(
  value: unknown,
  path = '',
  around: readonly unknown[] = [],
): readonly Problem[] {
  if (typeof value !== 'object' || value === null) {
    return isScalar(value) ? [] : [problem('plain-json', path, `${typeof value} is not JSON`)]
  }
  if (around.includes(value) || around.length > deepest) {
    return [problem('plain-json', path, 'nested without end')]
  }
  const within = [...around, value]
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => plainJsonProblems(item, `${path}[${index}]`, within))
  }
  if (!isPlain(value)) return [problem('plain-json', path, 'an object of a class is not JSON')]
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    item === undefined ? [] : plainJsonProblems(item, path === '' ? key : `${path}.${key}`, within),
  )
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function isScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}
