import { describe, expect, it } from 'vitest'
import { localDate, localTime } from '#src/domain/dates.ts'
import { nextOccurrences } from '#src/domain/reminder/own/occurrences.ts'
import type { OwnContext } from '#src/domain/reminder/own/own-reading.ts'
import { readOwn } from '#src/domain/reminder/own/read-own.ts'
import { recogniseOwn } from '#src/domain/reminder/own/recognise-own.ts'
import { ruleText } from '#src/domain/reminder/own/rule-text.ts'
import { calendar, lessons, terms, today, zone } from './demo-consortium.ts'

const now = new Date('2026-11-22T10:00:00+08:00')
const context: OwnContext = { today, now, zone, terms, calendar, lessons, firstWeekday: 1 }

/** Rule, hour and what is said, and when it comes first. */
function read(text: string) {
  const { schedule, what, audience } = readOwn(text, context)
  if (!schedule) return undefined
  const [first] = nextOccurrences(schedule, now, { ...context, count: 1 })
  const comes = first && `${localDate(first, zone)} ${localTime(first, zone)}`
  return [ruleText(schedule.rule), schedule.time, schedule.onDayOff, comes, audience, what]
}

describe('on Sunday 22 November 2026 at ten, once', () => {
  it.each([
    ['11月30号提醒大家交督查自查表', '2026-11-30 09:00', 'chat', '交督查自查表'],
    ['提醒我下周三上午10点交听课本', '2026-11-25 10:00', 'self', '交听课本'],
    ['半小时后提醒我给东浦打电话', '2026-11-22 10:30', 'self', '给东浦打电话'],
    ['两个小时后提醒我开会', '2026-11-22 12:00', 'self', '开会'],
    ['等会儿提醒我交表', '2026-11-22 11:00', 'self', '交表'],
    ['再过20分钟叫我一声', '2026-11-22 10:20', 'self', ''],
    ['三天后提醒我催合同', '2026-11-25 09:00', 'self', '催合同'],
    ['两周后提醒我看进度', '2026-12-06 09:00', 'self', '看进度'],
    ['大后天提醒我备课', '2026-11-25 09:00', 'self', '备课'],
    ['明早8点提醒我带U盘', '2026-11-23 08:00', 'self', '带U盘'],
    ['今晚九点半叫我一声，交材料', '2026-11-22 21:30', 'self', '交材料'],
    ['下午三点提醒我签字', '2026-11-22 15:00', 'self', '签字'],
    ['早上8点提醒我签字', '2026-11-23 08:00', 'self', '签字'],
    ['明天下午提醒我签字', '2026-11-23 14:00', 'self', '签字'],
    ['明天下午第7节课前10分钟提醒我去教室', '2026-11-23 15:35', 'self', '去教室'],
    ['周三第一节课前提醒我拿钥匙', '2026-11-25 08:10', 'self', '拿钥匙'],
    ['第16周周三上午提醒我听课', '2026-12-16 09:00', 'self', '听课'],
    ['第12周周三上午提醒我听课', '2027-05-12 09:00', 'self', '听课'],
    ['第14周提醒我听课', '2026-11-30 09:00', 'self', '听课'],
    ['下个月底提醒我做总结', '2026-12-31 09:00', 'self', '做总结'],
    ['今天提醒我交表', '2026-11-22 11:00', 'self', '交表'],
    ['12月4日下午3点开协调会，提前一天提醒大家', '2026-12-03 15:00', 'chat', '开协调会'],
    ['没交授课计划的周五提醒一下', '2026-11-27 09:00', 'not_submitted', '授课计划'],
    [
      '请于11月25日（周三）16:30提醒我：参加“双高”建设推进会',
      '2026-11-25 16:30',
      'self',
      '参加“双高”建设推进会',
    ],
    ['remind me tomorrow at 10 to hand in the book', '2026-11-23 10:00', 'self', 'hand in the book'],
    ['remind me on 30 November to call Dongpu', '2026-11-30 09:00', 'self', 'call Dongpu'],
    ['remind me in 30 minutes to call Dongpu', '2026-11-22 10:30', 'self', 'call Dongpu'],
    ['remind everybody next Wednesday at 4 pm of the meeting', '2026-11-25 16:00', 'chat', 'the meeting'],
  ])('%s', (text, comes, audience, what) => {
    expect(read(text)?.slice(3)).toEqual([comes, audience, what])
  })

  it('until a day means some working days before it and the last one', () => {
    const { due, schedule } = readOwn('授课计划12.20前交齐，没交的提醒一下', context)
    expect(due).toEqual({ on: '2026-12-20', rolled: '2026-12-18' })
    expect(schedule && ruleText(schedule.rule)).toBe('RDATE=2026-12-15,2026-12-17,2026-12-18')
  })

  it.each([
    ['今天8点提醒我交表', 'past'],
    ['2026年11月1日提醒我交表', 'past'],
    ['提醒我交听课本', 'when'],
    ['每周提醒大家交周报', 'day'],
    ['每月提醒我报账', 'day'],
  ])('%s leaves something open', (text, needs) => {
    expect(readOwn(text, context)).toMatchObject({ needs, schedule: undefined })
  })
})

