import { describe, expect, it } from 'vitest'
import { pressesOn } from '#test/support/acts.ts'
import { aWorld, type World } from '#test/support/world.ts'

const admin = '陆闻舟'
const told = (world: World, name = admin) => world.lastTold(name).text
const decided = (world: World) => world.product.store.transaction(({ policy }) => policy.decided())
const owed = (world: World, item: string, schoolId?: string) =>
  world.product.store.transaction(({ obligations }) =>
    obligations.list({ items: [item], ...(schoolId === undefined ? {} : { schoolIds: [schoolId] }) }),
  )
const daysOf = async (world: World, item: string) => [
  ...new Set((await owed(world, item)).map(({ dueOn }) => dueOn)),
]
const lastAct = (world: World) =>
  world.product.store.transaction(async ({ audit }) => {
    const { rows } = await audit.list({ noun: 'decision' }, { size: 1, number: 1 })
    return rows[0]
  })

describe('policy packs in force', () => {
  const world = aWorld()

  it('an administrator sees which are in force where', async () => {
    await world.says(admin, '/启用')
    expect(told(world)).toMatch(/S0 [^]*25 条 · 各校都启用[^]*S4 /u)
  })

  it('a pack is switched off at a school only after a card has asked, and can be had back', async () => {
    await world.says(admin, '/停用 S2 东浦')
    expect(told(world)).toMatch(/请确认：政策包启用范围[^]*停用 东浦[^]*不再要求[^]*还没有改/u)
    expect((await decided(world)).exceptions).toEqual([])
    await world.presses(admin, 'decision.confirm')
    expect(told(world)).toContain('已按此执行')
    expect((await decided(world)).exceptions).toEqual([{ packId: 'S2', schoolId: 'DP' }])
    expect(await lastAct(world)).toMatchObject({
      act: 'decision.decided',
      schoolId: 'DP',
      subject: { kind: 'pack', id: 'S2' },
      details: { on: [], off: ['DP'] },
    })
    expect(await owed(world, 'S2-39', 'DP')).toEqual([])
    expect(await owed(world, 'S2-39', 'XL')).toHaveLength(1)
    await world.presses(admin, 'decision.undo')
    expect(await owed(world, 'S2-39', 'DP')).toHaveLength(1)
    expect((await decided(world)).exceptions).toEqual([])
  })

  it('a pack is switched off everywhere with one word, and on again at one school', async () => {
    await world.says(admin, '/停用 贯通方案 全部')
    await world.presses(admin, 'decision.confirm')
    expect((await decided(world)).exceptions.map(({ packId }) => packId)).toEqual(
      Array.from({ length: 6 }, () => 'S1'),
    )
    await world.says(admin, '/pack S1 XL')
    await world.presses(admin, 'decision.confirm')
    expect((await decided(world)).exceptions.map(({ schoolId }) => schoolId)).not.toContain('XL')
    await world.says(admin, '/启用')
    expect(told(world)).toMatch(/S1[^]*停用：澜工院、北汀、东浦、河洲、南屿/u)
  })

  it.each([
    ['/启用 S9 东浦', /没有叫「S9 东浦」的政策包[^]*S0/u],
    ['/停用 S2', /请写哪所学校[^]*东浦/u],
    ['/停用 S2 东山', /请写哪所学校/u],
  ])('%s is answered with what there is', async (words, answer) => {
    await world.says(admin, words)
    expect(told(world)).toMatch(answer)
  })

  it('what is so already is said to be so', async () => {
    await world.says(admin, '/启用 S0 东浦')
    expect(told(world)).toContain('本来就是这样')
  })
})

