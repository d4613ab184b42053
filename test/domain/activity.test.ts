import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTime } from '#src/domain/activity/find-time.ts'
import { readActionItems } from '#src/domain/activity/read-action-items.ts'
import { readPlan } from '#src/domain/activity/read-plan.ts'

const context = { today: '2026-11-22', terms: [] }

describe('the time of what is to be held', () => {
  it.each([
    ['14:00-16:30', '14:00-16:30'],
    ['下午两点', '14:00'],
    ['下午2点半到4点', '14:30-16:00'],
    ['上午9点一刻', '09:15'],
    ['9点', '09:00'],
    ['2:30', '14:30'],
    ['02:30', '02:30'],
    ['晚上7点—9点', '19:00-21:00'],
    ['中午12点', '12:00'],
    ['16:30-14:00', '16:30'],
  ])('%s is %s', (text, time) => expect(findTime(text)?.time).toBe(time))

  it.each(['', '第3节', '25:00', '12月4日', '行政楼302', '3点间'])('there is none in “%s”', (text) =>
    expect(findTime(text)?.time).toBeUndefined(),
  )

  it('written with two digits it is read as it stands', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(clock, (parts) => {
        const [hour, minute] = parts.map((part) => String(part).padStart(2, '0'))
        expect(findTime(`12月4日 ${hour}:${minute} 行政楼`)?.time).toBe(`${hour}:${minute}`)
      }),
    )
  })
})

describe('what is planned in words', () => {
  it.each([
    ['12月4日 14:00-16:30 行政楼302', { on: '2026-12-04', time: '14:00-16:30', place: '行政楼302' }],
    ['本学期 定在下周五下午两点', { on: '2026-11-27', time: '14:00', place: '' }],
    ['改到下下周一吧，27号撞督查了', { on: '2026-11-30', time: '', place: '' }],
    ['12-04 14:10-12:00 会议室', { on: '2026-12-04', time: '14:10', place: '会议室' }],
    ['什么时候开', { on: undefined, time: '', place: '' }],
  ])('%s', (words, plan) => expect(readPlan(words, context)).toEqual(plan))

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => void readPlan(words, context)))
  })
})

describe('what is to be done', () => {
  const person = {
    id: 'one',
    openId: undefined,
    name: '宁远帆',
    schoolId: 'LQ',
    roles: [],
    elsewhere: [],
    majorIds: [],
    courses: [],
    title: '',
    active: true,
    language: undefined,
  } as const
  const people = [
    person,
    { ...person, id: 'two', name: '王牧遥' },
    { ...person, id: 'three', name: '王听雪' },
  ]
  const read = (text: string) => readActionItems(text, { ...context, people })

  it('names who, what and until when, one a line', () => {
    expect(read('宁远帆 12月底前出活页教材样章\n整理资源目录\n\n由王听雪 1月8日 汇总试卷')).toEqual([
      { what: '出活页教材样章', ownerId: 'one', dueOn: '2026-12-31', ambiguous: false },
      { what: '整理资源目录', ownerId: undefined, dueOn: undefined, ambiguous: false },
      { what: '汇总试卷', ownerId: 'three', dueOn: '2027-01-08', ambiguous: false },
    ])
  })

  it('is not given to one of two who are called so', () => {
    expect(read('王老师 汇总试卷')).toMatchObject([{ ownerId: undefined, ambiguous: true }])
  })

  it('until the end of a month that has passed is that of next year', () => {
    expect(read('2月底 出样章')[0]?.dueOn).toBe('2027-02-28')
  })

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void read(text)))
  })
})
