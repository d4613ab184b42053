import { describe, expect, it } from 'vitest'
import { sends } from '#test/support/acts.ts'
import { nodesIn } from '#test/support/card-nodes.ts'
import { aWorld, type World } from '#test/support/world.ts'

const who = '祁若川'
const told = (world: World) => world.lastTold(who).text
const asked = async (world: World, words: string) => {
  await world.says(who, words)
  return told(world)
}
const figuresOf = (world: World, metric: string) =>
  world.product.store.transaction(({ figures }) => figures.history('DP', metric))

describe('figures said in words', () => {
  const world = aWorld()

  it('fill several indicators at once, shown with the verdict before and after, and count for nothing yet', async () => {
    const text = await asked(world, '更新一下：专任教师25人，硕士13，高级8')
    expect(text).toContain('确认后才计入')
    expect(text).toContain('硕士及以上学位占比：54.2% → 52.0%（13/25），要求 ≥50%，达标。')
    expect(text).toContain('高级职称占比：29.2% → 32.0%（8/25），要求 ≥30%，达标。')
    expect(text).toContain('判定由“未达标”变为“达标”')
    expect(await asked(world, '/指标 高级职称')).toContain('29.2%（7/24）')
  })

  it('count once they are confirmed, with the day, the clause and a line in the audit', async () => {
    await asked(world, '更新一下：专任教师25人，硕士13，高级8')
    await world.presses(who, 'figure.confirm', {})
    expect(told(world)).toContain('已计入，数据截至 2026-11-22')
    expect(await asked(world, '/指标 高级职称')).toMatch(
      /32\.0%（8\/25），要求 ≥30%，达标。[^]*数据截至 2026-11-22/,
    )
    await world.says('陆闻舟', '/审计 填报')
    expect(world.lastTold('陆闻舟').text).toContain('填报指标')
  })

  it('stand for the day that is said, and an older day changes no verdict', async () => {
    const text = await asked(world, '/填报 双师型 99/112 截至9月30日')
    expect(text).toContain('数据截至 2026-09-30')
    expect(text).toContain('已有更新的数（2026-10-31）；这次的只进历史')
    await world.presses(who, 'figure.confirm', {})
    await world.presses(who, 'figure.confirm', {})
    expect(told(world)).toContain('已计入')
    expect(await asked(world, '/指标 双师型')).toContain('87.5%（98/112）')
    expect(await asked(world, '双师型历史')).toMatch(
      /共 2 次数据[^]*2026-10-31 \| 87\.5%[^]*2026-09-30 \| 88\.4%/,
    )
  })

  it('that are put right keep what stood there, and who wrote it', async () => {
    await asked(world, '/填报 实训室 33/40 截至10月31日')
    await world.presses(who, 'figure.confirm', {})
    await asked(world, '/填报 实训室 34/40 截至10月31日')
    await world.presses(who, 'figure.confirm', {})
    const [figure] = await figuresOf(world, 'training_room_ratio')
    expect(figure).toMatchObject({ numerator: 34, corrections: 1 })
    await asked(world, '/指标 实训室')
    await world.presses(who, 'kpi.evidence', {})
    expect(told(world)).toMatch(/由 祁若川 于 2026-11-22[^]*更正前：33\/40/)
  })

  it('can be dropped', async () => {
    await asked(world, '/填报 订单班 20/24')
    await world.presses(who, 'figure.discard', {})
    expect(told(world)).toContain('已放弃')
    expect(await figuresOf(world, 'order_class_ratio')).toHaveLength(1)
  })
})

describe('the files behind figures', () => {
  const world = aWorld()

  it('are those sent before and after, each with the report at hand', async () => {
    await sends(world, who, { name: '编制表.pdf', kind: 'file' })
    await asked(world, '/填报 企业人员占比 31/118')
    expect(told(world)).toContain('佐证 1 份')
    await sends(world, who, { name: '聘书.pdf', kind: 'file' })
    expect(told(world)).toContain('共 2 份佐证')
    await asked(world, '/填报 企业人员占比 32/118')
    await sends(world, who, { name: '名册.pdf', kind: 'file' })
    await world.presses(who, 'figure.confirm', {})
    await asked(world, '/指标 企业人员占比')
    expect(told(world)).toContain('佐证 1 份')
    await world.presses(who, 'kpi.evidence', {})
    expect(told(world)).toContain('名册.pdf')
  })
})