describe('again and again', () => {
  it.each([
    ['每周一早上8点提醒我看进度', 'FREQ=WEEKLY;BYDAY=MO', '08:00', 'skip', '2026-11-23 08:00'],
    ['每个工作日下午5点提醒我填日志', 'FREQ=DAILY', '17:00', 'skip', '2026-11-23 17:00'],
    ['每天晚上10点半提醒我写日志', 'FREQ=DAILY', '22:30', 'keep', '2026-11-22 22:30'],
    ['每天9点提醒大家打卡', 'FREQ=DAILY', '09:00', 'skip', '2026-11-23 09:00'],
    ['例会每月第一个周一下午4点提醒大家', 'FREQ=MONTHLY;BYDAY=1MO', '16:00', 'next', '2026-12-07 16:00'],
    ['每月最后一个周五提醒各校交月报', 'FREQ=MONTHLY;BYDAY=-1FR', '09:00', 'next', '2026-11-27 09:00'],
    ['每月25号提醒我报工资', 'FREQ=MONTHLY;BYMONTHDAY=25', '09:00', 'next', '2026-11-25 09:00'],
    ['每月31号提醒我关账', 'FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD', '09:00', 'next', '2026-11-30 09:00'],
    ['每月1号和15号上午10点提醒我对账', 'FREQ=MONTHLY;BYMONTHDAY=1,15', '10:00', 'next', '2026-12-01 10:00'],
    ['每月最后一个工作日提醒我报考勤', 'FREQ=MONTHLY;BYMONTHDAY=-1', '09:00', 'before', '2026-11-30 09:00'],
    ['隔周周三提醒大家开教研会', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', '09:00', 'skip', '2026-11-25 09:00'],
    ['每周一三五早上8点提醒我晨会', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', '08:00', 'skip', '2026-11-23 08:00'],
    ['每周一一点提醒我', 'FREQ=WEEKLY;BYDAY=MO', '01:00', 'skip', '2026-11-23 01:00'],
    ['每周二到周四提醒我巡课', 'FREQ=WEEKLY;BYDAY=TU,WE,TH', '09:00', 'skip', '2026-11-24 09:00'],
    ['每周六上午提醒我值班', 'FREQ=WEEKLY;BYDAY=SA', '09:00', 'keep', '2026-11-28 09:00'],
    ['每学期第8周周一提醒各校交材料', 'FREQ=X-TERM;X-WEEK=8;BYDAY=MO', '09:00', 'next', '2027-04-12 09:00'],
    ['单周周三下午提醒大家教研', 'FREQ=X-TERM;X-WEEK=ODD;BYDAY=WE', '14:00', 'next', '2026-11-25 14:00'],
    ['每年9月1日提醒我交计划', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1', '09:00', 'next', '2027-09-01 09:00'],
    [
      '每周五下午3点半提醒大家值班，遇节假日顺延',
      'FREQ=WEEKLY;BYDAY=FR',
      '15:30',
      'next',
      '2026-11-27 15:30',
    ],
    ['每月15号提醒我报账，遇假期跳过', 'FREQ=MONTHLY;BYMONTHDAY=15', '09:00', 'skip', '2026-12-15 09:00'],
    [
      'every other Wednesday remind me to write',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
      '09:00',
      'skip',
      '2026-11-25 09:00',
    ],
    ['every weekday at 5pm remind me to write', 'FREQ=DAILY', '17:00', 'skip', '2026-11-23 17:00'],
    [
      'remind us on the first Monday of every month at 4 pm',
      'FREQ=MONTHLY;BYDAY=1MO',
      '16:00',
      'next',
      '2026-12-07 16:00',
    ],
  ])('%s', (text, ...expected) => {
    expect(read(text)?.slice(0, 4)).toEqual(expected)
  })

  it('ahead of time is said by how much', () => {
    const { schedule } = readOwn('例会每月第一个周一下午4点，提前半小时提醒大家', context)
    expect(schedule).toMatchObject({ time: '16:00', aheadMinutes: 30 })
  })
})

describe('a sentence', () => {
  it.each([
    '提醒我下周三上午10点去听柏承宇的数控编程课',
    '例会每月第一个周一下午4点',
    '每天9点提醒没交授课计划的',
    '11月30号提醒大家交督查自查表',
    '记得明天叫我一声',
  ])('%s asks for a reminder', (text) => {
    expect(recogniseOwn(text, context)?.reading.schedule).toBeDefined()
  })

  it.each([
    '知道了，明天再提醒我',
    '半小时后再说',
    '一会儿再提醒我',
    '晚点提醒我',
    '我设了哪些提醒',
    '取消提醒 3',
    '今天别提醒我',
    '怎么设提醒',
    '上次为什么没提醒我',
    '每周五下午4点发一份汇总',
    '例会什么时候开',
    '下午三点前别发消息，我在上课',
    '听课记录 11月18号 第3节 柏承宇 建议：提醒学生戴护目镜',
  ])('%s asks for something else', (text) => {
    expect(recogniseOwn(text, context)).toBeUndefined()
  })
})
