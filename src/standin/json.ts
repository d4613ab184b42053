/** An object out of JSON, its values not yet looked at. */
export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object a text holds, or undefined when it holds anything else. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function textAt(object: Json, key: string): string | undefined {
  const value = object[key]
  return typeof value === 'string' ? value : undefined
}

export function listAt(object: Json, key: string): readonly unknown[] {
  const value = object[key]
  return Array.isArray(value) ? value : []
}

export function textsAt(object: Json, key: string): string[] {
  return listAt(object, key).filter((value) => typeof value === 'string')
}
