import { describe, expect, it } from 'vitest'
import { pressesOn, toldInGroups } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { filedPlan } from '#test/support/filings.ts'
import { aWorld } from '#test/support/world.ts'

const lead = '乔安澜'
const school = '祁若川'
const admin = '陆闻舟'
const number = 'BA-2026-0901'

describe('a filing, from handing in to passed, and opened again', () => {
  const world = aWorld()
  const now = () => world.product.store.transaction((records) => records.filings.byNumber(number))
  const owed = async () => {
    const filing = await now()
    return world.product.store.transaction(({ obligations }) => obligations.byId(filing?.obligationId ?? ''))
  }

  it('waits for the lead of its major, with everything needed to decide', async () => {
    await world.product.store.transaction((records) =>
      filedPlan(records, { school: 'DP', major: 'SK', openId: world.openIdOf(school), number }),
    )
    await world.says(lead, '/审核')
    const list = world.lastTold(lead)
    expect(list.text).toContain('东浦 · 数控技术')
    const open = list.buttons.find(
      ({ value }) => value['kind'] === 'filing' && value['action'] === 'review.open',
    )
    await pressesOn(world, lead, list, { action: 'review.open', value: open?.value ?? {} })
    const { text } = world.lastTold(lead)
    for (const shown of [
      number,
      '数控编程',
      '108',
      '祁若川',
      '2026-11-20 09:30',
      '2026-12-18 周五（第16周）',
      'S0-13',
      '必须',
      '按期',
    ])
      expect(text).toContain(shown)
  })

  it('is not given back without a reason', async () => {
    const { toast } = await world.presses(lead, 'filing.return', { reason: '  ' })
    expect(toast).toMatchObject({ type: 'warning' })
    expect(toast?.content).toContain('请写明原因')
    expect((await now())?.state).toBe('submitted')
  })

  it('is given back with a reason and a day, and the school learns both with the clause', async () => {
    const { toast } = await world.presses(lead, 'filing.return', {
      reason: '缺授课老师资质',
      due: '2027-01-06 +0800',
    })
    expect(toast?.content).toContain('2027-01-06')
    const { text, buttons } = world.lastTold(school)
    for (const shown of ['被退回', number, '缺授课老师资质', '2027-01-06', lead, 'S0-13'])
      expect(text).toContain(shown)
    expect(buttons.map(({ value }) => value['action'])).toContain('filing.edit')
    expect((await now())?.state).toBe('returned')
    expect(await owed()).toMatchObject({
      state: 'returned',
      doneOn: '2026-11-20',
      extension: { state: 'granted', until: '2027-01-06' },
    })
  })

  it('is decided once: an old card changes nothing any more, and says who decided', async () => {
    const filing = await now()
    const value = { filing: filing?.id, version: 1 }
    const { toast } = await pressesOn(world, lead, world.lastTold(lead), {
      action: 'filing.approve',
      value,
      form: {},
    })
    expect(toast?.content).toContain(`${lead} 已经退回了 ${number}`)
    expect((await now())?.state).toBe('returned')
    await world.says(lead, '/审核')
    expect(world.lastTold(lead).text).not.toContain(number)
  })

  it('comes back corrected by the school, with what was changed and what was said before', async () => {
    await world.presses(school, 'filing.edit')
    await world.presses(school, 'filing.submit', { teacher_qualification: '两位均有教师资格证' })
    expect(await now()).toMatchObject({ state: 'resubmitted', version: 2 })
    const { text } = world.lastTold(lead)
    for (const shown of [
      'v2',
      '重报待审',
      '缺授课老师资质',
      '两位均有教师资格证',
      '自上次退回后改动：授课教师资质',
    ])
      expect(text).toContain(shown)
  })

  it('is passed with one press, locked, and the school is told', async () => {
    const { toast } = await world.presses(lead, 'filing.approve')
    expect(toast?.content).toContain('已通过')
    expect(world.lastTold(lead).buttons).toEqual([])
    expect(world.lastTold(school).text).toContain('已锁定')
    expect(await now()).toMatchObject({ state: 'passed', version: 2 })
    expect(await owed()).toMatchObject({ state: 'passed', doneOn: '2026-11-20' })
  })

  it('is opened again by an administrator alone, with a reason', async () => {
    await world.says(lead, `/重开 ${number} 课时要更正`)
    expect(world.lastTold(lead).text).toContain('只有管理员')
    await world.says(admin, `/重开 ${number}`)
    expect(world.lastTold(admin).text).toContain('请写上编号和原因')
    await world.says(admin, `/重开 ${number} 原因：课时要更正`)
    expect(world.lastTold(admin).text).toContain('已重开')
    const { text } = world.lastTold(school)
    expect(text).toContain('已重开')
    expect(text).toContain('课时要更正')
    expect((await now())?.state).toBe('returned')
    expect((await owed())?.state).toBe('returned')
    await world.says(admin, `/reopen ba2026-901 again`)
    expect(world.lastTold(admin).text).toContain('没有锁定')
  })

  it('keeps every round, and the audit knows who did what', async () => {
    const filing = await now()
    const reviews = await world.product.store.transaction(({ filings }) => filings.reviews(filing?.id ?? ''))
    expect(reviews.map(({ verdict, version }) => [verdict, version])).toEqual([
      ['returned', 1],
      ['passed', 2],
      ['reopened', 2],
    ])
    await world.says(admin, `/审计 ${number}`)
    const { text } = world.lastTold(admin)
    for (const act of ['审核退回', '审核通过', '重开备案']) expect(text).toContain(act)
  })

  it('of two who press at once one decides, and the other is told who did', async () => {
    const other = 'BA-2026-0902'
    const { id } = await world.product.store.transaction((records) =>
      filedPlan(records, { school: 'BT', major: 'SK', openId: world.openIdOf('鲍时雨'), number: other }),
    )
    await world.says(lead, '北汀数控的授课计划通过')
    await world.says(admin, `北汀数控的授课计划退回，原因：课时合计不对`)
    const [mine, theirs] = [world.lastTold(lead), world.lastTold(admin)]
    expect(filledIn(theirs.message.content, 'reason')).toBe('课时合计不对')
    const value = { filing: id, version: 1 }
    const pressed = await Promise.all([
      pressesOn(world, lead, mine, { action: 'filing.approve', value, form: {} }),
      pressesOn(world, admin, theirs, { action: 'filing.return', value, form: { reason: '课时合计不对' } }),
    ])
    const toasts = pressed.map(({ toast }) => toast?.type)
    expect(new Set(toasts)).toEqual(new Set(['success', 'warning']))
    const late = pressed.find(({ toast }) => toast?.type === 'warning')
    const first = toasts[0] === 'success' ? lead : admin
    expect(late?.toast?.content).toContain(first)
    const reviews = await world.product.store.transaction(({ filings }) => filings.reviews(id))
    expect(reviews).toHaveLength(1)
  })

  it('no group has heard of any of it', () => {
    expect(toldInGroups(world)).toEqual([])
  })
})
