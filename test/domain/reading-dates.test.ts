import { describe, expect, it } from 'vitest'
import { findDate } from '#src/domain/reading/date.ts'
import { calendar, terms, today } from './demo-consortium.ts'

const on = (text: string, day = today) => findDate(text, { today: day, terms, calendar })?.date

describe('on Sunday 22 November 2026 a record means', () => {
  it.each([
    ['今天', '2026-11-22'],
    ['昨天下午', '2026-11-21'],
    ['前天', '2026-11-20'],
    ['大前天', '2026-11-19'],
    ['周三', '2026-11-18'],
    ['这周三', '2026-11-18'],
    ['本周三', '2026-11-18'],
    ['上周三', '2026-11-11'],
    ['上个星期三', '2026-11-11'],
    ['上上周五', '2026-11-06'],
    ['周日', '2026-11-22'],
    ['星期天', '2026-11-22'],
    ['下周三', '2026-11-25'],
    ['下下周一', '2026-11-30'],
    ['第12周周三', '2026-11-18'],
    ['第十二周星期三', '2026-11-18'],
    ['12周周三', '2026-11-18'],
    ['第3周周日', '2026-09-20'],
    ['第15周周一', '2026-12-07'],
    ['11月18号', '2026-11-18'],
    ['11月18日（周三）', '2026-11-18'],
    ['十一月十八号', '2026-11-18'],
    ['11.19', '2026-11-19'],
    ['11/19', '2026-11-19'],
    ['11-19', '2026-11-19'],
    ['2026.11.19', '2026-11-19'],
    ['2026年9月20日', '2026-09-20'],
    ['20号', '2026-11-20'],
    ['25号', '2026-10-25'],
    ['31号', '2026-10-31'],
    ['上个月5号', '2026-10-05'],
    ['本月5号', '2026-11-05'],
    ['6月15号', '2026-06-15'],
    ['12月30号', '2026-12-30'],
    ['1月8号', '2027-01-08'],
    ['3月1号', '2026-03-01'],
    ['2月29号', '2024-02-29'],
    ['国庆后补班那个周六', '2026-10-10'],
    ['国庆前补班', '2026-09-20'],
    ['五一后调休', '2026-05-09'],
    ['补班那天', '2026-10-10'],
    ['调休那个周日', '2026-09-20'],
  ])('%s → %s', (text, date) => {
    expect(on(text)).toBe(date)
  })
  it.each([
    '第1-2节',
    '3-4节',
    '87.5分',
    '38/40',
    '25计应2班',
    '2月30号',
    '每周一次',
    '第12周',
    '补课',
    '国庆前调休那个周六',
    '三号楼',
    '第25周周三',
    '听课',
  ])('%s is no day', (text) => {
    expect(on(text)).toBeUndefined()
  })
  it('the first thing that is a day counts, not the first that looks like one', () => {
    expect(on('学生38/40 11/19 第1-2节')).toBe('2026-11-19')
  })
})

describe('on other days', () => {
  it('a weekday still to come this week was last week', () => {
    expect(on('周三', '2026-11-24')).toBe('2026-11-18')
    expect(on('周三', '2026-11-25')).toBe('2026-11-25')
    expect(on('这周三', '2026-11-24')).toBe('2026-11-25')
  })
  it('a week of the term before is meant when the new term has just begun', () => {
    expect(on('第18周周三', '2027-02-24')).toBe('2026-12-30')
    expect(on('第1周周一', '2027-02-24')).toBe('2027-02-22')
  })
  it('in January, December is last year', () => {
    expect(on('12月30号', '2027-01-05')).toBe('2026-12-30')
    expect(on('31号', '2027-01-05')).toBe('2026-12-31')
    expect(on('上个月5号', '2027-01-05')).toBe('2026-12-05')
  })
  it('without a term a day is looked for backwards only', () => {
    expect(findDate('12月30号', { today, terms: [] })?.date).toBe('2025-12-30')
    expect(findDate('第12周周三', { today, terms: [] })).toBeUndefined()
  })
})
