import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { plan } from '#src/cli/plan.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { runs } from '#test/support/terminal.ts'

const now = new Date('2026-11-22T10:00:00+08:00')

describe('rongtong plan', () => {
  let directory = ''
  const env = () => ({ DATABASE_URL: `pglite:${directory}`, CLOCK: now.toISOString() })
  const rows = async (from: string, to: string) => {
    const { lines } = await runs(plan, ['--from', from, '--to', to, '--json'], env())
    return lines.map((line) => JSON.parse(line))
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-plan-'))
    const store = await openStore(env().DATABASE_URL)
    await store.migrate()
    const rules = readRules('Asia/Shanghai')
    await store.transaction((records) => importConsortium(demoConsortium, { records, rules, now }))
    await store.close()
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('says of each message when it goes out, of what it speaks and who gets it, before any worker ran', async () => {
    const told = (await rows('2026-12-11', '2026-12-11')).filter(({ policy }) => policy === 'S0-13')
    expect(told.map(({ to }) => String(to)).toSorted()).toEqual(
      // 13 are owed, 4 of them handed in or passed.
      ['11', '21', '21', '31', '31', '41', '41', '41', '51'].map((number) => `ou_demo_${number}`),
    )
    expect(told.find(({ school }) => school === 'DP')).toEqual({
      at: expect.stringMatching(/^2026-12-11T01:[012]\d:00\.000Z$/),
      kind: 'remind',
      obligation: 'S0-13/DP/SK/2026-2027-2/1',
      policy: 'S0-13',
      school: 'DP',
      major: 'SK',
      due: '2026-12-18',
      provisional: false,
      to: ['ou_demo_11'],
    })
  })

  it('says also what is not owed: a joint exam to the coordinators of the schools that take part', async () => {
    const told = (await rows('2026-12-29', '2027-01-06')).filter(
      ({ kind, obligation }) => kind === 'remind' && obligation === null,
    )
    // 机电 is taught by DP and NY, 养老 by XL and NY; five working days before and one.
    expect(
      told.map(({ at, major, to }) => [String(at).slice(0, 10), major, ...to].join(' ')).toSorted(),
    ).toEqual([
      '2026-12-29 JD ou_demo_11',
      '2026-12-29 JD ou_demo_41',
      '2026-12-30 YL ou_demo_21',
      '2026-12-30 YL ou_demo_41',
      '2027-01-05 JD ou_demo_11',
      '2027-01-05 JD ou_demo_41',
      '2027-01-06 YL ou_demo_21',
      '2027-01-06 YL ou_demo_41',
    ])
    expect(told[0]).toEqual({
      at: expect.stringMatching(/^2026-12-29T01:[012]\d:00\.000Z$/),
      kind: 'remind',
      obligation: null,
      policy: null,
      school: 'LQ',
      major: 'JD',
      due: '2027-01-06',
      provisional: true,
      to: [expect.stringMatching(/^ou_demo_/)],
    })
  })

  it('escalates 2, 4 and 6 working days after the deadline to coordinator, lead and dean', async () => {
    const told = (await rows('2026-12-19', '2027-01-31')).filter(
      ({ policy, kind, school, major }) =>
        policy === 'S0-13' && kind === 'escalate' && school === 'DP' && major === 'SK',
    )
    expect(told.map(({ at, to }) => [String(at).slice(0, 10), to])).toEqual([
      ['2026-12-22', ['ou_demo_11']],
      ['2026-12-24', ['ou_demo_02']],
      ['2026-12-28', ['ou_demo_01']],
    ])
  })

  it('is in the order in which it goes out, and prints nothing of other days', async () => {
    const told = await rows('2026-12-01', '2026-12-31')
    const times = told.map(({ at }) => String(at))
    expect(times).toEqual(times.toSorted())
    expect(times.length).toBeGreaterThan(20)
    expect(times.every((at) => at.startsWith('2026-12-'))).toBe(true)
    expect(await rows('2026-12-01', '2026-12-31')).toEqual(told)
  })

  it('is a line to read without --json, and refuses days that are none', async () => {
    const { lines } = await runs(plan, ['--from', '2026-12-22', '--to', '2026-12-22'], env())
    expect(lines.join('\n')).toMatch(
      /2026-12-22 09:\d\d {2}升级 {2}S0-13 {2}DP {2}SK {2}2026-12-18 {2}ou_demo_11/,
    )
    for (const words of [[], ['--from', '2026-12-22'], ['--from', '2026-02-30', '--to', '2026-03-01']]) {
      expect((await runs(plan, words, env())).refusal).toContain('--from and --to')
    }
  })
})
