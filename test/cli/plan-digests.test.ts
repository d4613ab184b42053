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
const chat = { id: 'oc_demo_dp', kind: 'group', schoolId: 'DP', hasBot: true, language: undefined } as const

describe('rongtong plan, of digests', () => {
  let directory = ''
  const env = () => ({ DATABASE_URL: `pglite:${directory}`, CLOCK: now.toISOString() })
  const digests = async (from: string, to: string) => {
    const { lines } = await runs(plan, ['--from', from, '--to', to, '--json'], env())
    return lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'digest')
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-plan-digests-'))
    const store = await openStore(env().DATABASE_URL)
    await store.migrate()
    const rules = readRules('Asia/Shanghai')
    await store.transaction(async (records) => {
      await importConsortium(demoConsortium, { records, rules, now })
      await records.chats.put(chat)
      const leader = await records.people.byOpenId('ou_demo_05')
      if (leader) await records.people.put({ ...leader, roles: ['leader'], majorIds: [] })
      await records.digestSchedules.put({
        id: '00000000-0000-4000-8000-000000000001',
        target: { chatId: chat.id },
        schedule: {
          rule: { kind: 'weekly', interval: 1, weekdays: [5] },
          time: '16:00',
          aheadMinutes: 0,
          onDayOff: 'next',
          startsOn: '2026-11-22',
        },
        isOwn: true,
        setAt: now,
        nextAt: undefined,
      })
    })
    await store.close()
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('are those of the coordinators on Monday, each with their school, before any worker ran', async () => {
    const told = await digests('2026-11-23', '2026-11-23')
    expect(told.map(({ school, to }) => [school, ...to].join(' ')).toSorted()).toEqual([
      'BT ou_demo_31',
      'DP ou_demo_11',
      'HZ ou_demo_51',
      'NY ou_demo_41',
      'XL ou_demo_21',
    ])
    expect(told[0]).toEqual({
      at: expect.stringMatching(/^2026-11-23T00:[345]\d:00\.000Z$/),
      kind: 'digest',
      obligation: null,
      policy: null,
      school: expect.any(String),
      major: null,
      due: null,
      provisional: false,
      to: [expect.stringMatching(/^ou_demo_\d+$/)],
    })
  })

  it('are a group’s when it has one, and a leader’s of all schools on the first working day of a month', async () => {
    expect((await digests('2026-11-27', '2026-11-27')).map(({ school, to }) => [school, to])).toEqual([
      ['DP', ['oc_demo_dp']],
    ])
    const [monthly, ...more] = (await digests('2027-01-01', '2027-01-03')).filter(
      ({ school }) => school === null,
    )
    expect([monthly, more]).toEqual([undefined, []])
    const told = await digests('2027-01-04', '2027-01-04')
    expect(told.find(({ to }) => to[0] === 'ou_demo_05')).toMatchObject({ school: null, provisional: true })
  })
})
