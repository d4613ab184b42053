/**
 * How a column's text becomes a value, by type oid; one table for PGlite and for node-postgres, which disagree.
 * int8, numeric → number; timestamp, timestamptz → Date (UTC where no zone is given); date, time, interval → string;
 * json, jsonb → the parsed value; bytea → Buffer; arrays of these → arrays of these.
 */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === 't',
  17: (text) => Buffer.from(text.slice(2), 'hex'),
  20: Number,
  21: Number,
  23: Number,
  26: Number,
  114: parseJson,
  700: Number,
  701: Number,
  1082: asIs,
  1083: asIs,
  1114: (text) => instant(`${text}Z`),
  1184: instant,
  1186: asIs,
  1266: asIs,
  1700: Number,
  3802: parseJson,
}

/** Array types whose elements are not text, by the oid of their elements. */
const elementOf: Readonly<Record<number, number>> = {
  1000: 16,
  1005: 21,
  1007: 23,
  1016: 20,
  1021: 700,
  1022: 701,
  1115: 1114,
  1182: 1082,
  1183: 1083,
  1185: 1184,
  1187: 1186,
  1231: 1700,
}
const textArray = 1009

type Parse = (text: string) => unknown
interface Types {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse
}

/** The `types` of a `pg.Pool`; `defaults` is `pg.types`. */
export function pgTypes(defaults: Types): Types {
  return {
    getTypeParser(oid, format = 'text') {
      const own = columnParsers[oid]
      if (own !== undefined && format === 'text') return own
      const element = columnParsers[elementOf[oid] ?? 0]
      if (element === undefined || format !== 'text') return defaults.getTypeParser(oid, format)
      const elements = defaults.getTypeParser(textArray, 'text')
      return (text) => mapElements(elements(text), element)
    },
  }
}

function mapElements(value: unknown, parse: Parse): unknown {
  if (Array.isArray(value)) return value.map((each) => mapElements(each, parse))
  return typeof value === 'string' ? parse(value) : value
}

function asIs(text: string): string {
  return text
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}

/** `2026-09-01 08:00:00.5+08` is not ISO: the T and the minutes of the zone are missing. `infinity` stays text. */
function instant(text: string): Date | string {
  if (!/^\d/.test(text)) return text.replace(/Z$/, '')
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
}
