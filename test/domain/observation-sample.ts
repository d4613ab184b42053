import type { ReviewContext } from '#src/domain/observation-review-context.ts'
import type { Observation, ObservationContent, ObservationDraft } from '#src/domain/observation.ts'
import { calendar, lessons, people, rubric, today } from './demo-consortium.ts'

/** A record in which nothing is missing: 乔安澜 heard 王听雪 on a Wednesday. */
export const complete = {
  date: '2026-11-18',
  periods: [3],
  teacherId: 'p14',
  observerIds: ['p02'],
  course: '网页设计',
  className: '25计应2班',
  topic: '盒模型',
  score: 85,
} as const satisfies ObservationDraft

export const content: ObservationContent = {
  ...complete,
  mode: '推门听课',
  grade: undefined,
  rubric: {},
  strengths: '节奏好',
  problems: '',
  suggestions: '多留练习时间',
}

export function record(changes: Partial<ObservationContent> = {}, id = 'obs-1'): Observation {
  return {
    id,
    number: 'TK-2026-0001',
    version: 1,
    content: { ...content, ...changes },
    schoolId: 'DP',
    majorId: 'WL',
    status: 'submitted',
    filedAt: new Date('2026-11-18T10:00:00Z'),
    acknowledgement: undefined,
  }
}

/** A consortium that asks for a score. */
export const context: ReviewContext = {
  today,
  calendar,
  people,
  sameDay: [],
  lessons,
  rubric: { ...rubric, scoreRequired: true },
  filerId: 'p02',
}
