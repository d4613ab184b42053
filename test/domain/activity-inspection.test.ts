import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInspection } from '#src/domain/activity/read-inspection.ts'
import { calendar, terms, today } from './demo-consortium.ts'

const read = (text: string) => readInspection(text, { today, terms, calendar })

describe('an inspection', () => {
  it.each([
    ['11月27日教务处来东浦督查', 'set', '2026-11-27', '教务处'],
    ['区教育局下周五到西岭检查', 'set', '2026-11-27', '区教育局'],
    ['12月3号 9:00 东浦督查', 'set', '2026-12-03', ''],
    ['12月8日下午2点教务处来东浦督查', 'set', '2026-12-08', '教务处'],
    ['12月8日14:00-16:00教务处到东浦督查', 'set', '2026-12-08', '教务处'],
    ['东浦督查改到12月1日', 'move', '2026-12-01', ''],
    ['取消东浦的督查', 'cancel', undefined, ''],
    ['东浦上周五督查完了', 'held', '2026-11-13', ''],
    ['本学期督查安排了吗', 'ask', undefined, ''],
  ] as const)('%s', (text, act, on, inspector) => {
    const found = read(text)
    expect(found).toMatchObject({ act, inspector })
    expect(found?.plan.on).toBe(on)
  })

  it.each([
    '研讨会改到下下周一吧，27号撞督查了',
    '11月30号提醒大家交督查自查表',
    '导出东浦督查材料',
    '督查整改什么时候截止',
    '人才培养衔接教学检查多少次达标',
    '我去检查一下作业',
  ])('%s: is none', (text) => expect(read(text)).toBeUndefined())

  it('is read whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '督查',
            '检查',
            '来',
            '东浦',
            '11月27日',
            '教育局',
            '完了',
            '改到',
            '取消',
            '吗',
            ' ',
          ),
        ),
        (words) => {
          const on = read(words.join(''))?.plan.on
          return on === undefined || /^\d{4}-\d\d-\d\d$/.test(on)
        },
      ),
    )
  })
})
