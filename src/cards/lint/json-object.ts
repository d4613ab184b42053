export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a property that holds one or a list of them, with their paths. */
export function objectsAt(
  object: JsonObject,
  key: string,
  path: string,
): { value: JsonObject; path: string }[] {
  const held = object[key]
  if (!Array.isArray(held)) return isObject(held) ? [{ value: held, path: `${path}.${key}` }] : []
  return held.flatMap((value: unknown, index) =>
    isObject(value) ? [{ value, path: `${path}.${key}[${index}]` }] : [],
  )
}
