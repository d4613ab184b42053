import { describe, expect, it } from 'vitest'
import { textIn } from '#test/support/card-text.ts'
import { aTalk, inGroups, inPrivate, type Heard } from '#test/support/talk.ts'

const [coordinator, english, ofBeiting] = ['ou_demo_11', 'ou_demo_14', 'ou_demo_31']
const [group, englishGroup, unbound] = ['oc_demo_dp', 'oc_demo_xl', 'oc_unbound']

const talk = aTalk(async ({ people, chats, policy }) => {
  const by = { personId: undefined, at: new Date('2026-11-01T00:00:00Z') }
  await policy.putReading({ name: 'S3-23.working_days', value: '7' }, by)
  await policy.putException({ packId: 'S3', schoolId: 'BT' }, by)
  await people.setLanguage((await people.byOpenId(english))?.id ?? '', 'en')
  const chat = await chats.byId(englishGroup)
  if (chat) await chats.put({ ...chat, language: 'en' })
})

/** The one message that was said. */
const told = ({ said }: Heard) => {
  expect(said).toHaveLength(1)
  return said[0]?.text ?? ''
}
const asks = async (words: string, who = coordinator) => told(await talk.writes(who, words))
const pressable = ({ said }: Heard) => said.flatMap(({ buttons }) => buttons)
const labels = (heard: Heard) => pressable(heard).map(({ text }) => text)
/** What the card shows after its button was pressed. */
async function presses(heard: Heard, label: string): Promise<string> {
  const button = pressable(heard).find(({ text }) => text === label)
  const { action, ...value } = button?.value ?? {}
  const { answer } = await talk.presses(coordinator, String(action), value)
  return textIn({ card: answer.card })
}

describe('/policy', () => {
  it('cites of an item its number, clause, force, who owes it to whom, when and the evidence', async () => {
    const text = await asks('/政策 S2-39')
    for (const part of ['S2-39', '三（四）2', '必须', '各中职 → 成职教科', '每年5月前', '实习计划、实习方案'])
      expect(text).toContain(part)
  })

  it('says how the consortium reads what is open, and that a default is not the document’s', async () => {
    expect(await asks('/政策 S2-39')).toContain('5月1日之前（默认口径，不是原文的规定）')
    expect(await asks('/政策 S3-23')).toContain('7 个工作日（集团口径）')
  })

  it('says when a target is over, and that what is to be done every year goes on', async () => {
    expect(await asks('/政策 S2-02')).toContain('2020-12-31，已过')
    expect(await asks('/政策 S3-03')).toContain('2024-12-31，已过')
    expect(await asks('/政策 S2-39')).toContain('已过；每年的任务照做')
    expect(await asks('/政策 S3-05')).not.toContain('已过')
  })

  it('quotes a consequence and malformed words', async () => {
    expect(await asks('/政策 S3-23')).toContain('后果 “停止改革试点”')
    expect(await asks('/政策 S3-05')).toContain('原文 “超过60%以上”')
  })

  it('says at whose school a document is not in force', async () => {
    expect(await asks('/政策 S3-32', ofBeiting)).toContain('本校未启用')
    expect(await asks('/政策 S3-32')).not.toContain('本校未启用')
  })

  it('is asked by clause, by document and by topic', async () => {
    expect(labels(await talk.writes(coordinator, '/政策 表23'))).toEqual(['S2-39', 'S2-40'])
    expect(await asks('/政策 行动计划')).toContain('第 1 / 7 页，共 54 条')
    expect(await asks('/政策 双师型')).toContain('S2-02')
  })

  it('shows the documents where nothing was asked, and what is near where nothing fits', async () => {
    const documents = await talk.writes(coordinator, '/政策')
    for (const id of ['S0', 'S1', 'S2', 'S3', 'S4']) expect(labels(documents)).toContain(id)
    const near = await talk.writes(coordinator, '/政策 学生的协仪')
    expect(told(near)).toContain('没有找到对得上的条目')
    expect(labels(near)).toContain('S3-32')
  })

  it('speaks English', async () => {
    const text = await asks('/policy S3-23', english)
    for (const part of [
      'must',
      'the secondary school → the college',
      'the consortium’s reading',
      '7 working days',
    ])
      expect(text).toContain(part)
    expect(await asks('/policy', english)).toContain('which is over')
    expect(await asks('/policy conflicts', english)).toContain('Body and annex')
  })

  it('says the same in any group, in its language', async () => {
    expect(inGroups(await talk.writes(coordinator, '/政策 S2-13', { in: group }))[0]).toContain('不是硬指标')
    expect(inGroups(await talk.writes(coordinator, '/政策 S2-13', { in: unbound }))[0]).toContain(
      '不是硬指标',
    )
    const [text] = inGroups(await talk.writes(coordinator, '/policy S2-13', { in: englishGroup }))
    expect(text).toContain('not binding')
  })

  it('repeats nothing that was typed, before a group', async () => {
    const heard = await talk.writes(coordinator, '/政策 王听雪 62分', { in: group })
    expect(JSON.stringify(heard.said)).not.toMatch(/王听雪|62/)
  })
})

