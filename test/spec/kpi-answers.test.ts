import { describe, expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const coordinator = { 东浦: 'ou_demo_11', 西岭: 'ou_demo_21' }
/** Cards are pressed where they were sent. */
const privately = async ({ chats }: Records) => {
  const id = 'oc_of_ou_demo_11'
  await chats.put({ id, kind: 'p2p', schoolId: undefined, hasBot: true, language: undefined })
}
const [lead, admin, teacher] = ['ou_demo_06', 'ou_demo_01', 'ou_demo_14']

describe('a question in plain words', () => {
  const talk = aTalk(privately)
  const answer = async (openId: string, text: string) => inPrivate(await talk.writes(openId, text)).join('\n')

  it('about several indicators is answered for each, with how many are missing', async () => {
    const text = await answer(coordinator.东浦, '硕士占比和高级职称差几个人才够')
    expect(text).toContain('硕士及以上学位占比 54.2%（13/24），要求 ≥50%，达标。')
    expect(text).toContain('高级职称占比 29.2%（7/24），要求 ≥30%，未达标，还差 1 人。')
    expect(text).toContain('S3-39')
    expect(text).toContain('S3-40 · 必须 · 数据截至 2026-10-31')
  })

  it('with a misspelt name is understood', async () => {
    expect(await answer(coordinator.东浦, '双师形占比达标了没')).toContain('“双师型”教师占比 87.5%（98/112）')
  })

  it('how it is counted is worked out with the numbers of whoever asks', async () => {
    const text = await answer(coordinator.东浦, '辅导员1:200怎么算的，我们432个学生配2个')
    expect(text).toContain('按你给的数：432 ÷ 2 = 1:216，未达标，还差 1 人。')
    expect(text).toContain('高职阶段学生 ÷ 专职辅导员，要求 ≤1:200')
    expect(text).toContain('学生越少越好')
    expect(text).toContain('兼职不计')
    expect(text).toContain('S3-43')
  })

  it('is explained to somebody without a school as well', async () => {
    const text = await answer('ou_demo_02', '辅导员1:200怎么算的，我们400个学生配2个')
    expect(text).toContain('400 ÷ 2 = 1:200，达标')
    expect(text).not.toContain('本校最近的数')
  })

  it('a two-sided target is not better the higher it is', async () => {
    const text = await answer(coordinator.东浦, '转段合格率99%是不是越高越好')
    expect(text).toContain('按你给的数：99.0%，偏高。')
    expect(text).toContain('双侧目标，不是越高越好：93%—97% 之间达标')
    expect(text).toContain('原文：“原则上控制在95%左右”')
    expect(text).toContain('2 个百分点（默认口径，不是原文的规定）')
    expect(text).toContain('S1-31')
  })

  it('exactly at “more than” is borderline, and it is said why', async () => {
    const text = await answer(coordinator.西岭, '本地就业率多少了')
    expect(text).toContain('60.0%（57/95），要求 ＞60%，临界')
    expect(text).toContain('原文：“超过60%以上”')
  })

  it('what is only urged is no failure', async () => {
    const text = await answer(coordinator.东浦, '订单班比例多少了')
    expect(text).toContain('未达成')
    expect(text).toContain('这是“努力”的要求，不是硬指标')
    expect(text).toContain('目标期至 2020-12-31，已过')
  })

  it('by a figure that two have is asked back, and each is told from the other', async () => {
    const { said } = await talk.writes(coordinator.东浦, '85%那个达标了吗')
    const text = said.map((one) => one.text).join('\n')
    expect(text).toContain('有 2 项指标都是 ≥85%，不是一回事')
    expect(text).toContain('“双师型”教师占比（S2-02）')
    expect(text).toContain('职教教师合格率（S2-21）')
    const button = said[0]?.buttons.find(({ value }) => value['metric'] === 'teacher_qualified_ratio')
    const pressed = await talk.presses(coordinator.东浦, 'kpi.show', button?.value ?? {})
    expect(JSON.stringify(pressed.answer)).toContain('95.6%')
    expect(JSON.stringify(pressed.answer)).toContain('是另一项指标')
  })

  it('of the region judges no single school', async () => {
    const text = await answer(coordinator.东浦, '一体化招生人数达标了吗')
    expect(text).toContain('不适用')
    expect(text).toContain('区域或集团合计的指标，不对单所学校判定')
  })

  it('the totals of the consortium are the lead college’s', async () => {
    const text = await answer(admin, '/指标 澜工院')
    expect(text).toMatch(/协调工作组会议 \| 1 \| ≥2 次 \| 进行中，还差 1 次 \| S4-16/)
    expect(text).toMatch(/教学工作研讨会 \| 0 \| ≥1 次 \| 进行中/)
    expect(text).not.toContain('双师型')
  })

  it('what a major does is told major by major', async () => {
    const text = await answer(coordinator.东浦, '/指标 互派骨干教师')
    expect(text).toContain('互派骨干教师 1/3')
    expect(text).toContain('机电一体化技术：1 名，达标')
    expect(text).toContain('数控技术：0 名，进行中')
  })

  it('a round of observations is counted by the product, as of today', async () => {
    const text = await answer(coordinator.西岭, '/指标 听课一轮')
    expect(text).toMatch(/听课一轮完成 2\/3（2\/3）/)
    expect(text).toContain('截至 2026-11-22')
    expect(text).toContain('由系统从 2 条记录统计')
  })

  it('of what has no threshold is described and not judged', async () => {
    expect(await answer(coordinator.东浦, '/指标 听课反馈闭环率')).toContain('不判定')
  })
})

describe('what would be', () => {
  const talk = aTalk(privately)
  const answer = async (text: string) => inPrivate(await talk.writes(coordinator.东浦, text)).join('\n')

  it('is reckoned in each way it can be meant', async () => {
    const text = await answer('如果再招2个高级职称')
    expect(text).toContain('29.2% 未达标 → 34.6% 达标（新来的人（分子分母都加））')
    expect(text).toContain('29.2% 未达标 → 37.5% 达标（现有的人（只加分子））')
    expect(text).toContain('只是推算，不改数据')
  })

  it('moves every indicator that shares the number', async () => {
    const text = await answer('如果再招3个专任教师')
    for (const name of ['师生比（高职阶段）', '硕士及以上学位占比', '高级职称占比'])
      expect(text).toContain(name)
    expect(text).toContain('13/27')
  })

  it('asks again where no number changes', async () => {
    expect(await answer('/指标 如果多招点人呢')).toContain('没看明白要改哪个数')
  })

  it('has a form, filled in with the figures there are', async () => {
    const of = { school: 'DP', metric: 'counselor_ratio' }
    const opened = await talk.presses(coordinator.东浦, 'kpi.try', of)
    expect(JSON.stringify(opened.answer)).toContain('"default_value":"432"')
    const tried = await talk.presses(coordinator.东浦, 'kpi.try', of, {
      form: { numerator: '432', denominator: '3' },
    })
    expect(JSON.stringify(tried.answer)).toContain('1:144 达标')
    const wrong = await talk.presses(coordinator.东浦, 'kpi.try', of, { form: { numerator: '很多' } })
    expect(JSON.stringify(wrong.answer)).toContain('不是一个数')
  })
})

describe('school by school', () => {
  const talk = aTalk()
  const asked = '各校双师型排个名'

  it('is for the lead college, leaders and administrators, best first', async () => {
    for (const openId of [lead, admin]) {
      const text = inPrivate(await talk.writes(openId, asked)).join('\n')
      expect(text).toContain('3 所达标，共 5 所适用')
      const order = ['东浦', '河洲', '北汀', '西岭', '南屿'].map((name) => text.indexOf(`\n${name}`))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }
  })

  it('is nothing for anybody else', async () => {
    for (const openId of [coordinator.东浦, teacher]) {
      const text = inPrivate(await talk.writes(openId, asked)).join('\n')
      expect(text).toContain('其他学校的只有牵头学院和管理员能看')
    }
  })

  it('never enters a group, whoever asks there', async () => {
    const heard = await talk.writes(admin, asked, { in: 'oc_demo_dp' })
    expect(inGroups(heard).join('\n')).not.toMatch(/西岭|79\.8/)
    expect(inPrivate(heard).join('\n')).toContain('79.8%')
    expect(inGroups(await talk.writes(coordinator.东浦, asked, { in: 'oc_demo_dp' })).join('\n')).not.toMatch(
      /西岭职校|79\.8/,
    )
  })

  it('shows money to administrators alone', async () => {
    expect(inPrivate(await talk.writes(admin, '各校学费拨付对比')).join('\n')).toContain('62.0%')
    expect(inPrivate(await talk.writes(lead, '各校学费拨付对比')).join('\n')).toContain('只有管理员可以做')
  })
})

describe('what the product knows by itself', () => {
  const talk = aTalk(async ({ obligations, filings, people }) => {
    const [owed] = await obligations.list({ items: ['S3-32'], schoolIds: ['BT'] })
    const person = await people.byOpenId('ou_demo_31')
    if (!owed || !person) throw new Error('the demo has changed')
    const at = new Date('2026-11-20T01:00:00Z')
    await filings.insert({
      id: '0d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e44',
      number: 'BA-2026-0944',
      obligationId: owed.id,
      item: 'S3-32',
      form: 'entry_triparty',
      schoolId: 'BT',
      majorId: undefined,
      version: 1,
      content: { students: 94, signed: 93 },
      state: 'passed',
      personId: person.id,
      submittedAt: at,
      updatedAt: at,
    })
  })

  it('counts as a figure as soon as it was filed, where it is newer than what was reported', async () => {
    const text = inPrivate(await talk.writes('ou_demo_31', '/指标 入学三方协议')).join('\n')
    expect(text).toContain('98.9%（93/94），要求 ≥100%，未达标，还差 1 份。')
    expect(text).toContain('数据截至 2026-11-20')
  })

  it('shows who reported a figure, and its files, in private alone', async () => {
    const of = { school: 'DP', metric: 'dual_teacher_ratio' }
    const heard = await talk.presses(coordinator.东浦, 'kpi.evidence', of, { in: 'oc_demo_dp' })
    expect(inGroups(heard).join('\n')).not.toMatch(/双师型|佐证/)
    expect(inPrivate(heard).join('\n')).toContain('佐证 · “双师型”教师占比')
  })
})
