import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, type TestDatabase } from '#test/support/engines.ts'

/** What the application is given back must not depend on which PostgreSQL it runs on. */
const columns = {
  "'2026-09-01 08:00:00.5+08'::timestamptz": new Date('2026-09-01T00:00:00.500Z'),
  "'2026-09-01 08:00:00'::timestamp": new Date('2026-09-01T08:00:00.000Z'),
  "'infinity'::timestamptz": 'infinity',
  "'2026-09-01'::date": '2026-09-01',
  "'08:05:00'::time": '08:05:00',
  "'90 minutes'::interval": '01:30:00',
  '9007199254740991::int8': 9007199254740991,
  'count(*)': 1,
  '7::int4': 7,
  '7::int2': 7,
  '12.50::numeric': 12.5,
  '0.1::float8': 0.1,
  true: true,
  "'文'::text": '文',
  'NULL::text': null,
  '\'{"a":[1,null]}\'::jsonb': { a: [1, null] },
  "'[]'::json": [],
  "'\\x00ff'::bytea": Buffer.from([0, 255]),
  "'6f9619ff-8b86-d011-b42d-00cf4fc964ff'::uuid": '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
  "ARRAY['a','b,\"c',NULL]": ['a', 'b,"c', null],
  "'{}'::text[]": [],
  'ARRAY[1,2]::int8[]': [1, 2],
  'ARRAY[1.5]::numeric[]': [1.5],
  "ARRAY['2026-09-01']::date[]": ['2026-09-01'],
  "ARRAY['2026-09-01 00:00:00+00']::timestamptz[]": [new Date('2026-09-01T00:00:00Z')],
}

const parameters: readonly [value: unknown, type: string, text: string | null][] = [
  ['文', 'text', '文'],
  [null, 'text', null],
  [undefined, 'text', null],
  [7, 'int4', '7'],
  [7n, 'int8', '7'],
  [1.5, 'numeric', '1.5'],
  [true, 'boolean', 'true'],
  [new Date('2026-09-01T00:00:00.5Z'), "timestamptz AT TIME ZONE 'UTC'", '2026-09-01 00:00:00.5'],
  ['2026-09-01', 'date', '2026-09-01'],
  [{ a: ['1'] }, 'jsonb', '{"a": ["1"]}'],
  ['[1]', 'jsonb', '[1]'],
  [['a', 'b"c\\', null], 'text[]', '{a,"b\\"c\\\\",NULL}'],
  [[1, 2], 'int4[]', '{1,2}'],
  [[], 'text[]', '{}'],
  [Buffer.from([0, 255]), 'bytea', '\\x00ff'],
]

describe.each(databases.filter(({ leftOut }) => leftOut === undefined))('on $name', ({ open }) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it.each(Object.entries(columns))('%s comes back as the application expects', async (column, expected) => {
    const client = await database.pool.connect()
    const { rows } = await client.query<{ value: unknown }>(`SELECT ${column} AS value`, [])
    client.release()
    expect(rows).toEqual([{ value: expected }])
  })

  it.each(parameters)('%s arrives as %s', async (value, type, expected) => {
    const client = await database.pool.connect()
    const cast = type.replace(/^\S+/, (name) => `($1::${name})`)
    const { rows } = await client.query<{ text: string | null }>(`SELECT (${cast})::text AS text`, [value])
    client.release()
    expect(rows).toEqual([{ text: expected }])
  })

  it('an array is no JSON: it has to be made a text first', async () => {
    const client = await database.pool.connect()
    await expect(client.query('SELECT $1::jsonb', [['a']])).rejects.toMatchObject({ code: '22P02' })
    client.release()
  })
})
