import { describe, expect, it } from 'vitest'
import { files, pressesOn, recordOf, sends, toldInGroups } from '#test/support/acts.ts'
import { askAudit, auditRowsOn } from '#test/support/audit-rows.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'

describe('who did what is kept', () => {
  const world = aWorld()
  const number = 'TK-2026-0108'
  const asks = (words: string) => askAudit(world, admin, words)
  const entries = async () =>
    world.product.store.transaction(async ({ audit }) => (await audit.list({}, { size: 1, number: 1 })).total)

  it('of a record: filed, read, changed and withdrawn, newest first', async () => {
    await files(world, '祁若川')
    await world.presses('柏承宇', 'observation.ack', { reply: '下次多留十分钟' })
    await world.presses('祁若川', 'observation.edit')
    await world.presses('祁若川', 'observation.submit', { score: '60', problems: '备课不足' })
    await world.presses('祁若川', 'observation.withdraw')
    expect(await asks(`/审计 ${number}`)).toEqual([
      `祁若川 | 撤回听课记录 | ${number} | 东浦`,
      `祁若川 | 修改听课记录 （评分、问题） | ${number} | 东浦`,
      `柏承宇 | 已阅听课记录 | ${number} | 东浦`,
      `祁若川 | 提交听课记录 | ${number} | 东浦`,
    ])
  })

  it('but nothing of what it says: neither scores nor words', async () => {
    const { rows } = await world.product.store.transaction(({ audit }) =>
      audit.list({}, { size: 100, number: 1 }),
    )
    // Ids and instants are made of digits too.
    const text = JSON.stringify(rows).replaceAll(/"(?:id|personId|at)":"[^"]*"/g, '')
    expect(text).toContain('observation.filed')
    for (const content of ['85.5', '60', '备课不足', '十分钟', 'G71', '祁若川'])
      expect(text).not.toContain(content)
  })

  it('pressing again what is done already is not done twice', async () => {
    await files(world, '祁若川', { date: '2026-11-17' })
    const before = await entries()
    const notice = world.lastTold('柏承宇')
    for (let press = 0; press < 3; press += 1)
      await pressesOn(world, '柏承宇', notice, { action: 'observation.ack' })
    expect(await entries()).toBe(before + 1)
  })

  it('reading is not kept', async () => {
    const before = await entries()
    for (const words of ['/帮助', '/指标', '/听课记录', '/我是谁', '双师型比例多少了'])
      await world.says('祁若川', words)
    await world.says('祁若川', '/指标', { in: 'oc_demo_dp' })
    expect(await entries()).toBe(before)
  })

  it('nor is a draft, while it is one', async () => {
    const before = await entries()
    await world.says('祁若川', '听课 柏承宇 数控编程')
    await world.presses('祁若川', 'observation.discard')
    expect(await entries()).toBe(before)
  })

  it('of pictures, of languages, of groups and of people who left', async () => {
    await sends(world, '鲍时雨')
    await world.says('鲍时雨', '/lang en')
    await world.says(admin, '/lang en', { in: 'oc_demo_xl' })
    await world.standin.removesBot('oc_demo_xl', world.openIdOf('佟嘉木'))
    await world.settled()
    await world.standin.addsBot('oc_demo_xl', world.openIdOf('佟嘉木'))
    await world.settled()
    await world.standin.resigns(world.openIdOf('滕若谷'))
    await world.settled()
    expect((await asks('/审计')).slice(0, 6)).toEqual([
      '平台 | 人员离开 | 滕若谷 | 北汀',
      '佟嘉木 | 机器人进群 | 群聊 | 西岭',
      '平台 | 机器人离群 | 群聊 | 西岭',
      '陆闻舟 | 更换语言 （英文） | 群聊 | 西岭',
      '鲍时雨 | 更换语言 （英文） | 鲍时雨 | 北汀',
      '鲍时雨 | 上传附件 | 鲍时雨 | 北汀',
    ])
  })

  describe('of refusals as well:', () => {
    it.each([
      ['a command for administrators', '王牧遥', '/审计', '王牧遥 | 被拒绝：/audit（限管理员） | — | 东浦'],
      ['another school’s figures', '祁若川', '/指标 西岭', '祁若川 | 被拒绝：/kpi（限本校） | — | 东浦'],
      [
        'the records of a school',
        '王牧遥',
        '/听课记录 本校',
        '王牧遥 | 被拒绝：/records（限教务负责人及以上） | — | 东浦',
      ],
      [
        'the same in plain words',
        '祁若川',
        '西岭的双师型比例多少了',
        '祁若川 | 被拒绝：问指标（限本校） | — | 东浦',
      ],
    ])('%s', async (_, name, words, row) => {
      await world.says(name, words)
      expect((await asks('/审计 拒绝'))[0]).toBe(row)
    })

    it('a button that is not one’s own, with what it was about', async () => {
      const id = (await recordOf(world, number))?.id
      await world.says('佟嘉木', '/我是谁')
      const card = world.lastTold('佟嘉木')
      await pressesOn(world, '佟嘉木', card, { action: 'observation.withdraw', value: { id } })
      expect((await asks('/审计 拒绝 西岭'))[0]).toBe(
        '佟嘉木 | 被拒绝：撤回听课记录（限听课人） | 听课记录 | 西岭',
      )
    })

    it('somebody who has left is still named, and by our own id', async () => {
      const openId = world.openIdOf('戚南星')
      await world.product.store.transaction(async ({ people }) => {
        const person = await people.byOpenId(openId)
        await people.setActive(person?.id ?? '', false)
      })
      await world.says('戚南星', '/听课')
      expect((await asks('/审计 拒绝'))[0]).toBe('戚南星 | 被拒绝：/observe（未登记） | — | —')
      const { rows } = await world.product.store.transaction(({ audit }) =>
        audit.list({ noun: 'refused' }, { size: 1, number: 1 }),
      )
      expect(JSON.stringify(rows)).not.toContain(openId)
    })

    it('a wrong argument is none', async () => {
      const before = await entries()
      await world.says('祁若川', '/lang 世界语')
      expect(await entries()).toBe(before)
    })
  })
})

