import { auditList } from '#src/cards/audit-list.ts'
import { injection, many, samplesOf, uuid } from './sample.ts'

const nothing = { noun: undefined, about: [], query: {}, page: 1, pages: 1, total: 0, rows: [] }
const acts = ['observation.filed', 'role.granted', 'refused', 'command.role', 'never.heard_of'] as const
const kinds = ['person', 'job', 'cli', 'platform'] as const
const row = (index: number) => ({
  at: '2026-11-22 10:00',
  by: { kind: kinds[index % kinds.length] ?? 'person', name: index % 3 === 0 ? undefined : injection },
  act: acts[index % acts.length] ?? 'refused',
  subject:
    index % 4 === 0 ? undefined : { kind: 'observation', name: index % 2 === 0 ? injection : undefined },
  school: index % 5 === 0 ? undefined : '东浦',
  details: {
    asked: 'observation.withdraw',
    rule: 'observer',
    role: 'coordinator',
    slots: many(12, () => 'score'),
  },
})

export const samples = samplesOf(auditList, {
  'nothing was done': nothing,
  'one entry of a name that is marks': {
    ...nothing,
    noun: 'role',
    about: [injection],
    total: 1,
    rows: [row(1)],
  },
  'a page in the middle': {
    ...nothing,
    noun: 'refused',
    about: ['TK-2026-0001', '东浦'],
    query: { noun: 'refused', schoolId: 'DP', personIds: many(50, uuid) },
    page: 5,
    pages: 99,
    total: 990,
    rows: many(10, row),
  },
})
