import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { deadlines } from '#src/cli/deadlines.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { runs } from '#test/support/terminal.ts'

const now = new Date('2026-11-22T10:00:00+08:00')

describe('rongtong deadlines', () => {
  let directory = ''
  const env = () => ({ DATABASE_URL: `pglite:${directory}`, CLOCK: now.toISOString() })
  const rows = async () => (await runs(deadlines, ['--json'], env())).lines.map((line) => JSON.parse(line))

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-deadlines-'))
    const store = await openStore(env().DATABASE_URL)
    await store.migrate()
    const rules = readRules('Asia/Shanghai')
    await store.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
    await store.close()
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('prints every day of the demo’s table, in the order in which things are due', async () => {
    const told = await rows()
    const days = told.map(({ policy, nominal, due, provisional }) => ({ policy, nominal, due, provisional }))
    expect(demoConsortium.deadlines).toHaveLength(15)
    for (const { policy, nominal, due, provisional } of demoConsortium.deadlines) {
      expect(days).toContainEqual({ policy, nominal, due, provisional })
    }
    // Of the items of the table there is nothing else, but the days of the other joint exams.
    const items = new Set(demoConsortium.deadlines.map(({ policy }) => policy))
    const others = days.filter(
      ({ policy, nominal }) =>
        items.has(policy) &&
        !demoConsortium.deadlines.some((row) => row.policy === policy && row.nominal === nominal),
    )
    expect(new Set(others.map(({ policy, nominal }) => `${policy} ${nominal}`))).toEqual(
      new Set(['S0-19 2027-01-07', 'S0-19 2027-01-15']),
    )
    const order = told.map(({ due }) => String(due))
    expect(order).toEqual(order.toSorted())
  })

  it('says of each whose it is, how it was found and which reading it is', async () => {
    const ofDongpu = (await rows()).filter(
      ({ policy, school, major }) => policy === 'S0-13' && school === 'DP' && major === 'JD',
    )
    expect(ofDongpu).toHaveLength(4)
    expect(ofDongpu[0]).toEqual({
      policy: 'S0-13',
      name: '授课计划备案（2026-2027-2）集团内部截止',
      school: 'DP',
      major: 'JD',
      due: '2026-12-18',
      nominal: '2026-12-20',
      provisional: false,
      derivation: '集团内部截止；2026-12-20 周日不上班，提前到之前最近的工作日',
      reading: 'internal',
      counts: true,
    })
    expect((await rows()).find(({ policy }) => policy === 'S4-16')).toMatchObject({
      name: expect.stringContaining('第2次'),
      school: 'LQ',
      major: null,
      derivation: '每年不少于 2 次：2026 年第 2 次',
    })
    expect((await rows()).find(({ policy }) => policy === 'S0-16')).toMatchObject({
      derivation: expect.stringContaining('第16周周五 2026-12-18'),
    })
  })

  it('is a line to read without --json, and refuses what it does not know', async () => {
    const { lines } = await runs(deadlines, [], env())
    expect(lines).toContainEqual(
      '2027-05-31 周一（暂定）  S2-39  实习计划和实习方案（2027）宽松口径  东浦职业中专学校  “5月前”从宽理解：5 月最后一个工作日（默认口径）  （仅供参考，不作为截止）',
    )
    expect((await runs(deadlines, ['--all'], env())).refusal).toBe('nothing but --json')
  })
})
