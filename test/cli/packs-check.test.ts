import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

describe('npm run packs:check', () => {
  let folder = ''
  const check = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('node', ['src/cli/packs-check.ts', ...words], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rongtong-packs-'))
    await cp('config/packs', folder, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('says what each pack holds when all is well', () => {
    const { status, stdout, stderr } = check()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^S0 .+: 25 items, \d+ settings$/mu)
  })

  it('names the file, the item and the reason of a fault, and fails', async () => {
    const file = join(folder, 'S0.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('"workingDays": "S0-15.working_days"', '"workingDays": "S0-15.days"'))
    const { status, stderr } = check(folder)
    expect(status).toBe(1)
    expect(stderr).toMatch(/S0\.json S0-15 duty\.due\.workingDays: it has to be a number/u)
  })

  it('names a file that is no JSON', async () => {
    await writeFile(join(folder, 'S1.json'), '{ "id": ')
    const { status, stderr } = check(folder)
    expect(status).toBe(1)
    expect(stderr).toMatch(/S1\.json: .*JSON/u)
  })
})
