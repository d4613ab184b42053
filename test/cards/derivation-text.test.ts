import { describe, expect, it } from 'vitest'
import { derivationText } from '#src/cards/derivation-text.ts'
import { expand } from '#src/domain/policy/expand.ts'
import { sayIn } from '#src/i18n/say.ts'
import { activities, decided, demoContext } from '../domain/policy/demo-year.ts'

const happenings = (['internship_start', 'internship_plan_passed'] as const).map((event) => ({
  event,
  id: event,
  schoolId: 'DP',
  majorId: undefined,
  on: '2027-03-01',
}))
const context = demoContext({ decided, activities, happenings })
const all = [...expand(context)].flatMap(({ duties }) => duties.flatMap(({ deadlines }) => deadlines))

describe('how a day was found, in words', () => {
  it.each(['zh', 'en'] as const)('is said of every day there is, without a hole, in %s', (language) => {
    expect(all.length).toBeGreaterThan(100)
    const texts = new Set(all.map((day) => derivationText(sayIn(language), day)))
    for (const text of texts) {
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[{}]|undefined/)
      if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('names the event, whose reading it is, and why the day was moved', () => {
    const text = (code: string) =>
      derivationText(
        sayIn('zh'),
        all.find(({ derivation }) => derivation.code === code) ?? {
          nominal: undefined,
          dueOn: undefined,
          derivation: undefined,
        },
      )
    expect(text('before_event')).toBe('实习开始（2027-03-01）之前 5 个工作日（默认口径）')
    expect(text('internal')).toBe('集团内部截止；2026-12-20 周日不上班，提前到之前最近的工作日')
    expect(text('end_of_term')).toContain('预警点：')
  })

  it('is nothing where nobody knows', () => {
    const none = { nominal: undefined, dueOn: undefined }
    expect(derivationText(sayIn('zh'), { ...none, derivation: undefined })).toBe('')
    expect(derivationText(sayIn('zh'), { ...none, derivation: { code: 'of_old', data: {} } })).toBe('')
  })
})
