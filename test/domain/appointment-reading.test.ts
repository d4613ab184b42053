import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readAppointment,
  readAppointmentChange,
  readMove,
  type AppointmentRead,
} from '#src/domain/appointment-read.ts'
import { people, reading } from './demo-consortium.ts'

const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name

type Said = Partial<Omit<AppointmentRead, 'teacherId'>> & { teacher?: string }

/** What was read, without what was not said. */
function read(text: string): Said | undefined {
  const found = readAppointment(text, reading)
  if (!found) return undefined
  const { teacherId, teacherIds, coObserverIds, ...said } = found
  const rest = Object.entries(said).filter(
    ([, value]) =>
      value !== '' && value !== false && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return {
    ...Object.fromEntries(rest),
    ...(teacherId === undefined ? {} : { teacher: nameOf(teacherId) ?? '' }),
    ...(teacherIds.length > 0 ? { teacherIds: teacherIds.map((id) => nameOf(id) ?? '') } : {}),
    ...(coObserverIds.length > 0 ? { coObserverIds: coObserverIds.map((id) => nameOf(id) ?? '') } : {}),
  }
}

describe('a lesson that somebody is going to hear', () => {
  it.each<readonly [string, Said]>([
    [
      '下周三上午我去西岭听尹老师Python，帮我约一下',
      { on: '2026-11-25', part: 'morning', teacher: '尹泊言', course: 'Python程序设计' },
    ],
    [
      '约一下12月2号第3-4节听解思远的PLC',
      { on: '2026-12-02', periods: [3, 4], teacher: '解思远', course: 'PLC应用技术' },
    ],
    [
      '我明天下午去听王听雪的网页设计',
      { on: '2026-11-23', part: 'afternoon', teacher: '王听雪', course: '网页设计' },
    ],
    [
      '下周四想听一节邬景行老师的数控编程，推门',
      { on: '2026-11-26', teacher: '邬景行', course: '数控编程', unannounced: true },
    ],
    ['帮我预约周五第二节听王老师的课', { on: '2026-11-27', periods: [2], teacherIds: ['王牧遥', '王听雪'] }],
    [
      '我和宁远帆下周二第1、2节去听柏承宇的数控编程',
      { on: '2026-11-24', periods: [1, 2], teacher: '柏承宇', course: '数控编程', coObserverIds: ['宁远帆'] },
    ],
    [
      '后天下午第一节听一下詹晓棠的直播课，帮我约好',
      { on: '2026-11-24', periods: [5], teacher: '詹晓棠', course: '直播电商实务' },
    ],
    ['约听课', {}],
  ])('%s', (text, said) => expect(read(text)).toEqual(said))

  it.each([
    '上周三听了邬景行老师的课，数控编程，81分',
    '12月30号听解思远的PLC，86分',
    '听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 85分',
    '明天提醒我去听王听雪的课',
    '下周三谁去听课',
    '谁这学期还没听课？',
    '明天去听专家讲座',
    '节约一点课时',
    '下周三研讨会约一下覃老师',
    '帮我约一下覃老师开会',
  ])('%s: is none', (text) => expect(read(text)).toBeUndefined())

  it('is read whatever the text, and never in the past', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '约',
            '听',
            '课',
            '下周三',
            '周一',
            '第3节',
            '尹老师',
            '王听雪',
            'Python',
            '去',
            '，',
            '12月2号',
            '昨天',
            '推门',
          ),
        ),
        (words) => {
          const on = readAppointment(words.join(''), reading)?.on
          // 昨天 and 上周 are said of what was; whoever plans them is told so.
          return on === undefined || on >= reading.today || words.includes('昨天')
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readAppointment(text, reading)
        readAppointmentChange(text, reading)
        return true
      }),
    )
  })
})

describe('a change of it', () => {
  const former = { on: '2026-11-25', periods: [2] }

  it.each([
    ['改到周四第3节', '2026-11-26', [3]],
    ['尹老师那节改到下周五', '2026-11-27', [2]],
    ['听课改到12月3号下午第一节', '2026-12-03', [5]],
    ['改到第4节', '2026-11-25', [4]],
    ['把周三的听课挪到周五上午第二节', '2026-11-27', [2]],
  ] as const)('%s', (text, on, periods) => {
    const change = readAppointmentChange(text, reading)
    expect(change?.change).toBe('move')
    expect(readMove(change?.to ?? '', former, reading)).toEqual({ on, periods })
  })

  it('by a bare weekday stays in the week of the lesson', () => {
    const later = { on: '2026-12-02', periods: [2] }
    expect(readMove('周四', later, reading).on).toBe('2026-12-03')
    expect(readMove('下周四', later, reading).on).toBe('2026-11-26')
  })

  it.each([
    ['取消周三的听课', '2026-11-25'],
    ['明天不去听课了', '2026-11-23'],
    ['周三去不了了', '2026-11-25'],
  ])('%s: calls it off', (text, on) => {
    expect(readAppointmentChange(text, reading)).toMatchObject({ change: 'cancel', meant: { on } })
  })

  it.each([
    '研讨会改到下下周一吧，27号撞督查了',
    '把TK-2026-0107撤回',
    '撤回我刚才交的计划，传错文件了',
    '分数改成83',
    '授课计划的截止改到12月25号',
    '取消每周一的提醒',
  ])('%s: is none', (text) => expect(readAppointmentChange(text, reading)).toBeUndefined())
})
