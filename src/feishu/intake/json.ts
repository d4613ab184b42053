/** Own keys only are read of it: what was parsed is not trusted to be what it seems. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The object written in a text, or nothing. A byte order mark before it is allowed. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy without keys that would change a prototype when copied again, or nothing for what is nested too deep. */
export function plainCopy(value: unknown, depth = 8): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return undefined
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, depth - 1))
  const safe = Object.entries(value).filter(([key]) => key !== '__proto__')
  return Object.fromEntries(safe.map(([key, item]) => [key, plainCopy(item, depth - 1)]))
}
