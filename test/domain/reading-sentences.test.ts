import { describe, expect, it } from 'vitest'
import type { ObservationDraft } from '#src/domain/observation.ts'
import { readObservation } from '#src/domain/reading/read-observation.ts'
import { named, people, reading } from './demo-consortium.ts'

/** A draft with names in place of ids; its writer, the first observer, is left out. */
function read(text: string) {
  const { draft, ...rest } = readObservation(text, reading)
  const { observerIds = [], teacherId, ...slots } = draft
  const name = (id: string) => people.find((person) => person.id === id)?.name
  const others = observerIds.slice(1).map(name)
  return {
    ...rest,
    said: {
      ...slots,
      ...(teacherId === undefined ? {} : { teacher: name(teacherId) }),
      ...(others.length > 0 ? { observers: others } : {}),
    },
  }
}

type Said = Omit<ObservationDraft, 'observerIds' | 'teacherId'> & { teacher?: string; observers?: string[] }

const sentences: readonly (readonly [string, Said])[] = [
  [
    '听课记录 11月18号 第3节 王听雪 网页设计 25计应2班 推门听课 85分 优点:节奏好 建议:多留练习时间',
    {
      date: '2026-11-18',
      periods: [3],
      teacher: '王听雪',
      course: '网页设计',
      className: '25计应2班',
      mode: '推门听课',
      score: 85,
      strengths: '节奏好',
      suggestions: '多留练习时间',
    },
  ],
  [
    '上周三听了邬景行老师的课，数控编程，81分，问题：提问面偏窄',
    { date: '2026-11-11', teacher: '邬景行', course: '数控编程', score: 81, problems: '提问面偏窄' },
  ],
  [
    '登记一下，前天上午第二节，解老师PLC，25机电1班，随堂，得分87.5',
    {
      date: '2026-11-20',
      periods: [2],
      teacher: '解思远',
      course: 'PLC应用技术',
      className: '25机电1班',
      mode: '随堂听课',
      score: 87.5,
    },
  ],
  [
    '11.19 第1-2节 尹泊言 Python 25计应3班 76',
    {
      date: '2026-11-19',
      periods: [1, 2],
      teacher: '尹泊言',
      course: 'Python程序设计',
      className: '25计应3班',
      score: 76,
    },
  ],
  ['今天听了王老师机械至图，92分', { date: '2026-11-22', teacher: '王牧遥', course: '机械制图', score: 92 }],
  [
    '第12周周三下午第五节，穆校长和我一起听房鹤鸣网页设计，25计应1班，内容盒模型，79分',
    {
      date: '2026-11-18',
      periods: [5],
      observers: ['穆云帆'],
      teacher: '房鹤鸣',
      course: '网页设计',
      className: '25计应1班',
      topic: '盒模型',
      score: 79,
    },
  ],
  [
    '国庆后补班那个周六第一节我听了詹晓棠直播电商 学生到课38/40 总体良好',
    { date: '2026-10-10', periods: [1], teacher: '詹晓棠', course: '直播电商实务', grade: '良' },
  ],
  [
    '戚老师今天的课真心不错 学生动手多 就是安全规范没讲到位 打个88吧',
    {
      date: '2026-11-22',
      teacher: '戚南星',
      course: '新能源汽车构造',
      strengths: '学生动手多',
      problems: '安全规范没讲到位',
      score: 88,
    },
  ],
  [
    '24养老1班 卧床老人翻身 苗筱晴 10.21 第二节 93分 照片见群文件',
    {
      date: '2026-10-21',
      periods: [2],
      teacher: '苗筱晴',
      course: '老年照护',
      className: '24养老1班',
      topic: '卧床老人翻身',
      score: 93,
    },
  ],
  [
    '12月30号听解思远的PLC，86分',
    { date: '2026-12-30', teacher: '解思远', course: 'PLC应用技术', score: 86 },
  ],
  ['我要听课登记', {}],
  [
    '昨天下午第一、二节和宁远帆一起听了柏老师的数控编程，课题：G71 循环，优点：示范清楚、节奏稳，不足：提问少。建议：分层练习，85.5分',
    {
      date: '2026-11-21',
      periods: [5, 6],
      observers: ['宁远帆'],
      teacher: '柏承宇',
      course: '数控编程',
      topic: 'G71 循环',
      strengths: '示范清楚、节奏稳',
      problems: '提问少。',
      suggestions: '分层练习',
      score: 85.5,
    },
  ],
  [
    '补登：2026年10月14日 三四节 授课教师：窦明朗 课程：Python 班级：25计应1班 课题：《列表与循环》 得分：八十六分',
    {
      date: '2026-10-14',
      periods: [3, 4],
      teacher: '窦明朗',
      course: 'Python程序设计',
      className: '25计应1班',
      topic: '列表与循环',
      score: 86,
    },
  ],
  [
    '听课人：乔安澜、宁远帆 11/19 第3节 听季扶摇老师电工基础 26机电2班 公开课 优秀',
    {
      date: '2026-11-19',
      periods: [3],
      observers: ['宁远帆'],
      teacher: '季扶摇',
      course: '电工基础',
      className: '26机电2班',
      mode: '公开课',
      grade: '优',
    },
  ],
]

