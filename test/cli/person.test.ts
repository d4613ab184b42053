import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { exportPerson } from '#src/cli/export-person.ts'
import { forget } from '#src/cli/forget.ts'
import { WrongUsage } from '#src/cli/verb.ts'
import type { Records } from '#src/ports/store.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { runs } from '#test/support/terminal.ts'
import { engineOfThisMachine, realServers } from '#test/support/world.ts'

const openIdOf = (name: string) => demoConsortium.people.find((one) => one.name === name)?.open_id ?? ''
const now = new Date('2026-11-22T10:00:00+08:00')

describe('the command line', () => {
  let directory = ''
  let database = ''
  let drop = async () => {}
  const env = () => ({ DATABASE_URL: database, CLOCK: now.toISOString() })
  const inside = async <Result>(work: (records: Records) => Promise<Result>): Promise<Result> => {
    const store = await openStore(env().DATABASE_URL)
    try {
      await store.migrate()
      return await store.transaction(work)
    } finally {
      await store.close()
    }
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-person-'))
    const servers = engineOfThisMachine === 'real' ? await realServers() : undefined
    database = servers?.env.DATABASE_URL ?? `pglite:${join(directory, 'database')}`
    drop = servers?.drop ?? drop
    const rules = readRules('Asia/Shanghai')
    await inside((records) => importConsortium(demoConsortium, { records, rules, now }))
  })
  afterAll(async () => {
    await drop()
    await rm(directory, { recursive: true, force: true })
  })

  it('writes everything about a person into a file that only they who asked can read', async () => {
    const file = join(directory, 'person.json')
    const { lines, refusal } = await runs(exportPerson, [openIdOf('王牧遥'), '--out', file], env())
    expect(refusal).toBeUndefined()
    expect(lines).toContain('people: 1')
    const text = await readFile(file, 'utf8')
    for (const known of ['王牧遥', openIdOf('王牧遥'), 'TK-2026-0101']) expect(text).toContain(known)
    expect(text).not.toContain(openIdOf('王听雪'))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('overwrites nothing, and leaves no file when there is nobody', async () => {
    const file = join(directory, 'person.json')
    const before = await readFile(file, 'utf8')
    expect((await runs(exportPerson, [openIdOf('王听雪'), '--out', file], env())).refusal).toContain('EEXIST')
    expect(await readFile(file, 'utf8')).toBe(before)
    const other = join(directory, 'nobody.json')
    const { refusal } = await runs(exportPerson, ['ou_nobody', '--out', other], env())
    expect(refusal).toBe('nobody in the roster has this open id')
    await expect(stat(other)).rejects.toThrow('ENOENT')
  })

  it('forgets only who has left, only when it is said twice, and for good', async () => {
    const openId = openIdOf('滕若谷')
    const forgets = async (...words: readonly string[]) => (await runs(forget, words, env())).refusal
    expect(await forgets(openId)).toContain('--yes')
    expect(await forgets(openId, '--yes')).toBe('this person has not left: only who left can be forgotten')
    const id = await inside(async ({ people }) => {
      const person = await people.byOpenId(openId)
      await people.setActive(person?.id ?? '', false)
      return person?.id ?? ''
    })
    expect(await forgets(openId)).toContain('--yes')
    expect((await runs(forget, [openId, '--yes'], env())).lines).toEqual([
      `已离开-${id.slice(0, 4)}: 0 drafts, 0 attachments, 0 messages gone`,
    ])
    expect(await forgets(openId, '--yes')).toBe('nobody in the roster has this open id')
    const { people, acts } = await inside(async (records) => {
      const { rows } = await records.audit.list({ noun: 'person' }, { size: 10, number: 1 })
      return {
        people: await records.people.all(),
        acts: rows.map(({ act, actor }) => `${actor.kind} ${act}`),
      }
    })
    expect(people.map(({ name }) => name)).not.toContain('滕若谷')
    expect(acts).toEqual(['cli person.forgotten', 'cli person.exported'])
  })

  it.each([
    [exportPerson, ['ou_1']],
    [exportPerson, ['--out', 'file.json']],
    [exportPerson, ['ou_1', '--out']],
    [exportPerson, ['ou_1', 'ou_2', '--out', 'file.json']],
    [exportPerson, ['ou_1', '--to', 'file.json']],
    [forget, []],
    [forget, ['ou_1', 'ou_2', '--yes']],
  ] as const)('tells how it is used (%#)', async (verb, words) => {
    const terminal = { env: env(), print: () => {} }
    await expect(verb.run(words, terminal)).rejects.toBeInstanceOf(WrongUsage)
  })
})