describe('what is asked about first', () => {
  const world = aWorld()

  it('a numerator and a denominator that look swapped can be turned around with one press', async () => {
    const text = await asked(world, '/填报 双师型 112/98')
    expect(text).toContain('双师型”教师占比 112/98：分子和分母像是写反了')
    await world.presses(who, 'figure.confirm', {})
    expect(told(world)).not.toContain('已计入')
    await world.presses(who, 'figure.swap', {})
    expect(told(world)).toContain('（98/112）')
    await world.presses(who, 'figure.confirm', {})
    expect(told(world)).toContain('已计入')
  })

  it('a jump of more than 20 points counts only when it is confirmed again', async () => {
    expect(await asked(world, '/填报 硕士占比 5/24')).toContain('由 54.2% 变为 20.8%，变化很大')
    await world.presses(who, 'figure.confirm', {})
    expect(told(world)).toContain('核对无误，计入')
    expect(await figuresOf(world, 'master_ratio')).toHaveLength(1)
    await world.presses(who, 'figure.confirm', {})
    expect(await figuresOf(world, 'master_ratio')).toHaveLength(2)
  })

  it('what cannot be is never counted', async () => {
    await asked(world, '/填报 高级职称 7.5/24')
    expect(told(world)).toContain('要填整数')
    await world.presses(who, 'figure.confirm', {})
    await world.presses(who, 'figure.confirm', {})
    expect(await figuresOf(world, 'senior_title_ratio')).toHaveLength(1)
    await world.presses(who, 'figure.confirm', { n_senior_title_ratio: '8', asof: '2027-01-01 +0800' })
    expect(told(world)).toContain('数据日期还没到')
    await world.presses(who, 'figure.confirm', { n_senior_title_ratio: '八个', asof: '2026-11-20 +0800' })
    expect(told(world)).toContain('“八个”不是一个数')
    await world.presses(who, 'figure.confirm', { n_senior_title_ratio: '8' })
    expect(told(world)).toContain('已计入，数据截至 2026-11-20')
  })

  it('yuan that look like ten thousands are asked about', async () => {
    expect(await asked(world, '/填报 生均设备值 设备值454 学生432')).toMatch(/是不是按万元写的/)
    expect(await asked(world, '/填报 生均设备值 设备值453.6万 学生432')).toContain('10500')
  })
})

describe('the form', () => {
  const world = aWorld()

  it('lists what this school reports, and leads to the same card', async () => {
    await world.says(who, '/填报')
    const { message } = world.lastTold(who)
    const options = [...nodesIn(message.content)].flatMap(({ options: all }) =>
      Array.isArray(all) ? all : [],
    )
    expect(JSON.stringify(options)).toContain('双师型')
    expect(JSON.stringify(options)).not.toMatch(/学费|授课计划备案率/)
    await world.presses(who, 'figure.start', {
      metric: 'dual_teacher_ratio',
      numerator: '100',
      denominator: '112',
      asof: '2026-11-20 +0800',
    })
    expect(told(world)).toContain('87.5% → 89.3%（100/112）')
    expect(told(world)).toContain('数据截至 2026-11-20')
  })

  it('says what is missing', async () => {
    expect(await asked(world, '/填报 双师型')).toContain('要有分子和分母两个数')
    expect(await asked(world, '/填报 今天天气不错')).toContain('没看明白哪项指标是多少')
    expect(await asked(world, '/填报 授课计划备案率 3/3')).toContain('由系统统计，不用填报')
    expect(await asked(world, '/填报 学费拨付比例 62/100')).toContain('只有管理员可以做')
  })
})

describe('who reports', () => {
  const world = aWorld()

  it('the coordinators of the school, and administrators who name one', async () => {
    await world.says('陆闻舟', '/填报 双师型 98/112')
    expect(world.lastTold('陆闻舟').text).toContain('请写明学校')
    await world.says('陆闻舟', '/填报 东浦 学费拨付 62/100')
    expect(world.lastTold('陆闻舟').text).toContain('62.0% → 62.0%')
    await world.says('王听雪', '/填报 双师型 98/112')
    expect(world.lastTold('王听雪').text).toContain('教务负责人')
    await world.says('佟嘉木', '/填报 东浦 双师型 98/112')
    expect(world.lastTold('佟嘉木').text).toContain('教务负责人')
  })

  it('in a group the card goes to the private chat', async () => {
    await world.says(who, '更新一下：双师型 98/112', { in: 'oc_demo_dp' })
    expect(
      world
        .toldIn('oc_demo_dp')
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('98/112')
    expect(told(world)).toContain('87.5% → 87.5%（98/112）')
  })
})
