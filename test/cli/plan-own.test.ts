import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { plan } from '#src/cli/plan.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { runs } from '#test/support/terminal.ts'

const now = new Date('2026-11-22T10:00:00+08:00')
const daily: OwnSchedule = {
  rule: { kind: 'daily', interval: 1 },
  time: '23:00',
  aheadMinutes: 0,
  onDayOff: 'skip',
  startsOn: '2026-11-22',
}
const rest = { what: '看进度', majorIds: [], items: [], schoolId: undefined, setBy: undefined, setAt: now }
const nextAt = new Date('2026-11-23T23:00:00+08:00')

describe('rongtong plan, of reminders people have set', () => {
  let directory = ''
  const env = () => ({ DATABASE_URL: `pglite:${directory}`, CLOCK: now.toISOString() })
  const set = async (from: string, to: string) => {
    const { lines } = await runs(plan, ['--from', from, '--to', to, '--json'], env())
    const all: readonly Readonly<Record<string, unknown>>[] = lines.map((line) => JSON.parse(line))
    return all
      .filter(
        ({ kind, obligation, major, due }) =>
          kind === 'remind' && [obligation, major, due].every((one) => one === null),
      )
      .filter(
        ({ to: readers }) =>
          JSON.stringify(readers) === '["ou_demo_12"]' || JSON.stringify(readers) === '["oc_demo_dp"]',
      )
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-plan-own-'))
    const store = await openStore(env().DATABASE_URL)
    await store.migrate()
    const rules = readRules('Asia/Shanghai')
    await store.transaction(async (records) => {
      await importConsortium(demoConsortium, { records, rules, now })
      const { ownReminders, people } = records
      const person = await people.byOpenId('ou_demo_12')
      const common = { ...rest, schedule: daily, nextAt }
      await ownReminders.add({
        ...common,
        id: '00000000-0000-4000-8000-000000000001',
        audience: 'person',
        personId: person?.id,
        chatId: undefined,
        timeSaid: true,
      })
      await ownReminders.add({
        ...common,
        id: '00000000-0000-4000-8000-000000000002',
        audience: 'chat',
        personId: undefined,
        chatId: 'oc_demo_dp',
        schoolId: 'DP',
        timeSaid: true,
      })
    })
    await store.close()
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('says each of their times, to whom, and none on a day off', async () => {
    const told = await set('2026-11-27', '2026-11-30')
    expect(told.map(({ at, school, to }) => [at, school, to])).toEqual([
      ['2026-11-27T15:00:00.000Z', null, ['ou_demo_12']],
      ['2026-11-27T15:00:00.000Z', 'DP', ['oc_demo_dp']],
      ['2026-11-30T15:00:00.000Z', null, ['ou_demo_12']],
      ['2026-11-30T15:00:00.000Z', 'DP', ['oc_demo_dp']],
    ])
  })
})
