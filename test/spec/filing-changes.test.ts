import { describe, expect, it } from 'vitest'
import { pressesOn, sends } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

const plan = { courses: '8门', hours: '612', teacher_qualification: '均有教师资格证' }
const [lead, other] = ['裴向榆', '覃语桐']

describe('a filing that was handed in', () => {
  const world = aWorld()
  const card = (name: string) => world.lastTold(name)
  const numberOn = (name: string) => /BA-2026-\d{4}/.exec(card(name).text)?.[0] ?? ''
  const filing = (number: string) =>
    world.product.store.transaction(({ filings }) => filings.byNumber(number))
  const owed = async (id = '') => world.product.store.transaction(({ obligations }) => obligations.byId(id))
  const attached = async (id = '') =>
    world.product.store.transaction(({ attachments }) => attachments.ofOwner(`filing:${id}`))
  const files = async (name: string, words: string) => {
    await world.says(name, words)
    await world.presses(name, 'filing.submit', plan)
    return numberOn(name)
  }

  it('takes pictures and files that are sent next, and both sides see them', async () => {
    const number = await files('鲍时雨', '/备案 授课计划 新能源')
    await sends(world, '鲍时雨')
    await sends(world, '鲍时雨', { name: '资质.pdf', kind: 'file' })
    const { id } = (await filing(number)) ?? {}
    expect((await attached(id)).map(({ kind }) => kind)).toEqual(['image', 'file'])
    const told = world.told('鲍时雨').map(({ text }) => text)
    expect(told.some((text) => text.includes('资质.pdf'))).toBe(true)
    expect(card(lead).text).toContain('图片 1 张，文件 1 份')
  })

  it('takes none that is meant for an observation begun since', async () => {
    await world.says('鲍时雨', '/听课')
    await world.presses('鲍时雨', 'observation.save', { topic: '刀具' })
    await sends(world, '鲍时雨')
    const number =
      /BA-2026-\d{4}/.exec(
        world
          .told('鲍时雨')
          .map(({ text }) => text)
          .join(),
      )?.[0] ?? ''
    expect(await attached((await filing(number))?.id)).toHaveLength(2)
  })

  it('is taken back only after a question; it counts as not filed, and what it held is a draft', async () => {
    const number = await files('佟嘉木', '/备案 授课计划 网络')
    const before = await filing(number)
    const withdraw = card('佟嘉木').buttons.find(({ value }) => value['action'] === 'filing.withdraw')
    expect(withdraw?.confirm).toBe(true)
    const { toast } = await world.presses('佟嘉木', 'filing.withdraw')
    expect(toast?.content).toContain(`${number} 已撤回`)
    expect(filledIn(card('佟嘉木').message.content, 'hours')).toBe('612')
    expect(await filing(number)).toMatchObject({ state: 'withdrawn', version: 1 })
    expect(await owed(before?.obligationId)).toMatchObject({ state: 'draft', doneOn: undefined })
    expect(card(other).text).toContain('已撤回')
    expect(card(other).buttons).toEqual([])
  })

  it('can be handed in again under a new number', async () => {
    const [former] = world.told('佟嘉木').flatMap(({ text }) => /BA-2026-\d{4}/.exec(text) ?? [])
    await world.presses('佟嘉木', 'filing.submit', { hours: '640' })
    expect(numberOn('佟嘉木')).not.toBe(former)
    expect(card('佟嘉木').text).toContain('640')
  })

  it('changed in nothing is not handed in again', async () => {
    const number = numberOn('佟嘉木')
    await world.presses('佟嘉木', 'filing.edit')
    const { toast } = await world.presses('佟嘉木', 'filing.submit', {})
    expect(toast?.content).toContain('没有改动')
    expect(await filing(number)).toMatchObject({ version: 1 })
  })

  it('is handed in once when its form is pressed twice at once, and no draft of it is left', async () => {
    await world.says('穆云帆', '/备案 授课计划 电商')
    const before = world.told(other).length
    const form = card('穆云帆')
    const press = { action: 'filing.submit', form: plan }
    await Promise.all([1, 2].map(() => pressesOn(world, '穆云帆', form, press)))
    const { id = '', version } = (await filing(numberOn('穆云帆'))) ?? {}
    expect([version, world.told(other).length - before]).toEqual([1, 1])
    const left = await world.product.store.transaction(({ filingDrafts }) => filingDrafts.byFiling(id))
    expect(left).toBeUndefined()
  })

  it('after its deadline says how many working days late it is', async () => {
    await world.says('祁若川', '/备案 入学三方协议')
    const form = { cohort: '2026', students: '120', signed: '120', elements: ['places', 'copies'] }
    const early = await world.presses('祁若川', 'filing.submit', form)
    expect(early.toast?.type).toBe('warning')
    expect(card('祁若川').text).toContain('附件（协议扫描件）')
    await sends(world, '祁若川', { name: '协议.pdf', kind: 'file' })
    const { toast } = await world.presses('祁若川', 'filing.submit', {})
    expect(toast?.content).toMatch(/BA-2026-\d{4}；逾期 33 个工作日/)
  })
})

