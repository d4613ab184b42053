import { describe, expect, it } from 'vitest'
import { readObservation } from '#src/domain/reading/read-observation.ts'
import { lessons, people, reading } from './demo-consortium.ts'

const read = (text: string) => readObservation(text, reading)

describe('lessons', () => {
  it.each([
    ['第3节', [3]],
    ['上午第二节', [2]],
    ['下午第一节', [5]],
    ['下午第1-2节', [5, 6]],
    ['下午第五节', [5]],
    ['下午两节课', [6]],
    ['第1-2节', [1, 2]],
    ['第1、2节', [1, 2]],
    ['第1，2节', [1, 2]],
    ['一二节', [1, 2]],
    ['第三四节', [3, 4]],
    ['上午三四节', [3, 4]],
    ['3-4节', [3, 4]],
    ['第一大节', [1, 2]],
    ['节次：3', [3]],
    ['节次：1-2', [1, 2]],
    ['periods 1-2', [1, 2]],
  ])('%s', (text, periods) => {
    expect(
      read(`昨天${text.startsWith('节') || text.startsWith('p') ? ' ' : ''}${text}`).draft.periods,
    ).toEqual(periods)
  })
  it.each(['听了3节课', '课节太多', '这节课'])('%s is not one', (text) => {
    expect(read(text).draft.periods).toBeUndefined()
  })
  it('in the evening come after those of the afternoon', () => {
    const evening = { ...lessons, evening: ['18:30', '19:20'] }
    expect(readObservation('晚上第1节', { ...reading, lessons: evening }).draft.periods).toEqual([8])
  })
})

describe('classes', () => {
  it.each([
    ['25计应2班', '25计应2班'],
    ['２５计应２班', '25计应2班'],
    ['2025级机电（1）班', '2025级机电(1)班'],
    ['25机电一班', '25机电一班'],
    ['85分25机电1班', '25机电1班'],
    ['听了王听雪，计应2班', '计应2班'],
    ['班级：计应实验班', '计应实验班'],
  ])('%s', (text, className) => {
    expect(read(text).draft.className).toBe(className)
  })
  it('are known by name where they are unlike others', () => {
    expect(readObservation('听了卓越班的课', { ...reading, knownClasses: ['卓越班'] }).draft.className).toBe(
      '卓越班',
    )
    expect(read('听了卓越班的课').draft.className).toBeUndefined()
  })
})

describe('scores', () => {
  it.each([
    ['85分', 85],
    ['８５分', 85],
    ['得分87.5', 87.5],
    ['评分：90', 90],
    ['打个88吧', 88],
    ['给了92', 92],
    ['八十五分', 85],
    ['120分', 120],
    ['尹泊言 76', 76],
    ['90/100', 90],
    ['88分左右', 88],
  ])('%s', (text, score) => {
    expect(read(text).draft.score).toBe(score)
  })
  it.each(['满分100分', '10分钟', '第3节', '25人', '分3组', '7', '听了王听雪'])('%s is none', (text) => {
    expect(read(text).draft.score).toBeUndefined()
  })
  it.each([
    ['良', '良'],
    ['总体良好', '良'],
    ['评为优', '优'],
    ['等级：合格', '合格'],
    ['不及格', '不合格'],
    ['得分良', '良'],
  ])('%s is a grade', (text, grade) => {
    expect(read(`昨天 ${text}`).draft.grade).toBe(grade)
  })
  it.each(['优化教学', '中间环节', '良性循环'])('%s is no grade', (text) => {
    expect(read(text).draft.grade).toBeUndefined()
  })
})

describe('remarks', () => {
  it('go to where their label says, as typed, up to the next one', () => {
    const { draft } = read('亮点：ＡＢ法，互动多；存在的问题是板书乱 改进意见：多板演。')
    expect(draft).toMatchObject({ strengths: 'ＡＢ法，互动多', problems: '板书乱', suggestions: '多板演。' })
  })
  it('may hold anything that elsewhere would be something else', () => {
    const { draft } = read('王听雪 优点：第3节讲得好，25计应2班跟得上，给85分都行')
    expect(draft.strengths).toBe('第3节讲得好，25计应2班跟得上，给85分都行')
    expect(draft.score).toBeUndefined()
  })
  it('end before a score, a class or lessons that stand alone behind them', () => {
    expect(read('优点：节奏好，85分').draft).toMatchObject({ strengths: '节奏好', score: 85 })
    expect(read('建议：多练 25计应2班').draft).toMatchObject({ suggestions: '多练', className: '25计应2班' })
  })
  it('of one kind said twice are joined', () => {
    expect(read('优点：节奏好；亮点：有示范').draft.strengths).toBe('节奏好；有示范')
  })
  it('without a label are told apart by a turn', () => {
    expect(read('85分 板书好 但是提问少').draft).toMatchObject({ strengths: '板书好', problems: '提问少' })
  })
  it('are not made of words that only look like a label', () => {
    expect(read('总体没有问题').draft.problems).toBeUndefined()
    expect(read('内容充实，85分').draft.topic).toBeUndefined()
  })
})

describe('the topic', () => {
  it.each([
    ['课题：G71 循环', 'G71 循环'],
    ['内容盒模型，79分', '盒模型'],
    ['讲的是卧床老人翻身，93分', '卧床老人翻身'],
    ['11.19 第3节 《盒模型》 85分', '盒模型'],
  ])('%s', (text, topic) => {
    expect(read(text).draft.topic).toBe(topic)
  })
  it('is not guessed when more than one thing could be it, or too little else is said', () => {
    expect(read('11.19 第3节 25计应2班 盒模型 浮动布局 85分').draft.topic).toBeUndefined()
    expect(read('11.19 盒模型').draft.topic).toBeUndefined()
  })
})

it('the course of an unknown name is taken where a label says so', () => {
  expect(read('课程：工业机器人编程，85分').draft.course).toBe('工业机器人编程')
})

it.each([
  ['Pyhton', 'Python程序设计'],
  ['pythn', 'Python程序设计'],
  ['新能原汽车构造', '新能源汽车构造'],
  ['直播电商务实', '直播电商实务'],
])('a course with one slip, %s, is found and said', (typed, meant) => {
  const { draft, typos } = read(`昨天听了${typed}`)
  expect(draft.course).toBe(meant)
  expect(typos).toEqual([{ typed, meant }])
})

it('no slip is seen where there is none', () => {
  for (const words of ['python', 'plc', '直播电商', '电工']) expect(read(`昨天 ${words}`).typos).toEqual([])
})

it('two characters of a course do not make one inside another word', () => {
  expect(read('课题：直播话术').draft.course).toBeUndefined()
  expect(read('昨天 直播话术').draft.course).toBeUndefined()
  expect(read('昨天 数控的课').draft.course).toBe('数控编程')
})

it('everybody of the demo is read by the full name', () => {
  for (const { id, name } of people) {
    if (id !== 'p02') expect([name, read(`11.19 ${name} 第3节`).draft.teacherId]).toEqual([name, id])
  }
})
