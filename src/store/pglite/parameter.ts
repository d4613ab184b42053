/**
 * A value as node-postgres would send it, so that a query which is wrong there is wrong here as well:
 * an array is an SQL array (never JSON), another object is JSON, a Date is an instant.
 */
export function asParameter(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return sqlArray(value)
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return value.toString()
  throw new TypeError(`a ${typeof value} is no query parameter`)
}

function sqlArray(values: readonly unknown[]): string {
  return `{${values.map(element).join(',')}}`
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return sqlArray(value)
  const text = value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : asParameter(value)
  return `"${String(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
