/** A field of something whose shape is not known, or nothing. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

export function textAt(value: unknown, key: string): string | undefined {
  const field = fieldOf(value, key)
  return typeof field === 'string' ? field : undefined
}

export function numberAt(value: unknown, key: string): number | undefined {
  const field = fieldOf(value, key)
  return typeof field === 'number' ? field : undefined
}