describe('a list', () => {
  it('opens an item in its place and goes back to the page it was on', async () => {
    const first = await talk.writes(coordinator, '/政策 行动计划')
    expect(await presses(first, 'S2-02')).toContain('“双师型”教师占比达到85%')
    const second = await talk.presses(coordinator, 'policy.list', { pack: 'S2', page: 2 })
    expect(textIn({ card: second.answer.card })).toContain('第 2 / 7 页')
    const opened = await talk.presses(coordinator, 'policy.show', { id: 'S2-09', pack: 'S2', page: 2 })
    expect(JSON.stringify(opened.answer.card)).toContain('"action":"policy.list","pack":"S2","page":2')
  })

  it('reaches every item of every document, page by page', async () => {
    const ids = new Set<string>()
    for (const pack of ['S0', 'S1', 'S2', 'S3', 'S4']) {
      for (let page = 1; page <= 7; page += 1) {
        const { answer } = await talk.presses(coordinator, 'policy.list', { pack, page })
        for (const [id] of textIn({ card: answer.card }).matchAll(/^S\d-\d{2}/gm)) ids.add(id)
      }
    }
    expect(ids.size).toBe(182)
  })

  it('of a document that is no longer there is out of date', async () => {
    const { answer } = await talk.presses(coordinator, 'policy.show', { id: 'S9-01', page: 1 })
    expect(answer.toast?.content).toContain('过时')
  })
})

describe('/policy 冲突', () => {
  it('counts the contradictions of each kind and starts with the targets that are over', async () => {
    const heard = await talk.writes(coordinator, '/政策 冲突')
    expect(told(heard)).toMatch(/目标已过期[^]*2020-12-31，已过/)
    for (const kind of ['目标已过期 2', '同名', '数值相同 1', '分母没写', '正文与附表不一致', '原文有语病'])
      expect(labels(heard).join(' ')).toContain(kind)
  })

  it.each([
    ['同名', ['S2-44', 'S3-32', '企业、学校、学生']],
    ['数值相同', ['S2-02', 'S2-21', '任职资格']],
    ['附表', ['S2-08', '表6', 'S2-10', '表8']],
    ['语病', ['S3-05', '临界', 'S4-09']],
    ['分母', ['S2-02', '全体教师（默认口径', 'S3-30', '年末设备值（默认口径']],
  ])('of one kind says what is wrong and how it is read: %s', async (kind, parts) => {
    const text = await asks(`/政策 冲突 ${kind}`)
    for (const part of parts) expect(text).toContain(part)
  })
})

describe('a question in plain words', () => {
  it('whether a figure binds is answered with the force of the text, and that its time is over', async () => {
    const [text] = inGroups(await talk.writes(coordinator, '订单班50%那个是硬指标吗', { in: group }))
    for (const part of ['S2-13', '努力（原文“努力”）；不是硬指标', '2020-12-31，已过'])
      expect(text).toContain(part)
  })

  it('from which day a month is counted is answered with the item', async () => {
    const [text] = inPrivate(await talk.writes(coordinator, '三方协议一个月内签完是从哪天算'))
    for (const part of ['S3-32', '新生开学那天算起', '2026-08-31', '2026-09-30']) expect(text).toContain(part)
  })

  it('for 三方协议 means the one at the start of studies, says so and offers the other', async () => {
    const heard = await talk.writes(coordinator, '三方协议签到哪了', { in: group })
    const text = inGroups(heard).join('\n')
    for (const part of ['120/120', '“三方协议”有两种', 'S3-32', 'S2-44']) expect(text).toContain(part)
    expect(text.indexOf('S3-32')).toBeLessThan(text.indexOf('S2-44'))
  })

  it.each([
    '实习三方协议42份都扫描好了',
    '入学三方协议签得怎么样了',
    '辅导员1:200怎么算的，我们432个学生配2个',
    '双师型比例多少了',
    '11月30号提醒大家交督查自查表',
  ])('is left to others where it is about something else: %s', async (words) => {
    expect(inPrivate(await talk.writes(coordinator, words)).join('\n')).not.toMatch(/转述|政策条目/)
  })
})
