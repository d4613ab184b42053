import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { Environment } from '#config/env.ts'
import { freePort } from '#test/support/free-port.ts'
import { noServers } from '#test/support/deployment.ts'
import { startProcess } from '#test/support/product-process.ts'
import { realServers } from '#test/support/world.ts'
import { fingerprint } from './fingerprint.ts'

async function rongtong(env: Environment, ...words: readonly string[]) {
  const process = startProcess('src/cli/main.ts', env, ...words)
  const { code } = await process.exited
  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
  return { code, out: linesOf(process.written.out), error: linesOf(process.written.error) }
}

const slowly = { timeout: 90_000 }

describe('the command line', slowly, () => {
  it.each([
    ['no verb', [], 2],
    ['a verb nobody knows', ['fly'], 2],
    ['an import of nothing', ['import'], 2],
    ['an import of two files', ['import', 'one.json', 'other.json'], 2],
    ['help', ['--help'], 0],
    ['help with a verb', ['import', '--help'], 0],
  ])('ends after %s as it should, and says how it is used', async (_, words, code) => {
    const ended = await rongtong({}, ...words)
    expect(ended.code).toBe(code)
    expect((code === 0 ? ended.out : ended.error).join('\n')).toContain('usage: rongtong')
    expect(code === 0 ? ended.error : ended.out).toEqual([])
  })

  it.each([
    ['no database is named', async () => ({})],
    [
      'the database is of a kind we do not know',
      async () => ({ DATABASE_URL: 'mysql://me:a-password@127.0.0.1/x' }),
    ],
    [
      'the database does not answer',
      async () => ({ DATABASE_URL: `postgres://me:a-password@127.0.0.1:${await freePort()}/x` }),
    ],
  ])('refuses in one line, without a password, when %s', async (_, env) => {
    const { code, out, error } = await rongtong(await env(), 'migrate')
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(error).toEqual([expect.stringMatching(/DATABASE_URL|database does not answer/)])
    expect(error[0]).not.toContain('a-password')
  })
})

describe.skipIf(noServers)('a new database', slowly, () => {
  let env: Environment
  let drop: () => Promise<void>
  let client: Client
  let folder: string
  beforeAll(async () => {
    const servers = await realServers()
    drop = servers.drop
    env = { DATABASE_URL: servers.env.DATABASE_URL, CLOCK: '2026-11-22T10:00:00+08:00' }
    folder = await mkdtemp(join(tmpdir(), 'rongtong-import-'))
    client = new Client(env['DATABASE_URL'])
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await drop()
    await rm(folder, { recursive: true })
  })
  const fileOf = async (name: string, content: unknown) => {
    const file = join(folder, name)
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }

  it('is brought to this version once by two at once, and by a third not again', async () => {
    const both = await Promise.all([rongtong(env, 'migrate'), rongtong(env, 'migrate')])
    expect(both.map(({ code, error }) => ({ code, error }))).toEqual(both.map(() => ({ code: 0, error: [] })))
    expect(both.map(({ out }) => out.at(-1) ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      expect.stringMatching(/applied$/),
      'up to date',
    ])
    expect(await rongtong(env, 'migrate')).toMatchObject({ code: 0, out: ['up to date'] })
  })

  it('takes nothing of a file with faults, and each is named with sheet, row and column', async () => {
    const before = await fingerprint(client)
    const { people, observations } = demoConsortium
    const file = await fileOf('faults.json', {
      ...demoConsortium,
      people: people.map((person, index) => (index === 2 ? { ...person, school: 'ZZ' } : person)),
      observations: observations.map((record, index) => {
        if (index === 1) return { ...record, no: observations[0]?.no }
        return index === 3 ? { ...record, date: '2026-13-40' } : record
      }),
    })
    const { code, out, error } = await rongtong(env, 'import', file)
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(error).toEqual([
      expect.stringMatching(/people row 3 column “school”.*ZZ/),
      expect.stringMatching(/observations row 4 column “date”.*2026-13-40/),
      expect.stringMatching(/observations row 2 column “no”.*TK-2026-0101/),
    ])
    expect(await fingerprint(client)).toEqual(before)
  })

  it('takes nothing of what is no such file', async () => {
    const before = await fingerprint(client)
    for (const file of [
      await fileOf('half.json', '{"people": ['),
      await fileOf('words.txt', 'words'),
      '/nowhere.json',
    ]) {
      const { code, error } = await rongtong(env, 'import', file)
      expect(code).toBe(1)
      expect(error).toHaveLength(1)
    }
    expect(await fingerprint(client)).toEqual(before)
  })

  it('takes a whole file, and changes nothing when it comes again', async () => {
    const file = await fileOf('consortium.json', demoConsortium)
    const first = await rongtong(env, 'import', file)
    expect(first).toMatchObject({ code: 0, error: [] })
    expect(first.out).toContain('people: 26 new, 0 changed, 0 unchanged')
    const before = await fingerprint(client)
    const second = await rongtong(env, 'import', file)
    expect(second).toMatchObject({ code: 0, error: [] })
    expect(second.out.filter((line) => !/: 0 new, 0 changed, \d+ unchanged$/.test(line))).toEqual([])
    expect(await fingerprint(client)).toEqual(before)
  })
})
