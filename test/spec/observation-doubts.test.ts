import { beforeEach, describe, expect, it } from 'vitest'
import { files, lesson, numberOn, recordOf } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

describe('what stands between a filled form and a record', () => {
  const world = aWorld()
  const card = () => world.lastTold('祁若川')
  const filed = () => recordOf(world, numberOn(card()))
  const submits = (form: Record<string, unknown> = {}) => world.presses('祁若川', 'observation.submit', form)

  it('a lesson still to come is refused, with the reason', async () => {
    const { toast } = await files(world, '祁若川', { date: '2026-11-25' })
    expect(toast?.type).toBe('warning')
    expect(card().text).toContain('2026-11-25 周三 还没到，听课记录只能记已经听过的课')
    expect(await filed()).toBeUndefined()
  })

  it('a lesson still to come cannot be confirmed', async () => {
    await files(world, '祁若川', { date: '2026-11-25' })
    await submits()
    expect(card().text).toContain('还没到')
    expect(await filed()).toBeUndefined()
  })

  it('a Sunday is shown first, and filed when it is confirmed', async () => {
    await files(world, '祁若川', { date: '2026-11-15' })
    expect(card().text).toContain('2026-11-15 周日不是上课日')
    expect(await filed()).toBeUndefined()
    expect(card().buttons.map(({ text }) => text)).toContain('确认无误，仍然提交')
    await submits()
    expect((await filed())?.content.date).toBe('2026-11-15')
  })

  it('a holiday is shown first', async () => {
    await files(world, '祁若川', { date: '2026-10-06' })
    expect(card().text).toContain('2026-10-06 周二不是上课日')
  })

  it.each(['2026-09-20', '2026-10-10'])('the make-up workday %s is filed at once', async (date) => {
    await files(world, '祁若川', { date })
    expect((await filed())?.content.date).toBe(date)
  })

  describe('a lesson much like one that is filed', () => {
    beforeEach(() => files(world, '祁若川', { date: '2026-11-17', teacher: '解思远', course: '电工基础' }))

    it('is shown with the number of the other, and filed when it is confirmed', async () => {
      const first = numberOn(card())
      await files(world, '祁若川', { date: '2026-11-17', teacher: '解思远', course: '电工基础' })
      expect(card().text).toContain(`和 ${first} 很像：同一位老师、同一天`)
      await submits()
      expect(numberOn(card())).not.toBe(first)
    })
  })

  it('another teacher on the same day is no duplicate', async () => {
    await files(world, '祁若川', { date: '2026-11-16' })
    await files(world, '祁若川', { date: '2026-11-16', teacher: '王听雪', course: '网页设计' })
    expect((await filed())?.content.course).toBe('网页设计')
  })

  it('who confirmed one doubt is still shown another', async () => {
    await files(world, '祁若川', { date: '2026-11-08' })
    await submits({ date: '2026-11-07' })
    expect(card().text).toContain('2026-11-07 周六不是上课日')
    expect(await filed()).toBeUndefined()
  })

  it.each([
    ['score', '101', '评分「101」不对'],
    ['score', '-1', '评分「-1」不对'],
    ['score', '85.3', '评分「85.3」不对，请填 0–100（可带半分）或等级'],
    ['score', '还不错', '评分「还不错」不对'],
    ['periods', '9', '节次「9」不对，请填 1 到 7'],
    ['date', '前天下午', '日期「前天下午」看不懂'],
    ['teacher', '张无忌', '名册里没有「张无忌」这位老师'],
    ['score_method', '21', '教学方法 最多 20 分'],
  ])(
    'the %s %s is refused with the reason, and nothing that was typed is lost',
    async (field, value, reason) => {
      const { toast } = await files(world, '祁若川', {
        date: '2026-11-12',
        [field]: value,
        problems: '板书太小',
      })
      expect(toast).toEqual({ type: 'warning', content: '还不能提交，请看卡片上的提示；已填的内容都在' })
      expect(card().text).toContain(reason)
      expect(filledIn(card().message.content, 'problems')).toBe('板书太小')
      expect(filledIn(card().message.content, 'topic')).toBe(lesson.topic)
      expect(await filed()).toBeUndefined()
    },
  )

  it.each([
    ['score', '还不错'],
    ['score', '101'],
    ['score_method', '二十一'],
  ])('the wrong %s %s stays in its field', async (field, value) => {
    await files(world, '祁若川', { date: '2026-11-12', [field]: value })
    expect(filledIn(card().message.content, field)).toBe(value)
  })

  it('a name that several teachers have is asked for', async () => {
    await world.says('祁若川', '听课 昨天 第3节 王老师 机械制图')
    expect(card().text).toContain('授课教师')
    expect(await filed()).toBeUndefined()
  })

  it('nobody observes their own lesson', async () => {
    await files(world, '王听雪', { teacher: '王听雪', course: '网页设计' })
    expect(world.lastTold('王听雪').text).toContain('不能给自己的课记听课')
  })

  it('an empty form names everything that is missing', async () => {
    await world.says('祁若川', '听课')
    const { toast } = await submits()
    expect(toast?.type).toBe('warning')
    for (const slot of ['节次', '授课教师', '课程', '班级', '课题']) expect(card().text).toContain(slot)
  })

  it('points that do not add up to the score are shown', async () => {
    const points = { score_preparation: '14', score_content: '22', score_method: '18', score_practice: '17' }
    await files(world, '祁若川', { date: '2026-11-22', score: '95', ...points, score_effect: '18' })
    expect(card().text).toContain('分项合计 89 分，和评分 95 分不一致')
  })
})
