import { describe, expect, it } from 'vitest'
import { toldInGroups } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const school = '阮青禾'
const lead = '乔安澜'
const admin = '陆闻舟'
const plan = { courses: '8门', hours: '432', teacher_qualification: '讲师 5 人' }
const at = (wall: string) => new Date(`${wall}:00+08:00`)

describe('a teaching plan, from its reminder to its pass', () => {
  const world = aWorld()
  const owed = () =>
    world.product.store.transaction(async ({ obligations }) => {
      const [one] = await obligations.list({ items: ['S0-13'], schoolIds: ['NY'], majorIds: ['JD'] })
      return one
    })

  it('is reminded of in private, with the day it is due and a button that opens it', async () => {
    await world.turn(at('2026-12-04T12:00'))
    const { text, buttons } = world.lastTold(school)
    expect(text).toContain('2026-12-18 周五（第16周）')
    expect(text).toContain('机电一体化技术')
    const opens = buttons.filter(({ value }) => value['action'] === 'filing.open')
    expect(opens.map(({ value }) => value['obligation'])).toContain((await owed())?.id)
    expect(toldInGroups(world).filter(({ text: said }) => said.includes('授课计划'))).toEqual([])
  })

  it('is handed in, and waits for the lead of its major', async () => {
    await world.says(school, '/备案 授课计划 机电')
    await world.presses(school, 'filing.submit', plan)
    expect((await owed())?.state).toBe('submitted')
    expect(world.lastTold(lead).text).toContain('机电一体化技术')
  })

  it('comes back with a reason, is corrected, and is the same filing', async () => {
    await world.presses(lead, 'filing.return', { reason: '请写明任课教师' })
    expect(world.lastTold(school).text).toContain('请写明任课教师')
    await world.presses(school, 'filing.edit')
    await world.presses(school, 'filing.submit', { ...plan, teacher_qualification: '季扶摇，高级讲师' })
    expect((await owed())?.state).toBe('resubmitted')
  })

  it('is passed; both rounds stay, and nobody is reminded of it any more', async () => {
    await world.presses(lead, 'filing.approve')
    const passed = await owed()
    expect(passed?.state).toBe('passed')
    const rounds = await world.product.store.transaction(async ({ filings }) => {
      const filing = await filings.ofObligation(passed?.id ?? '')
      return filings.reviews(filing?.id ?? '')
    })
    expect(rounds.map(({ verdict }) => verdict)).toEqual(['returned', 'passed'])
    const before = world.told(school).length
    await world.turn(at('2026-12-18T12:00'))
    const later = world
      .told(school)
      .slice(before)
      .map(({ text }) => text)
    // The other major of the school still owes its plan.
    expect(later.filter((text) => /授课计划备案[^]*电子商务/.test(text))).not.toEqual([])
    expect(later.filter((text) => /授课计划备案[^]*机电一体化/.test(text))).toEqual([])
    await world.says(admin, '/审计 filing')
    expect(world.lastTold(admin).text).toContain('南屿')
  })
})
