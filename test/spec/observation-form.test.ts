import { describe, expect, it } from 'vitest'
import { files, numberOn, recordOf } from '#test/support/acts.ts'
import { choicesOf, filledIn } from '#test/support/card-fields.ts'
import { fieldsIn } from '#test/support/card-text.ts'
import { aWorld } from '#test/support/world.ts'

describe('the form of an observation', () => {
  const world = aWorld()
  const form = () => world.lastTold('祁若川').message.content
  const filed = () => recordOf(world, numberOn(world.lastTold('祁若川')))

  it.each(['/observe', '/听课', '听课', '／听课', '/Observe'])('%s opens it', async (words) => {
    await world.says('祁若川', words)
    expect(world.lastTold('祁若川').text).toContain('听课记录')
    expect(fieldsIn(form())).toContain('teacher')
  })

  it('has the fields of the contract, under their names', async () => {
    await world.says('祁若川', '听课')
    const lessonFields = ['date', 'periods', 'teacher', 'course', 'class', 'topic', 'mode', 'score']
    const comments = ['strengths', 'problems', 'suggestions', 'observers']
    const criteria = ['preparation', 'content', 'method', 'practice', 'effect'].map((id) => `score_${id}`)
    expect(new Set(fieldsIn(form()))).toEqual(new Set([...lessonFields, ...comments, ...criteria]))
  })

  it('is filled with today, and offers the teachers and courses of one’s own school', async () => {
    await world.says('祁若川', '听课')
    expect(filledIn(form(), 'date')).toBe('2026-11-22')
    expect(choicesOf(form(), 'teacher').toSorted()).toEqual(
      ['柏承宇', '王听雪', '王牧遥', '解思远'].toSorted(),
    )
    expect(choicesOf(form(), 'course').toSorted()).toEqual(
      ['PLC应用技术', '数控编程', '机械制图', '电工基础', '网页设计'].toSorted(),
    )
    expect(choicesOf(form(), 'periods')).toHaveLength(7)
  })

  it('of the lead college offers the teachers of every school', async () => {
    await world.says('覃语桐', '听课')
    const offered = choicesOf(world.lastTold('覃语桐').message.content, 'teacher')
    for (const name of ['柏承宇', '尹泊言', '邬景行', '季扶摇', '房鹤鸣', '宁远帆'])
      expect(offered).toContain(name)
    expect(offered).not.toContain('覃语桐')
  })

  it('is filed by one press, and the receipt carries the next number', async () => {
    const { toast } = await files(world, '祁若川', { strengths: '示范清楚' })
    expect(toast).toEqual({ type: 'success', content: '已私聊告知柏承宇老师。' })
    expect(world.lastTold('祁若川').text).toContain('TK-2026-0108')
    expect((await filed())?.content).toMatchObject({
      date: '2026-11-18',
      periods: [1, 2],
      score: 85.5,
      mode: '推门听课',
      className: '25数控2班',
      strengths: '示范清楚',
    })
  })

  it.each([
    ['name', () => '王听雪'],
    ['open id', () => world.openIdOf('王听雪')],
    ['id', async () => (await personOf('王听雪'))?.id],
  ])('takes the teacher by %s', async (how, teacher) => {
    const date = { name: '2026-11-02', 'open id': '2026-11-03', id: '2026-11-04' }[how]
    await files(world, '祁若川', { teacher: await teacher(), course: '网页设计', date })
    expect((await filed())?.content.teacherId).toBe((await personOf('王听雪'))?.id)
  })

  it.each([
    ['85.5', 85.5],
    ['0', 0],
    ['100', 100],
    ['８６分', 86],
  ])('takes the score %s', async (score, kept) => {
    await files(world, '祁若川', { ...otherDay(), score })
    expect((await filed())?.content.score).toBe(kept)
  })

  it('takes a grade instead of a score', async () => {
    await files(world, '祁若川', { ...otherDay(), score: '良' })
    expect((await filed())?.content).toMatchObject({ score: undefined, grade: '良' })
    expect(world.lastTold('祁若川').text).toContain('良')
  })

  it('takes the points of the rubric, and their sum is the score', async () => {
    const points = { preparation: 14, content: 22, method: 18.5, practice: 17, effect: 18 }
    const typed = Object.entries(points).map(([id, value]) => [`score_${id}`, String(value)])
    await files(world, '祁若川', { ...otherDay(), score: '', ...Object.fromEntries(typed) })
    expect((await filed())?.content).toMatchObject({ score: 89.5, rubric: points })
  })

  it('takes the date as the picker sends it, with its zone', async () => {
    await files(world, '祁若川', { ...otherDay(), date: '2026-09-23 +0800' })
    expect((await filed())?.content.date).toBe('2026-09-23')
  })

  const personOf = (name: string) =>
    world.product.store.transaction(({ people }) => people.byOpenId(world.openIdOf(name)))

  /** No two lessons of this file are on one day: they would be likely duplicates. */
  const days = ['12', '13', '14', '15', '16', '19', '20', '21'].values()
  const otherDay = () => ({ date: `2026-10-${days.next().value}` })
})
