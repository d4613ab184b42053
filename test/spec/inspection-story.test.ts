import { describe, expect, it, vi } from 'vitest'
import { groups } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const coordinator = '祁若川'
const lead = '乔安澜'

describe('what happens at schools', () => {
  const world = aWorld()
  const last = (name: string) => world.lastTold(name).text
  const texts = (name: string) => world.told(name).map(({ text }) => text)
  const owed = (item: string, schoolId: string) =>
    world.product.store.transaction(async ({ obligations }) =>
      (await obligations.list({ items: [item], schoolIds: [schoolId] })).map(({ state }) => state),
    )
  const events = () => world.standin.calendarEvents()
  const inGroup = (index: number) =>
    world
      .toldIn(groups[index] ?? '')
      .map(({ text }) => text)
      .join('\n')

  describe('an inspection', () => {
    it('is set after a preview; the coordinator of that school learns of it, alone', async () => {
      await world.says(admin, '11月27日教务处来东浦督查')
      expect(last(admin)).toContain('督查')
      expect(last(admin)).toContain('2026-11-27 周五（第13周）')
      await world.presses(admin, 'seminar.set')
      expect(last(coordinator)).toContain('贵校将接受督查')
      expect(last(coordinator)).toContain('教务处')
      expect(texts('佟嘉木').join()).not.toContain('督查')
      expect(inGroup(1)).not.toContain('督查')
      await vi.waitFor(() => expect(events().map(({ body }) => body['summary'])).toContain('督查'))
    })

    it('is not held before its day', async () => {
      await world.says(admin, '东浦督查完了')
      expect(last(admin)).toContain('还没有到')
      expect(await owed('S2-34', 'DP')).toEqual(['missing'])
    })

    it('moved, it moves with notice', async () => {
      await world.says(admin, '东浦督查改到11月25日')
      await world.presses(admin, 'seminar.set')
      expect(last(coordinator)).toContain('原定 2026-11-27')
    })

    it('held, it counts for what the clauses ask, and what was found can be demanded', async () => {
      await world.turn(new Date('2026-11-25T16:00:00+08:00'))
      await world.settled()
      await world.says(admin, '东浦督查完了')
      expect(texts(admin).slice(-3).join()).toContain('S2-34')
      expect(await owed('S2-34', 'DP')).toEqual(['passed'])
      expect(await owed('S2-34', 'XL')).toEqual(['missing'])
      await world.says(admin, '本学期督查安排了吗')
      await world.presses(admin, 'seminar.open')
      await world.presses(admin, 'rectification.new')
      await world.presses(admin, 'rectification.open', {
        school: 'DP',
        item: 'S2-34',
        finding: '课程比例台账缺机电',
        due: '2026-12-11',
      })
      expect(last(coordinator)).toContain('课程比例台账缺机电')
    })

    it('that was noted by mistake counts no more', async () => {
      await world.says(admin, '本学期督查安排了吗')
      await world.presses(admin, 'seminar.open')
      await world.presses(admin, 'seminar.unhold')
      expect(await owed('S2-34', 'DP')).toEqual(['missing'])
    })

    it('called off, everybody who was told learns of it', async () => {
      await world.says(admin, '取消东浦的督查')
      expect(texts(coordinator).slice(-2).join()).toContain('取消')
      await world.says(admin, '本学期督查安排了吗')
      expect(last(admin)).toContain('还没有排督查')
    })
  })

  describe('a joint exam', () => {
    it('is told to the coordinators of the schools that take part, and stands in the calendar', async () => {
      await world.says(lead, '联考 机械制图 12月10日 9点')
      await world.presses(lead, 'seminar.set')
      expect(last(coordinator)).toContain('贵校参加联考')
      expect(last(coordinator)).toContain('机械制图')
      // 西岭 has no part in it.
      expect(texts('佟嘉木').join()).not.toContain('机械制图')
      await vi.waitFor(() => expect(events().map(({ body }) => body['summary'])).toContain('联考：机械制图'))
      expect(inGroup(1)).toContain('机械制图')
      for (const name of [lead, coordinator]) expect(inGroup(1)).not.toContain(name)
      expect(inGroup(2)).not.toContain('机械制图')
    })

    it('written, it counts', async () => {
      await world.turn(new Date('2026-12-10T17:00:00+08:00'))
      await world.settled()
      await world.says(lead, '机械制图联考考完了')
      expect(texts(lead).slice(-3).join()).toContain('S0-19')
      const exams = await world.product.store.transaction(async ({ obligations }) =>
        obligations.list({ items: ['S0-19'], majorIds: ['JD'], periods: ['2026-2027-1'] }),
      )
      expect(exams.map(({ state }) => state)).toEqual(['passed'])
    })
  })
})
