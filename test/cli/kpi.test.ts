import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { kpi } from '#src/cli/kpi.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { runs } from '#test/support/terminal.ts'

const now = new Date('2026-11-22T10:00:00+08:00')
const words: Readonly<Record<string, string>> = { '临界(恰60.0%)': '临界' }

describe('rongtong kpi', () => {
  let directory = ''
  const env = () => ({ DATABASE_URL: `pglite:${directory}`, CLOCK: now.toISOString() })
  const rows = async (...asked: readonly string[]) =>
    (await runs(kpi, [...asked, '--json'], env())).lines.map((line) => JSON.parse(line))

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-kpi-'))
    const store = await openStore(env().DATABASE_URL)
    await store.migrate()
    const rules = readRules('Asia/Shanghai')
    await store.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
    await store.close()
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('prints the verdict of every indicator of every partner school', async () => {
    const told = await rows()
    const wanted = Object.entries(demoConsortium.kpi_eval).flatMap(([metric, schools]) =>
      Object.entries(schools).map(([school, { status }]) => [metric, school, words[status] ?? status]),
    )
    expect(wanted).toHaveLength(100)
    for (const each of wanted) {
      expect(told.map(({ metric, school, verdict }) => [metric, school, verdict])).toContainEqual(each)
    }
  })

  it('names value, numerator, denominator, threshold, gap, day, clause and force', async () => {
    const told = await rows('--school', 'DP')
    expect(new Set(told.map(({ school }) => school))).toEqual(new Set(['DP']))
    expect(told).toContainEqual({
      metric: 'senior_title_ratio',
      policy: 'S3-40',
      school: 'DP',
      value: 29.17,
      num: 7,
      den: 24,
      threshold: '≥30%',
      verdict: '未达标',
      gap: 1,
      asof: '2026-10-31',
      force: '必须',
    })
  })

  it('is a line to read without --json', async () => {
    const { lines } = await runs(kpi, ['--school', 'DP'], env())
    expect(lines.find((line) => line.includes('高级职称'))).toBe(
      'DP  S3-40  高级职称占比  29.17 (7/24)  ≥30%  未达标  gap 1  2026-10-31',
    )
  })

  it('says which schools there are when it is asked for another', async () => {
    const { refusal } = await runs(kpi, ['--school', 'QQ'], env())
    expect(refusal).toContain('there is no school QQ; there are: LQ')
  })
})