describe('/audit', () => {
  const world = aWorld()
  const asks = (words: string) => askAudit(world, admin, words)

  it('shows ten at a time and turns its pages', async () => {
    for (let turn = 0; turn < 12; turn += 1)
      await world.says('王牧遥', turn % 2 === 0 ? '/lang en' : '/lang zh')
    await world.says('佟嘉木', '/lang en')
    expect((await asks('/审计')).at(0)).toContain('佟嘉木')
    expect(world.lastTold(admin).text).toContain('第 1 / 2 页，共 13 条')
    await world.presses(admin, 'audit.page')
    expect(auditRowsOn(world, admin)).toHaveLength(3)
    expect(world.lastTold(admin).text).toContain('第 2 / 2 页，共 13 条')
  })

  it.each([
    ['a school', '/审计 西岭', 1],
    ['a kind of act', '/audit language', 13],
    ['a name', '/审计 王牧遥', 12],
    ['all of it at once, in any order', '/审计 东浦 语言 王牧遥', 12],
    ['what nobody did', '/审计 角色', 0],
    ['a record nobody filed', '/审计 TK-2026-9999', 0],
  ])('is asked for %s', async (_, words, total) => {
    const rows = await asks(words)
    expect(rows).toHaveLength(Math.min(10, total))
    if (total > 10) expect(world.lastTold(admin).text).toContain(`共 ${total} 条`)
  })

  it('keeps what was asked for when its pages are turned', async () => {
    await asks('/审计 王牧遥')
    await world.presses(admin, 'audit.page')
    expect(auditRowsOn(world, admin)).toEqual(
      Array(2)
        .fill('王牧遥 | 更换语言 （英文） | 王牧遥 | 东浦')
        .with(0, '王牧遥 | 更换语言 （中文） | 王牧遥 | 东浦'),
    )
    expect(world.lastTold(admin).text).toContain('王牧遥')
  })

  it('says what it does not understand, and what works', async () => {
    await world.says(admin, '/审计 天气')
    expect(world.lastTold(admin).text).toContain('不明白「天气」')
    expect(world.lastTold(admin).text).toContain('/审计 角色 东浦')
  })

  it('asked in a group of a school is of that school, and comes in private', async () => {
    await world.says(admin, '/审计', { in: 'oc_demo_xl' })
    expect(auditRowsOn(world, admin)).toEqual(['佟嘉木 | 更换语言 （英文） | 佟嘉木 | 西岭'])
    expect(toldInGroups(world).map(({ text }) => text)).toEqual([expect.stringContaining('已私聊发给你')])
  })

  it('is for administrators', async () => {
    for (const name of ['祁若川', '乔安澜', '王牧遥']) {
      await world.says(name, '/审计')
      expect(world.lastTold(name).text).toMatch(/只有管理员可以做|Only administrators/)
    }
  })
})
