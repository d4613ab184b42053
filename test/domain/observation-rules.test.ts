import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewDraft } from '#src/domain/observation-rules.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import { complete, context } from './observation-sample.ts'

const review = (changes: ObservationDraft) => reviewDraft({ ...complete, ...changes }, context)
const faults = (changes: ObservationDraft) => review(changes).faults.map(({ slot, code }) => [slot, code])

describe('a draft becomes a record', () => {
  it('when nothing is missing and nothing is wrong', () => {
    const { missing, faults: wrong, warnings, content } = reviewDraft(complete, context)
    expect({ missing, wrong, warnings }).toEqual({ missing: [], wrong: [], warnings: [] })
    expect(content).toEqual({
      ...complete,
      mode: '随堂听课',
      grade: undefined,
      rubric: {},
      strengths: '',
      problems: '',
      suggestions: '',
    })
  })
  it('with periods in order and once, texts trimmed, and its filer as the observer where none is named', () => {
    const { observerIds: _none, ...draft } = complete
    const { content } = reviewDraft({ ...draft, periods: [4, 3, 4], topic: ' 盒模型 ' }, context)
    expect(content).toMatchObject({ periods: [3, 4], topic: '盒模型', observerIds: ['p02'] })
  })
  it('and not while anything is missing', () => {
    expect(reviewDraft({}, context)).toEqual({
      missing: ['date', 'periods', 'teacher', 'course', 'class', 'topic', 'score'],
      faults: [],
      warnings: [],
      content: undefined,
    })
  })
  it('never throws and files nothing that is wrong, whatever the draft', () => {
    const texts = fc.string()
    const draft = fc.record(
      {
        date: fc.oneof(texts, fc.constant('2026-11-18')),
        periods: fc.array(fc.double(), { maxLength: 3 }),
        teacherId: fc.constantFrom('p14', 'nobody'),
        observerIds: fc.array(fc.constantFrom('p02', 'p14', 'nobody')),
        course: texts,
        className: texts,
        topic: texts,
        score: fc.double(),
        rubric: fc.dictionary(texts, fc.double()),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(draft, (some) => {
        const { missing, faults: wrong, content } = reviewDraft(some, context)
        expect(content === undefined).toBe(missing.length + wrong.length > 0)
      }),
    )
  })
})

describe('what is required', () => {
  it('is a score or a grade, unless the consortium does without', () => {
    expect(review({ score: undefined }).missing).toEqual(['score'])
    expect(review({ score: undefined, grade: '良' }).missing).toEqual([])
    const lenient = { ...context, rubric: { ...context.rubric, scoreRequired: false } }
    expect(reviewDraft({ ...complete, score: undefined }, lenient).missing).toEqual([])
  })
  it('is words, not blanks, and somebody who observed', () => {
    expect(review({ topic: '  ' }).missing).toEqual(['topic'])
    expect(review({ observerIds: [] }).missing).toEqual(['observers'])
  })
  it('is not a score when every criterion has its points: the score is their sum', () => {
    const points = { preparation: 13, content: 22.5, method: 18, practice: 17, effect: 16 }
    const { missing, content } = review({ score: undefined, rubric: points })
    expect(missing).toEqual([])
    expect(content?.score).toBe(86.5)
    expect(review({ score: undefined, rubric: { preparation: 13 } }).missing).toEqual(['score'])
  })
})

describe('what cannot be filed', () => {
  it.each<[string, ObservationDraft, string, string]>([
    ['a day that does not exist', { date: '2026-02-30' }, 'date', 'not_a_date'],
    ['a lesson that is still to come', { date: '2026-11-23' }, 'date', 'future_date'],
    ['a lesson after the last of the day', { periods: [8] }, 'periods', 'no_such_period'],
    ['a lesson zero', { periods: [0] }, 'periods', 'no_such_period'],
    ['half a lesson', { periods: [1.5] }, 'periods', 'no_such_period'],
    ['a teacher nobody knows', { teacherId: 'nobody' }, 'teacher', 'unknown_person'],
    ['an observer nobody knows', { observerIds: ['p02', 'nobody'] }, 'observers', 'unknown_person'],
    ['teachers who hear themselves', { observerIds: ['p02', 'p14'] }, 'observers', 'teacher_observes'],
    ['more than a hundred', { score: 100.5 }, 'score', 'out_of_range'],
    ['less than nothing', { score: -0.5 }, 'score', 'out_of_range'],
    ['what is no number', { score: Number.NaN }, 'score', 'out_of_range'],
    ['tenths of a point', { score: 85.3 }, 'score', 'not_in_halves'],
    ['more points than a criterion has', { rubric: { content: 26 } }, 'score_content', 'out_of_range'],
    ['points for no criterion', { rubric: { neatness: 5 } }, 'score_neatness', 'unknown_criterion'],
    ['a topic of 101 characters', { topic: '题'.repeat(101) }, 'topic', 'too_long'],
    ['a remark of 1001 characters', { problems: '问'.repeat(1001) }, 'problems', 'too_long'],
  ])('%s', (_what, changes, slot, code) => {
    expect(faults(changes)).toEqual([[slot, code]])
    expect(review(changes).content).toBeUndefined()
  })
  it.each<[string, ObservationDraft]>([
    ['a lesson of today', { date: '2026-11-22' }],
    ['the last lesson of the day', { periods: [7] }],
    ['nought and a hundred', { score: 100, rubric: { content: 0 } }],
    ['half a point', { score: 87.5 }],
    ['a topic of 100 characters, of any kind', { topic: '𠮷'.repeat(100) }],
  ])('but %s can', (_what, changes) => {
    expect(faults(changes)).toEqual([])
  })
})
