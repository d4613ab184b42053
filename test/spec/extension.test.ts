import { describe, expect, it } from 'vitest'
import { pressesOn, toldInGroups } from '#test/support/acts.ts'
import { owedPlan } from '#test/support/filings.ts'
import { aWorld, type World } from '#test/support/world.ts'

const lead = '乔安澜'
const school = '鲍时雨'

/** 北汀 asks for more time for its plan of 数控. */
async function asks(world: World, until = '2027-01-08'): Promise<string> {
  return world.product.store.transaction(async (records) => {
    const id = await owedPlan(records, 'BT', 'SK')
    await records.obligations.setExtension(id, { state: 'asked', until, reason: '任课教师调整' })
    return id
  })
}

describe('more time', () => {
  const world = aWorld()
  const owed = (id: string) => world.product.store.transaction(({ obligations }) => obligations.byId(id))
  const opens = async (name: string, id: string) => {
    await world.says(name, '/审核')
    const list = world.lastTold(name)
    const open = list.buttons.find(({ value }) => value['id'] === id)
    await pressesOn(world, name, list, { action: 'review.open', value: open?.value ?? {} })
    return world.lastTold(name)
  }

  it('is decided by whoever reviews, who sees why it is asked for', async () => {
    const id = await asks(world)
    const { text } = await opens(lead, id)
    for (const shown of ['延期申请：授课计划备案', '任课教师调整', '2027-01-08 周五', '2026-12-', 'S0-13'])
      expect(text).toContain(shown)
  })

  it('is not refused without a reason', async () => {
    const card = world.lastTold(lead)
    const refuse = card.buttons.find(({ value }) => value['decision'] === 'refuse')
    const { toast } = await pressesOn(world, lead, card, {
      action: 'extension.decide',
      value: refuse?.value ?? {},
      form: { reason: '' },
    })
    expect(toast?.content).toContain('请写明原因')
  })

  it('is granted until another day than was asked, the deadline moves, and the school is told', async () => {
    const id = await asks(world)
    const card = await opens(lead, id)
    const grant = card.buttons.find(({ value }) => value['decision'] === 'grant')
    const { toast } = await pressesOn(world, lead, card, {
      action: 'extension.decide',
      value: grant?.value ?? {},
      form: { until: '2027-01-06 +0800' },
    })
    expect(toast?.content).toContain('2027-01-06')
    expect((await owed(id))?.extension).toMatchObject({ state: 'granted', until: '2027-01-06' })
    const { text } = world.lastTold(school)
    for (const shown of ['延期已同意', '2027-01-06', lead]) expect(text).toContain(shown)
    const again = await pressesOn(world, lead, card, {
      action: 'extension.decide',
      value: grant?.value ?? {},
      form: {},
    })
    expect(again.toast?.content).toContain('乔安澜 已经同意了')
  })

  it('asked for again and refused, what was granted stays granted', async () => {
    const id = await asks(world, '2027-01-15')
    const card = await opens(lead, id)
    const refuse = card.buttons.find(({ value }) => value['decision'] === 'refuse')
    await pressesOn(world, lead, card, {
      action: 'extension.decide',
      value: refuse?.value ?? {},
      form: { reason: '已临近期末' },
    })
    expect((await owed(id))?.extension).toMatchObject({ state: 'granted', until: '2027-01-06' })
    const { text } = world.lastTold(school)
    for (const shown of ['延期未同意', '已临近期末', '2027-01-06']) expect(text).toContain(shown)
    const decisions = await world.product.store.transaction(({ filings }) => filings.extensionDecisions(id))
    expect(decisions.map(({ verdict, askedUntil }) => [verdict, askedUntil])).toEqual([
      ['granted', '2027-01-08'],
      ['refused', '2027-01-15'],
    ])
  })

  it('is nobody’s business in a group', () => {
    expect(toldInGroups(world)).toEqual([])
  })
})