describe('what is not handed in yet', () => {
  const world = aWorld()
  const card = (name: string) => world.lastTold(name)
  const owed = async (majorId: string, schoolId: string) =>
    world.product.store.transaction(({ obligations }) =>
      obligations.byKey({ item: 'S0-13', schoolId, majorId, period: '2026-2027-2', part: 1 }),
    )

  it('is not begun by looking at its form, but by the first word in it', async () => {
    await world.says('阮青禾', '/备案 授课计划 机电')
    expect(await owed('JD', 'NY')).toMatchObject({ state: 'missing' })
    await world.presses('阮青禾', 'filing.save', { note: '先记着' })
    expect(await owed('JD', 'NY')).toMatchObject({ state: 'draft' })
    await world.says('阮青禾', '/备案 授课计划 机电')
    expect(filledIn(card('阮青禾').message.content, 'note')).toBe('先记着')
  })

  it('can be moved to another major of the school, with what was filled in', async () => {
    const { toast } = await world.presses('阮青禾', 'filing.save', { major: 'DS', hours: '300' })
    expect(toast?.content).toContain('电子商务')
    expect(await owed('DS', 'NY')).toMatchObject({ state: 'draft' })
    await world.says('阮青禾', '/备案 授课计划 电商')
    const { content } = card('阮青禾').message
    expect([filledIn(content, 'note'), filledIn(content, 'hours')]).toEqual(['先记着', '300'])
  })

  it('is thrown away only after a question, and then nothing counts as begun', async () => {
    const discard = card('阮青禾').buttons.find(({ value }) => value['action'] === 'filing.discard')
    expect(discard?.confirm).toBe(true)
    const old = card('阮青禾')
    await world.presses('阮青禾', 'filing.discard')
    expect(await owed('DS', 'NY')).toMatchObject({ state: 'missing' })
    const { toast } = await pressesOn(world, '阮青禾', old, { action: 'filing.submit', form: plan })
    expect(toast?.content).toContain('提交、撤回或丢弃')
  })

  it('can be put off: the request goes to whoever reviews, and the deadline stays until it is granted', async () => {
    await world.says('阮青禾', '机电的授课计划晚交三天，王老师请假了')
    const { content } = card('阮青禾').message
    expect([filledIn(content, 'until'), filledIn(content, 'reason')]).toEqual(['2026-12-21', '王老师请假了'])
    const none = await world.presses('阮青禾', 'filing.extend', { until: '2026-12-21', reason: ' ' })
    expect(none.toast?.content).toContain('请写明延期的原因')
    const soonest = await world.presses('阮青禾', 'filing.extend', { until: '2026-12-18', reason: '请假' })
    expect(soonest.toast?.content).toContain('要晚于现在的截止日期 2026-12-18')
    await world.presses('阮青禾', 'filing.extend', { until: '2026-12-21', reason: '请假' })
    expect(await owed('JD', 'NY')).toMatchObject({
      dueOn: '2026-12-18',
      extension: { state: 'asked', until: '2026-12-21' },
    })
    expect(card('乔安澜').text).toContain('请假')
    expect(card('乔安澜').buttons.map(({ value }) => value['action'])).toContain('extension.decide')
  })

  it('is nobody else’s: another school can neither open nor hand it in', async () => {
    const id = (await owed('JD', 'NY'))?.id ?? ''
    await world.says('佟嘉木', '备案')
    const { toast } = await pressesOn(world, '佟嘉木', card('佟嘉木'), {
      action: 'filing.open',
      value: { obligation: id },
    })
    expect(toast?.content).toContain('备案由本校教务负责人')
  })
})