describe('readings of what the documents leave open', () => {
  const world = aWorld()

  it('all are listed, and each default is marked as one', async () => {
    await world.says(admin, '/阈值')
    expect(told(world)).toMatch(/标“默认”的是系统默认口径，不是文件的要求/u)
    expect(told(world)).toContain('默认口径')
    expect(told(world)).not.toMatch(/\| 集团口径/u)
  })

  it('another reading says what it moves, is asked about, done, kept in the audit and taken back', async () => {
    await world.says(admin, '/阈值 5月前 按5月底')
    expect(told(world)).toMatch(
      /请确认：口径改动[^]*原来 5月1日之前（默认口径）[^]*改为 5月31日之前（集团口径）/u,
    )
    expect(told(world)).toMatch(/截止日：2027-04-30 周五 → 2027-05-31 周一/u)
    expect(told(world)).toContain('不是文件的要求')
    await world.presses(admin, 'decision.confirm')
    expect((await decided(world)).readings).toEqual([{ name: 'S2-39.reading', value: 'loose' }])
    expect(await lastAct(world)).toMatchObject({
      act: 'decision.decided',
      subject: { kind: 'reading', id: 'S2-39.reading' },
      details: { before: 'strict', beforeIsDefault: true, after: 'loose', afterIsDefault: false },
    })
    expect(await daysOf(world, 'S2-39')).toEqual(['2027-05-31'])
    await world.says(admin, '/阈值 S2-39')
    expect(told(world)).toMatch(/5月31日之前[^]*集团口径[^]*可以是：/u)
    await world.says(admin, '/阈值 5月前 默认')
    await world.presses(admin, 'decision.confirm')
    expect((await decided(world)).readings).toEqual([])
    expect(await daysOf(world, 'S2-39')).toEqual(['2027-04-30'])
  })

  it('one that moves no day is done at once, and the verdict follows', async () => {
    await world.says(admin, '/指标 西岭 转段合格率')
    expect(told(world)).toContain('偏高')
    await world.says(admin, '/阈值 转段合格率 容差 5')
    expect(told(world)).toContain('已按此执行')
    await world.says(admin, '/指标 西岭 转段合格率')
    expect(told(world)).not.toContain('偏高')
    await pressesOn(world, admin, cardWith(world, 'decision.undo'), { action: 'decision.undo' })
    await world.says(admin, '/指标 西岭 转段合格率')
    expect(told(world)).toContain('偏高')
  })

  it('an undo is refused once somebody has decided otherwise', async () => {
    await world.says(admin, '/metric S1-17.tolerance 4')
    const first = cardWith(world, 'decision.undo')
    await world.says(admin, '/metric S1-17.tolerance 5')
    const { toast } = await pressesOn(world, admin, first, { action: 'decision.undo' })
    expect(toast?.content).toContain('之后又有人改过')
  })

  it('the denominator of a figure is found by what people say', async () => {
    await world.says(admin, '/阈值 双师型 分母 专业课教师')
    expect((await decided(world)).readings).toContainEqual({
      name: 'S2-02.denominator',
      value: 'specialised',
    })
  })

  it.each([
    ['/阈值 天气 晴', /没有对应的口径[^]*例如：\/阈值 5月前/u],
    ['/阈值 S0-15 400', /不能这样定[^]*1—30 个工作日[^]*例如/u],
    ['/阈值 5月前 随便', /不能这样定[^]*loose/u],
  ])('%s is answered with the reason and an example', async (words, answer) => {
    const before = await decided(world)
    await world.says(admin, words)
    expect(told(world)).toMatch(answer)
    expect(await decided(world)).toEqual(before)
  })
})

describe('days that an administrator enters', () => {
  const world = aWorld()

  it('what the province appoints gets its day', async () => {
    await world.says(admin, '/阈值 日期 S1-14 2027-03-20')
    expect(told(world)).toMatch(/S1-14[^]*（2027）[^]*原来 没有自定日期[^]*改为 2027-03-20 周六/u)
    await world.presses(admin, 'decision.confirm')
    expect((await decided(world)).ownDates).toContainEqual({
      itemId: 'S1-14',
      period: '2027',
      date: '2027-03-20',
    })
    await world.says(admin, '/阈值')
    expect(told(world)).toMatch(/集团自定日期[^]*S1-14[^]*2027-03-20 周六/u)
  })

  it('an internal day comes before the document’s; both it and its end are asked about', async () => {
    await world.says(admin, '/阈值 日期 S0-13 12.20')
    expect(told(world)).toMatch(/本来就是这样[^]*（2026-2027-2）[^]*现在是 2026-12-20 周日/u)
    await world.says(admin, '/阈值 日期 S0-13 取消')
    expect(told(world)).toMatch(/11 项的截止日：2026-12-18 周五 → 2026-12-31 周四/u)
    await world.presses(admin, 'decision.confirm')
    expect((await decided(world)).ownDates.map(({ itemId }) => itemId)).toEqual(['S1-14'])
    await world.presses(admin, 'decision.undo')
    expect((await decided(world)).ownDates.map(({ itemId }) => itemId)).toEqual(['S0-13', 'S1-14'])
  })

  it.each([
    ['/阈值 日期 S9-01 2027-03-20', /不是有期限的条目/u],
    ['/阈值 日期 S1-14 随便', /看不出是哪一天/u],
    ['/阈值 日期 S1-14 2020-01-01', /已经过去/u],
    ['/阈值 日期 S4-03 取消', /没有集团自定的日期/u],
  ])('%s is answered with the reason', async (words, answer) => {
    await world.says(admin, words)
    expect(told(world)).toMatch(answer)
  })
})

function cardWith(world: World, action: string) {
  const card = world
    .told(admin)
    .findLast(({ buttons }) => buttons.some(({ value }) => value['action'] === action))
  if (!card) throw new Error(`no card has a button ${action}`)
  return card
}
