import { describe, expect, it } from 'vitest'
import { deliver } from '#src/bot/deliver.ts'
import { say, tell } from '#src/bot/reply.ts'
import { sentence } from '#src/i18n/say.ts'
import { pressesOn } from '#test/support/acts.ts'
import { silentLog } from '#test/support/silent-log.ts'
import { aWorld } from '#test/support/world.ts'

const [dongpu, xiling, college] = ['oc_demo_dp', 'oc_demo_xl', 'oc_demo_lq']
const admin = '陆闻舟'

describe('a group and its school', () => {
  const world = aWorld()
  const schoolOf = async (chatId: string) =>
    (await world.product.store.transaction(({ chats }) => chats.byId(chatId)))?.schoolId
  const said = (chatId: string) => {
    const last = world.toldIn(chatId).at(-1)
    if (!last) throw new Error('nothing was said in the group')
    return last
  }
  const audited = async () => {
    const page = { size: 50, number: 1 }
    const { rows } = await world.product.store.transaction(({ audit }) => audit.list({ noun: 'chat' }, page))
    return rows.map(({ act, subject, schoolId, details }) => [
      act,
      subject?.id,
      schoolId,
      details?.['former'],
    ])
  }

  it('are parted by /unbind; afterwards there is help, but no data', async () => {
    await world.says(admin, '/解绑', { in: dongpu })
    expect(said(dongpu).text).toContain('本群不再对应任何学校')
    expect(await schoolOf(dongpu)).toBeUndefined()
    await world.says('祁若川', '/指标', { in: dongpu })
    expect(said(dongpu).text).toContain('本群还没有绑定学校')
    await world.says('祁若川', '/听课记录', { in: dongpu })
    expect(said(dongpu).text).toContain('本群还没有绑定学校')
    await world.says('祁若川', '/帮助', { in: dongpu })
    expect(said(dongpu).text).toContain('我能帮你做什么')
    await world.says(admin, '/解绑', { in: dongpu })
    expect(said(dongpu).text).toBe('本群没有绑定学校。')
  })

  it.each(['/绑定 东浦', '/bind dp', '绑定 东浦职业中专学校', '／绑定 DP'])(
    'are joined at once by %s',
    async (words) => {
      await world.says(admin, '/解绑', { in: dongpu })
      await world.says(admin, words, { in: dongpu })
      const card = said(dongpu)
      expect(card.text).toContain('本群现在对应东浦职业中专学校')
      expect(card.text).toContain('保密模式')
      expect(card.buttons.map(({ text }) => text)).toEqual(['撤销绑定'])
      expect(await schoolOf(dongpu)).toBe('DP')
    },
  )

  it('are parted again by the button of the receipt', async () => {
    await world.says(admin, '/解绑', { in: dongpu })
    await world.says(admin, '/绑定 东浦', { in: dongpu })
    await world.presses(admin, 'group.unbind', undefined, dongpu)
    expect(await schoolOf(dongpu)).toBeUndefined()
    await world.presses(admin, 'group.bind', undefined, dongpu)
    expect(await schoolOf(dongpu)).toBe('DP')
  })

  it('are not changed to another before somebody has read what that does', async () => {
    await world.says(admin, '/绑定 东浦', { in: xiling })
    const ask = said(xiling)
    expect(ask.text).toContain('改绑以后，群里报的就是东浦职业中专学校的指标和进度')
    expect(await schoolOf(xiling)).toBe('XL')
    const pressed = await pressesOn(world, '佟嘉木', ask, { action: 'group.bind' })
    expect(pressed.toast?.content).toContain('只有管理员可以做')
    expect(await schoolOf(xiling)).toBe('XL')
    await pressesOn(world, admin, ask, { action: 'group.bind' })
    expect(await schoolOf(xiling)).toBe('DP')
    expect(said(xiling).buttons.map(({ text }) => text)).toEqual(['改回西岭现代职业学校'])
    await world.presses(admin, 'group.bind', undefined, xiling)
    expect(await schoolOf(xiling)).toBe('XL')
    const late = await pressesOn(world, admin, ask, {
      action: 'group.bind',
      value: { school: 'DP', from: 'DP' },
    })
    expect(late.toast?.content).toContain('绑定又变过了')
    expect(await schoolOf(xiling)).toBe('XL')
  })

  it('are left as they are by the name they have, by no name and by one that is none', async () => {
    await world.says(admin, '/绑定 西岭', { in: xiling })
    expect(said(xiling).text).toBe('本群已经绑定到西岭现代职业学校，没有变化。')
    await world.says(admin, '/绑定', { in: xiling })
    expect(said(xiling).text).toBe('请写上学校：编号、全称或简称都行。\n例如：/绑定 东浦')
    await world.says(admin, '/绑定 北京四中', { in: xiling })
    expect(said(xiling).text).toContain('没有找到这所学校。可以选：澜工院 北汀 东浦 河洲 南屿 西岭')
    await world.says(admin, '/绑定 东浦 西岭', { in: xiling })
    expect(said(xiling).text).toContain('没有找到这所学校')
    expect(await schoolOf(xiling)).toBe('XL')
  })

  it('are joined in the group only: in private one is told how', async () => {
    await world.says(admin, '/绑定 东浦')
    expect(world.lastTold(admin).text).toContain('这一步要在群里做')
    await world.says(admin, '/解绑')
    expect(world.lastTold(admin).text).toContain('这一步要在群里做')
  })

  it('are an administrator’s business', async () => {
    await world.says('祁若川', '/解绑', { in: dongpu })
    expect(said(dongpu).text).toContain('只有管理员可以做')
    expect(await schoolOf(dongpu)).toBe('DP')
  })

  it('are in the audit, with whose the group was before', async () => {
    const rows = await audited()
    expect(rows).toContainEqual(['chat.bound', xiling, 'DP', 'XL'])
    expect(rows).toContainEqual(['chat.unbound', dongpu, 'DP', 'DP'])
    expect(rows).toContainEqual(['chat.bound', dongpu, 'DP', undefined])
  })

  it('that has put the bot out get nothing any more', async () => {
    const occasion = {
      key: 'k',
      language: 'zh',
      asker: undefined,
      group: undefined,
      pressedMessageId: undefined,
    } as const
    await world.product.store.transaction(async (records) => {
      const chat = await records.chats.byId(college)
      await records.chats.put({
        id: college,
        kind: 'group',
        schoolId: chat?.schoolId,
        language: undefined,
        hasBot: false,
      })
      const told = tell({ chatId: college }, sentence('chat.unbound'))
      expect(await deliver([told], occasion, records, silentLog)).toEqual({ answer: {}, lanes: [] })
      expect(await deliver([say('chat.unbound')], occasion, records, silentLog)).toEqual({
        answer: {},
        lanes: [],
      })
    })
  })
})
