import type { FormValue } from '#src/bot/inbound.ts'

import { isObject } from './json.ts'

type Form = Record<string, FormValue>

/** The fields of a submitted form, by name. What was left empty may be absent or `''`. */
export function readForm(values: unknown): Form {
  if (!isObject(values)) return {}
  const fields = Object.entries(values).flatMap(([name, value]): [string, FormValue][] => {
    const read = readValue(value)
    return read === undefined || name === '__proto__' ? [] : [[name, read]]
  })
  return Object.fromEntries(fields)
}

export function readValue(value: unknown): FormValue | undefined {
  if (typeof value === 'string') return withoutZone(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
}

/** `2024-04-01 +0800` is the day that was picked, wherever the picker was: the zone says nothing more. */
function withoutZone(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?|\d\d:\d\d) [+-]\d{4}$/, '$1')
}
