import { describe, expect, it } from 'vitest'
import { createWorkCalendar } from '#src/domain/calendar.ts'
import { reviewDraft } from '#src/domain/observation-rules.ts'
import type { Observation, ObservationContent, ObservationDraft } from '#src/domain/observation.ts'
import { year2026 } from './demo-consortium.ts'
import { complete, context, record } from './observation-sample.ts'

const warnings = (changes: ObservationDraft, more: Partial<typeof context> = {}) =>
  reviewDraft({ ...complete, ...changes }, { ...context, ...more }).warnings

describe('the day of a lesson', () => {
  it('is remarked on when nobody works then', () => {
    expect(warnings({ date: '2026-11-22' })).toEqual([
      { code: 'non_workday', date: '2026-11-22', weekday: 7, kind: 'weekend' },
    ])
    expect(warnings({ date: '2026-10-01' })).toContainEqual(
      expect.objectContaining({ code: 'non_workday', kind: 'holiday', weekday: 4 }),
    )
  })
  it('is remarked on when it makes up for a day off, with the timetable if that is set', () => {
    expect(warnings({ date: '2026-09-20' })).toContainEqual({
      code: 'make_up_day',
      date: '2026-09-20',
      weekday: 7,
      timetableOf: undefined,
    })
    const own = createWorkCalendar({
      years: [year2026],
      ownDays: [{ date: '2026-10-10', kind: 'work', timetableOf: 3, note: '' }],
    })
    expect(warnings({ date: '2026-10-10' }, { calendar: own })).toContainEqual(
      expect.objectContaining({ code: 'make_up_day', timetableOf: 3 }),
    )
  })
  it('makes a record late after two weeks', () => {
    expect(warnings({ date: '2026-11-08' })).not.toContainEqual(expect.objectContaining({ code: 'late' }))
    expect(warnings({ date: '2026-11-07' })).toContainEqual({ code: 'late', days: 15 })
    expect(warnings({ date: '2026-11-06' })).toEqual([{ code: 'late', days: 16 }])
  })
})

describe('a possible duplicate', () => {
  const cases: readonly [string, ObservationDraft, Partial<ObservationContent>, boolean][] = [
    ['the same lesson by the same observer', {}, {}, true],
    ['the same lesson of the same course by somebody else', {}, { observerIds: ['p03'] }, true],
    ['overlapping lessons', { periods: [2, 3] }, { periods: [3, 4] }, true],
    ['a lesson whose periods are not known yet', { periods: [] }, { topic: '' }, true],
    ['a record without periods', {}, { periods: [], topic: '' }, true],
    ['the same topic at another time of the day', { periods: [5] }, {}, true],
    ['another lesson of the day', { periods: [5], topic: '浮动' }, {}, false],
    ['another course heard by somebody else', { course: '电工基础' }, { observerIds: ['p03'] }, false],
    ['another course heard by the same observer', { course: '电工基础' }, {}, true],
  ]
  it.each(cases)('%s', (_what, changes, existing, is) => {
    const found = warnings(changes, { sameDay: [record(existing)] })
    const duplicate = { code: 'possible_duplicate', number: 'TK-2026-0001', observationId: 'obs-1' }
    expect(found).toEqual(is ? [duplicate] : [])
  })
  it('is never the record that is being edited, another day or another teacher', () => {
    expect(warnings({}, { sameDay: [record()], editing: 'obs-1' })).toEqual([])
    const others: readonly Observation[] = [record({ date: '2026-11-17' }), record({ teacherId: 'p13' })]
    expect(warnings({}, { sameDay: others })).toEqual([])
  })
  it('names each', () => {
    expect(warnings({}, { sameDay: [record({}, 'obs-1'), record({}, 'obs-2')] })).toHaveLength(2)
  })
})

it('teachers who file their own lesson are told', () => {
  expect(warnings({}, { filerId: 'p14' })).toEqual([{ code: 'own_lesson' }])
})

it('a score that is not the sum of the points is remarked on', () => {
  const rubric = { preparation: 15, content: 25, method: 20, practice: 20, effect: 10 }
  expect(warnings({ score: 88, rubric })).toEqual([{ code: 'score_differs', score: 88, total: 90 }])
  expect(warnings({ score: 90, rubric })).toEqual([])
})

it('a day that cannot be read is a fault and nothing else', () => {
  expect(warnings({ date: 'yesterday' })).toEqual([])
})