describe('a sentence is read as it is meant', () => {
  it.each(sentences)('%s', (text, said) => {
    expect(read(text).said).toEqual(said)
  })
  it('asks for what it does not say', () => {
    expect(read(sentences[0]?.[0] ?? '').missing).toEqual(['topic'])
    expect(read('我要听课登记').missing).toEqual([
      'date',
      'periods',
      'teacher',
      'course',
      'class',
      'topic',
      'score',
    ])
    expect(readObservation('我要听课登记', { ...reading, scoreRequired: false }).missing).not.toContain(
      'score',
    )
  })
  it('leaves nothing over when everything is said in order', () => {
    expect(read(sentences[0]?.[0] ?? '').leftovers).toEqual([])
  })
  it('says what each reader took, as typed', () => {
    const { takes } = read('听课记录 １１月１８号 王听雪 85分')
    expect(takes.map(({ slot, words }) => [slot, words])).toEqual([
      ['cue', '听课记录'],
      ['date', '１１月１８号'],
      ['teacher', '王听雪'],
      ['score', '85分'],
    ])
  })
  it('keeps how many students came', () => {
    expect(read('10.21 苗筱晴 学生到课38/40').attendance).toEqual({ present: 38, total: 40 })
    expect(read('10.21 苗筱晴 应到40人，实到38人').attendance).toEqual({ present: 38, total: 40 })
    expect(read('10.21 苗筱晴 到课45/40').attendance).toBeUndefined()
  })
  it('has its writer as the first observer', () => {
    expect(readObservation('11.19 尹泊言', reading).draft.observerIds).toEqual(['p02'])
    const { asker: _nobody, ...unsigned } = reading
    expect(readObservation('11.19 尹泊言', unsigned).draft.observerIds).toBeUndefined()
  })
})

describe('how sure the reading is', () => {
  it('grows with what is said and with words for it', () => {
    expect(read(sentences[0]?.[0] ?? '')).toMatchObject({ cue: true, confidence: 11 })
    expect(read('哈哈哈收到👍')).toMatchObject({ cue: false, recognised: [], confidence: 0 })
    expect(read('我要听课登记')).toMatchObject({ cue: true, recognised: [], confidence: 2 })
  })
  it('does not count what was only inferred', () => {
    const { recognised, bases } = read('昨天听了戚老师的课')
    expect(recognised).toEqual(['date', 'teacher'])
    expect(bases).toEqual({ course: 'only_course' })
  })
  it.each(['硕士占比和高级职称差几个人才够', '三方协议签到哪了', '下午三点前别发消息', '元旦前还有啥要交的'])(
    'is small for other things: %s',
    (text) => {
      expect(read(text).confidence).toBeLessThan(3)
    },
  )
})

it('the writer is found by id, not by name', () => {
  expect(named('乔安澜').id).toBe('p02')
})
