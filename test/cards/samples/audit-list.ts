import { auditList } from '#src/cards/audit-list.ts'
import { injection, many, samplesOf } from './sample.ts'

const list = {
  noun: undefined,
  about: [],
  query: { noun: 'observation' },
  page: 1,
  pages: 1,
  total: 0,
  rows: [],
}
const acts = [
  'observation.filed',
  'role.granted',
  'language.changed',
  'refused',
  'command.audit',
  'no.such.act',
]
const details = [
  { slots: ['score', 'problems'], version: 2 },
  { role: 'coordinator' },
  { language: 'en' },
  { asked: 'observation.edit', rule: 'observer' },
  {},
] as const
const kinds = ['person', 'job', 'cli', 'platform'] as const

export const samples = samplesOf(auditList, {
  empty: list,
  'a page in the middle, with names that are marks': {
    ...list,
    noun: 'observation',
    about: [injection, 'TK-2026-0108'],
    page: 3,
    pages: 40,
    total: 400,
    rows: many(10, (index) => ({
      at: '2026-11-22 10:00',
      by: { kind: kinds[index % kinds.length] ?? 'person', name: index % 2 === 0 ? injection : undefined },
      act: acts[index % acts.length] ?? '',
      subject:
        index % 5 === 0 ? undefined : { kind: 'observation', name: index % 3 === 0 ? undefined : injection },
      school: index % 4 === 0 ? undefined : '东浦职业中专学校',
      details: details[index % details.length] ?? {},
    })),
  },
})
