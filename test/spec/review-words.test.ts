import { describe, expect, it } from 'vitest'
import type { Records } from '#src/ports/store.ts'
import { filedPlan, owedPlan } from '#test/support/filings.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const admin = 'ou_demo_01'
const lead = 'ou_demo_02'
const noLead = 'ou_demo_06'

/** Two schools have handed in for 数控, one for 养老; one has asked for more time. */
async function prepare(records: Records): Promise<void> {
  await filedPlan(records, { school: 'DP', major: 'SK', openId: 'ou_demo_11', number: 'BA-2026-0921' })
  await filedPlan(records, { school: 'BT', major: 'SK', openId: 'ou_demo_31', number: 'BA-2026-0922' })
  await filedPlan(records, { school: 'NY', major: 'YL', openId: 'ou_demo_41', number: 'BA-2026-0923' })
  const asked = await owedPlan(records, 'NY', 'JD')
  await records.obligations.setExtension(asked, { state: 'asked', until: '2027-01-08', reason: '教师调整' })
}

describe('what waits for a verdict', () => {
  const talk = aTalk(prepare)

  it.each(['/review', '/审核', '审核', '待审核'])('is shown to the lead of a major: %s', async (words) => {
    const [text = ''] = inPrivate(await talk.writes(lead, words))
    for (const shown of ['东浦 · 数控技术', '北汀 · 数控技术', '南屿 · 机电一体化技术', '延期申请'])
      expect(text).toContain(shown)
    expect(text).not.toContain('养老')
  })

  it('for others is not in an administrator’s way, and can be seen', async () => {
    const [text = ''] = inPrivate(await talk.writes(admin, '/review'))
    expect(text).toMatch(/另有 \d+ 件等专业负责人审核/)
    expect(text).not.toContain('东浦 · 数控技术')
    const heard = await talk.presses(admin, 'review.page', { scope: 'all', page: 1 })
    expect(inPrivate(heard).join('\n')).toContain('BA-2026-092')
  })

  it('is a number in a group, and a list in private', async () => {
    const heard = await talk.writes(lead, '/审核', { in: 'oc_demo_dp' })
    expect(inGroups(heard).join('\n')).toMatch(/待审核 \d+ 件/)
    expect(inGroups(heard).join('\n')).not.toMatch(/数控|BA-/)
    expect(inPrivate(heard).join('\n')).toContain('东浦 · 数控技术')
  })

  it.each([
    ['北汀数控的通过了', 'BA-2026-0922'],
    ['东浦数控的授课计划退回，原因：缺教师资质', 'BA-2026-0921'],
    ['BA-2026-0921 打回吧，课时合计不对', 'BA-2026-0921'],
    ['同意 BA-2026-0922', 'BA-2026-0922'],
    ['approve BA-2026-0922', 'BA-2026-0922'],
    ['退回 BA-2026-0922，课时合计不对', 'BA-2026-0922'],
  ])('is found from words, and nothing is decided yet: %s', async (words, number) => {
    const { said } = await talk.writes(lead, words)
    const card = said.find(({ text }) => text.includes(number))
    expect(card?.text).toContain('审核：授课计划备案')
    expect(card?.buttons.map(({ value }) => value['action'])).toEqual(['filing.approve', 'filing.return'])
    expect(JSON.stringify(said)).not.toContain('已通过')
  })

  it('is asked about where words fit several', async () => {
    const [text = ''] = inPrivate(await talk.writes(lead, '数控的通过了'))
    for (const number of ['BA-2026-0921', 'BA-2026-0922']) expect(text).toContain(number)
  })

  it('is not found where nothing of that kind waits', async () => {
    const [text = ''] = inPrivate(await talk.writes(lead, '西岭养老的通过了'))
    expect(text).toContain('没有对得上的')
  })

  it.each([
    '东浦数控的授课计划通过了吗',
    '东浦数控的授课计划通过了没',
    '审核一下转段考核方案',
    '转段考核通过率多少',
    '南屿养老通过没有',
  ])('is not decided by a question: %s', async (words) => {
    const { said } = await talk.writes(lead, words)
    for (const { buttons } of said)
      expect(buttons.map(({ value }) => value['action'])).not.toContain('filing.approve')
  })

  it('cannot be decided by who leads no major', async () => {
    const { answer } = await talk.presses(noLead, 'filing.approve', {
      filing: '00000000-0000-4000-8000-000000000001',
    })
    expect(answer.toast?.content).toContain('没有找到这份备案')
    const [text = ''] = inPrivate(await talk.writes(noLead, '/审核'))
    expect(text).toContain('没有等你审核的事项')
    const [refused = ''] = inPrivate(await talk.writes('ou_demo_11', '/审核'))
    expect(refused).toContain('审核由这个专业的负责人或管理员来做')
  })

  it('is not opened again where it is an observation, and that is said', async () => {
    const [text = ''] = inPrivate(await talk.writes(admin, '/重开 TK-2026-0103 原因 分数录错'))
    expect(text).toContain('听课记录没有审核锁定')
    const [none = ''] = inPrivate(await talk.writes(admin, '/重开 BA-2026-9999 课时'))
    expect(none).toContain('没有找到 BA-2026-9999')
  })
})
