import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hash64, stableUuid } from '#src/domain/hash.ts'
import { lessonPlanSchema } from '#src/domain/lesson-plan.ts'
import { rubricSchema, rubricTotal } from '#src/domain/rubric.ts'
import { lessons, rubric } from './demo-consortium.ts'

describe('the rubric as delivered', () => {
  it('makes a hundred points and can only be one that does', () => {
    const [first, ...others] = rubric.criteria
    expect(rubricTotal(rubric, Object.fromEntries(rubric.criteria.map(({ id, max }) => [id, max])))).toBe(100)
    expect(rubricSchema.safeParse({ ...rubric, criteria: others }).success).toBe(false)
    expect(rubricSchema.safeParse({ ...rubric, criteria: [first, ...others, first] }).success).toBe(false)
  })
  it('may have no criteria, and then makes no score', () => {
    const plain = { ...rubric, criteria: [] }
    expect(rubricSchema.safeParse(plain).success).toBe(true)
    expect(rubricTotal(plain, {})).toBeUndefined()
  })
})

it('lessons start at times of the day', () => {
  expect(lessonPlanSchema.safeParse({ ...lessons, evening: ['25:00'] }).success).toBe(false)
  expect(lessonPlanSchema.safeParse({ ...lessons, morning: [] }).success).toBe(false)
})

describe('ids made from a text', () => {
  it('are the same for the same text, here and everywhere', () => {
    expect(hash64('')).toBe(14_695_981_039_346_656_037n)
    expect(hash64('a')).toBe(12_638_187_200_555_641_996n)
    expect(stableUuid('person ou_02')).toBe(stableUuid('person ou_02'))
  })
  it('are UUIDs and differ', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), (texts) => {
        const ids = texts.map(stableUuid)
        expect(new Set(ids)).toHaveLength(texts.length)
        for (const id of ids)
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }),
    )
  })
})
