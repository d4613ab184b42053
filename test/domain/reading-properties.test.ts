import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { readObservation, type ObservationReading } from '#src/domain/reading/read-observation.ts'
import { people, reading } from './demo-consortium.ts'

const parts = [
  fc.constantFrom('听课记录', '登记一下', ''),
  fc.constantFrom('11月18号', '11.19', '昨天', '上周三', '第12周周三', '2026-10-10'),
  fc.constantFrom('第3节', '第1-2节', '下午第一节', ''),
  fc.constantFrom('王听雪', '尹泊言', '解思远', '房鹤鸣老师'),
  fc.constantFrom('网页设计', 'Python', 'PLC', ''),
  fc.constantFrom('25计应2班', '24养老1班', ''),
  fc.constantFrom('推门听课', '公开课', ''),
  fc.constantFrom('85分', '87.5', '良好', ''),
  fc.constantFrom('优点:节奏好', ''),
  fc.constantFrom('建议:多练习', ''),
]
const listed = fc.tuple(...parts).map((words) => words.filter((word) => word !== ''))

/** What was read, without where it stood; remarks keep their width as typed, so that is folded here. */
function meaning({ draft, missing, ambiguous, attendance }: ObservationReading): unknown {
  const folded = Object.entries(draft).map(([slot, value]) => [
    slot,
    typeof value === 'string' ? foldWidth(value) : value,
  ])
  return { draft: Object.fromEntries(folded), missing, ambiguous, attendance }
}

const widen = (text: string): string =>
  text
    .replaceAll(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfe_e0))
    .replaceAll(' ', '\u3000')

describe('reading', () => {
  it('never throws, and takes no character twice', () => {
    const words = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '第',
        '节',
        '月',
        '号',
        '周',
        '听',
        '优点',
        '：',
        '老师',
        '班',
        '分',
        '《',
        '王',
        '一',
        '3',
        '.',
        '@',
        '和我一起',
      ),
    )
    const text = fc.array(words, { maxLength: 12 }).map((each) => each.join(''))
    fc.assert(
      fc.property(text, (some) => {
        const { takes } = readObservation(some, reading)
        for (const [index, { from, to, words: taken }] of takes.entries()) {
          expect(from).toBeLessThanOrEqual(to)
          expect(taken).toBe(some.slice(from, to))
          expect(from).toBeGreaterThanOrEqual(takes[index - 1]?.to ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })
  it('is the same in full width', () => {
    fc.assert(
      fc.property(listed, (words) => {
        const text = words.join(' ')
        expect(meaning(readObservation(widen(text), reading))).toEqual(
          meaning(readObservation(text, reading)),
        )
      }),
    )
  })
  it('is the same with more blanks between the words', () => {
    const blanks = fc.constantFrom('  ', '   ', '\t', '\u3000 ', ' \n')
    fc.assert(
      fc.property(listed, blanks, (words, blank) => {
        const wide = readObservation(`${blank}${words.join(blank)}${blank}`, reading)
        expect(meaning(wide)).toEqual(meaning(readObservation(words.join(' '), reading)))
      }),
    )
  })
  it('finds the day, the teacher and the score wherever they stand', () => {
    const teachers = people.filter(({ roles }) => roles.includes('teacher'))
    const three = fc.shuffledSubarray(['day', 'teacher', 'score'] as const, { minLength: 3 })
    fc.assert(
      fc.property(
        three,
        fc.constantFrom(...teachers),
        fc.integer({ min: 40, max: 100 }),
        (order, who, score) => {
          const words = { day: '11月18号', teacher: who.name, score: `${score}分` }
          const { draft } = readObservation(order.map((each) => words[each]).join(' '), reading)
          expect(draft).toMatchObject({ date: '2026-11-18', teacherId: who.id, score })
        },
      ),
    )
  })
})

describe('folding', () => {
  it('keeps every character in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length)
        expect(foldWidth(foldWidth(text))).toBe(foldWidth(text))
      }),
    )
  })
})
