import { describe, expect, it } from 'vitest'
import { pressesOn, sends, toldInGroups } from '#test/support/acts.ts'
import { filledIn } from '#test/support/card-fields.ts'
import { aWorld } from '#test/support/world.ts'

const lead = '乔安澜'
const school = '祁若川'

describe('what has to be put right', () => {
  const world = aWorld()
  const kept = () =>
    world.product.store.transaction(({ rectifications }) => rectifications.byNumber('ZG-2026-0001'))

  it('is demanded from one line: the form has school, major, clause, day and finding', async () => {
    await world.says(lead, '/整改 东浦 数控 实训设备台账不全，缺 3 台的验收单 12月4号前')
    const { message, buttons } = world.lastTold(lead)
    const filled = (name: string) => filledIn(message.content, name)
    expect(['school', 'major', 'due', 'finding'].map(filled)).toEqual([
      '东浦职业中专学校',
      '数控技术',
      '2026-12-04',
      '实训设备台账不全，缺 3 台的验收单',
    ])
    expect(filled('item')).toContain('S3-22')
    expect(buttons.map(({ value }) => value['action'])).toEqual(['rectification.open'])
  })

  it('goes to the coordinators of that school alone, with clause and consequence', async () => {
    const form = {
      school: 'DP',
      major: 'SK',
      item: 'S3-22',
      finding: '实训设备台账不全',
      due: '2026-12-04 +0800',
    }
    const { toast } = await world.presses(lead, 'rectification.open', form)
    expect(toast?.content).toContain('ZG-2026-0001 已发出，期限 2026-12-04，已告知 1 位')
    const { text } = world.lastTold(school)
    for (const shown of ['ZG-2026-0001', '实训设备台账不全', '2026-12-04', lead, 'S3-22', '停止改革试点'])
      expect(text).toContain(shown)
    for (const other of ['佟嘉木', '柏承宇', '覃语桐']) expect(world.told(other)).toEqual([])
  })

  it('is answered with words and with what was sent as a reply to its card', async () => {
    const { message } = world.lastTold(school)
    await sends(world, school, { name: 'ledger.xlsx', kind: 'file', replyTo: message.messageId })
    expect(world.lastTold(school).text).toContain('ZG-2026-0001')
    await sends(world, school, { replyTo: message.messageId })
    expect(world.lastTold(school).text).toContain('2')
    const shown = world.told(school).find((told) => told.message.messageId === message.messageId)
    expect(shown?.text).toContain('图片 1 张，文件 1 份')
    const empty = await world.presses(school, 'rectification.answer', { answer: ' ' })
    expect(empty.toast?.content).toContain('请写明整改情况')
    const { toast } = await world.presses(school, 'rectification.answer', { answer: '台账已补全' })
    expect(toast?.type).toBe('success')
    const { text } = world.lastTold(lead)
    for (const shown of ['已回复，待复核', '台账已补全', '图片 1 张，文件 1 份', 'ledger.xlsx'])
      expect(text).toContain(shown)
  })

  it('stands in the list of what waits for whoever demanded it', async () => {
    await world.says(lead, '/审核')
    expect(world.lastTold(lead).text).toContain('整改复核 · ZG-2026-0001')
    await world.presses(lead, 'review.open')
    expect(world.lastTold(lead).text).toContain('整改通知 ZG-2026-0001')
  })

  it('is sent back with a reason and a day, and the school sees both', async () => {
    const refused = await world.presses(lead, 'rectification.return', {})
    expect(refused.toast?.content).toContain('请写明原因')
    await world.presses(lead, 'rectification.return', { reason: '缺签字页' })
    expect(await kept()).toMatchObject({ state: 'sent_back', dueOn: '2026-12-04' })
    const { text } = world.lastTold(school)
    expect(text).toContain('缺签字页')
    expect(text).toContain('复核未过')
  })

  it('is overdue after its day, for both, in working days', async () => {
    await world.turn(new Date('2026-12-08T09:00:00+08:00'))
    await world.says(school, '/整改')
    expect(world.lastTold(school).text).toContain('已超期 2 个工作日')
    await world.says(school, '/整改', { in: 'oc_demo_dp' })
    expect(toldInGroups(world).map(({ text }) => text)).toContain('未销号的整改 1 件，超期 1 件。')
  })

  it('is closed, and every round is kept', async () => {
    await world.says(school, '/整改')
    await world.presses(school, 'rectification.show')
    await world.presses(school, 'rectification.answer', { answer: '签字页已补' })
    const { toast } = await world.presses(lead, 'rectification.close', {})
    expect(toast?.content).toContain('已销号')
    expect(world.lastTold(school).text).toContain('已销号')
    expect((await kept())?.rounds.map(({ kind }) => kind)).toEqual([
      'answer',
      'sent_back',
      'answer',
      'closed',
    ])
    const { id = '' } = (await kept()) ?? {}
    const late = await pressesOn(world, school, world.lastTold(school), {
      action: 'rectification.answer',
      value: { id },
      form: { answer: '再补' },
    })
    expect(late.toast?.content).toContain('已经销号')
  })

  it.each([
    [{ school: '', finding: '缺' }, '请选一所合作学校'],
    [{ school: 'DP', finding: '缺' }, '请选一个你负责的专业'],
    [{ school: 'NY', major: 'SK', finding: '缺' }, '没有这个合作专业'],
    [{ school: 'DP', major: 'WL', finding: '缺' }, '审核由这个专业的负责人'],
    [{ school: 'DP', major: 'SK', finding: '' }, '请写明发现的问题'],
    [{ school: 'DP', major: 'SK', finding: '缺', due: '2026-01-01' }, '期限请选'],
    [{ school: 'DP', major: 'SK', finding: '缺', item: 'S9-99' }, '没有找到条款'],
  ])('is not demanded as %j', async (form, reason) => {
    await world.says(lead, '/整改')
    await world.presses(lead, 'rectification.new')
    const { toast } = await world.presses(lead, 'rectification.open', { item: 'S3-22', ...form })
    expect(toast?.content).toContain(reason)
  })

  it('is no business of a neighbour, a teacher or a stranger', async () => {
    const { id = '' } = (await kept()) ?? {}
    await world.says('佟嘉木', '/整改')
    const card = world.lastTold('佟嘉木')
    expect(card.text).toContain('没有未销号的整改')
    for (const action of ['rectification.show', 'rectification.answer', 'rectification.close']) {
      const pressed = { action, value: { id }, form: { answer: '看看', reason: '看看' } }
      const { toast } = await pressesOn(world, '佟嘉木', card, pressed)
      expect(toast?.content, action).toMatch(/你可以查看本校的内容/)
    }
    await world.says('柏承宇', '/整改 东浦 数控 缺台账')
    expect(world.lastTold('柏承宇').text).toContain('由教务负责人、专业负责人、集团领导或管理员使用')
  })
})
