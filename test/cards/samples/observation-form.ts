import type { Choice } from '#src/cards/observation-fields.ts'
import { observationForm, type ObservationFormShown } from '#src/cards/observation-form.ts'
import type { Fault, Warning } from '#src/domain/observation-rules.ts'
import { readRules } from '#src/rules.ts'
import { injection, longest, many, samplesOf, uuid } from './sample.ts'

const { criteria } = readRules('Asia/Shanghai').rubric
const people = (count: number): readonly Choice[] =>
  many(count, (index) => ({ id: uuid(index), openId: `ou_${index}`, name: `老师${index}` }))
const lessons = many(12, (index) => ({ period: index + 1, time: '08:20' }))
const choices = {
  teachers: people(4),
  colleagues: people(4),
  courses: ['网页设计'],
  classes: ['25计应1班', '25计应2班'],
  lessons,
  rubric: criteria,
}

const empty: ObservationFormShown = {
  draftId: uuid(1),
  editing: undefined,
  choices,
  filled: { date: '2026-11-22' },
  missing: [],
  faults: [],
  warnings: [],
  doubts: [],
  brief: undefined,
}
const filled = {
  date: '2026-11-18',
  periods: ['1', '2'],
  teacher: uuid(2),
  course: '网页设计',
  class: '25计应2班',
  topic: '盒模型',
  mode: '推门听课',
  score: '85.5',
  ...Object.fromEntries(criteria.map(({ id, max }) => [`score_${id}`, String(max)])),
  strengths: longest,
  problems: longest,
  suggestions: injection,
}
const slots = [
  'date',
  'periods',
  'teacher',
  'course',
  'class',
  'topic',
  'mode',
  'score',
  'observers',
  'score_method',
]
const faults: ObservationFormShown['faults'] = [
  { code: 'not_a_date', slot: 'date', value: injection },
  { code: 'future_date', slot: 'date', date: '2026-12-01', today: '2026-11-22' },
  { code: 'no_such_period', slot: 'periods', period: 13, lessons: 12 },
  { code: 'unknown_person', slot: 'teacher', personId: injection },
  { code: 'unknown_person', slot: 'observers', personId: 'x' },
  { code: 'teacher_observes', slot: 'observers', personId: 'x' },
  { code: 'out_of_range', slot: 'score', value: 101, min: 0, max: 100 },
  { code: 'not_in_halves', slot: 'score_method', value: 1.3 },
  { code: 'out_of_range', slot: 'score_method', value: 21, min: 0, max: 20 },
  { code: 'unknown_criterion', slot: 'score_x', criterion: injection },
  ...many(3, (): Fault => ({ code: 'too_long', slot: 'problems', length: 1001, max: 1000 })),
  { code: 'not_understood', slot: 'score', value: injection },
  { code: 'not_understood', slot: 'mode', value: injection },
  { code: 'not_understood', slot: 'periods', value: injection },
  { code: 'not_understood', slot: 'teacher', value: injection },
  { code: 'ambiguous', slot: 'teacher', value: '王老师', names: [injection, '王听雪 网页设计'] },
]
const warnings: readonly Warning[] = [
  { code: 'non_workday', date: '2026-11-22', weekday: 7, kind: 'weekend' },
  { code: 'make_up_day', date: '2026-09-20', weekday: 7, timetableOf: undefined },
  { code: 'possible_duplicate', number: 'TK-2026-0108', observationId: uuid(3) },
  { code: 'own_lesson' },
  { code: 'late', days: 300 },
  { code: 'score_differs', score: 95, total: 89.5 },
]
const doubts = many(5, (index) => `possible_duplicate:TK-2026-010${index}`)
const long = { ...empty, filled: { ...filled, topic: injection, class: injection, course: injection } }
const roster = (count: number) => ({ ...choices, teachers: people(count), colleagues: people(count) })
const courses = many(40, (index) => `课程${index}`)
const classes = many(40, (index) => `25机电${index}班`)

export const samples = samplesOf(observationForm, {
  empty,
  'filled to the brim, with everything wrong': { ...long, missing: slots, faults, warnings, doubts },
  'of a record that is changed': { ...long, editing: 'TK-2026-0108', filled },
  'a school of forty teachers and forty courses': { ...long, choices: { ...roster(40), courses, classes } },
  'a school of thirty classes': {
    ...long,
    choices: { ...roster(40), courses, classes: classes.slice(0, 30) },
  },
  'a school of three hundred': { ...long, choices: roster(300) },
  'a school of more than can be offered': {
    ...long,
    choices: { ...roster(301), courses: [...courses, 'x'], classes: [...classes, 'x'] },
  },
  'a roster without anybody': {
    ...empty,
    choices: { ...choices, teachers: [], colleagues: [], courses: [], classes: [] },
  },
  'values that are no longer offered': {
    ...empty,
    filled: { date: '前天下午', periods: ['99'], teacher: '张无忌', mode: '乱听', course: '没有的课' },
  },
  'a sentence of which everything was read': {
    ...empty,
    brief: {
      week: 12,
      lines: slots.slice(0, 8).map((slot) => [slot, [slot === 'date' ? '2026-11-18' : injection]] as const),
    },
  },
  'a sentence with the longest comments': {
    ...empty,
    missing: slots,
    brief: {
      week: undefined,
      lines: ['strengths', 'problems', 'suggestions'].map((slot) => [slot, [longest]] as const),
    },
  },
})
