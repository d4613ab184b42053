import type { Coming, NextTime, OwnDigest, ShownLine } from '#src/domain/digest/digest.ts'
import { figured } from './kpi.ts'
import { injection, many } from './sample.ts'

/** What the samples of digests have in common. */
export const days = { today: '2026-11-23', week: 13, until: '2026-11-29', since: '2026-11-16' }
export const numbers = { expected: 13, filed: 5, onTime: 4, late: 2, dueSoon: 1, waiting: 3 }
export const none = { expected: 0, filed: 0, onTime: 0, late: 0, dueSoon: 0, waiting: 0 }
export const verdicts = { met: 6, unmet: 3, stale: 2, notReported: 1, others: 4 }
export const next: NextTime = { on: '2027-02-08', time: '08:41', week: undefined, provisional: true }

const kinds = ['late', 'due', 'waiting'] as const
export const line = (index: number): ShownLine => ({
  kind: kinds[index % 3] ?? 'late',
  what: { zh: `授课计划备案${index}`, en: `teaching plan ${index}` },
  school: '东浦',
  major: index % 4 === 0 ? undefined : '智慧健康养老服务与管理',
  deadline: '2027-01-15',
  week: 20,
  provisional: index % 2 === 0,
  days: index % 5,
  waitsFor: index % 3 === 2 ? ['乔安澜', injection] : [],
})

export const coming = (index: number): Coming => ({
  kind: index % 2 === 0 ? 'seminar' : 'inspection',
  on: '2027-01-05',
  week: 19,
  time: '14:00-16:30',
  place: injection,
  major: index % 3 === 0 ? '数控技术' : undefined,
  provisional: true,
})

export const movements = (count: number) =>
  many(Math.ceil(count / 50) * 2, () => figured(3, 5, '2020-01-01'))
    .flat()
    .slice(0, count)
    .map((judgement, index) => ({ from: index % 2 === 0 ? ('met' as const) : ('stale' as const), judgement }))

export const emptyDigest: OwnDigest = {
  ...days,
  schoolId: 'DP',
  name: '东浦职业中专学校',
  numbers: none,
  lines: [],
  lineCount: 0,
  page: 1,
  pages: 1,
  observed: { term: 0, recent: 0, unobserved: [], unobservedCount: 0 },
  coming: [],
  verdicts: { met: 0, unmet: 0, stale: 0, notReported: 0, others: 0 },
  movements: [],
  movementCount: 0,
}
