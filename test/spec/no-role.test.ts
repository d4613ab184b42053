import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const coordinator = 'ou_demo_21'

describe('somebody of the roster who holds no role', () => {
  const talk = aTalk(async ({ people }) => {
    const person = await people.byOpenId(coordinator)
    if (person) await people.put({ ...person, roles: [] })
  })

  it.each(['/指标', '/听课', '/我是谁', '/语言 en', '双师型比例多少了', '随便说说'])(
    'writes %s and is told their school, that they have no role, and who gives one',
    async (words) => {
      const [told, ...more] = inPrivate(await talk.writes(coordinator, words))
      expect(more).toEqual([])
      expect(told).toContain('你登记在西岭现代职业学校，但现在没有角色')
      expect(told).toContain('集团管理员：陆闻舟')
    },
  )

  it('is told so in a group without a name', async () => {
    const told = inGroups(await talk.writes(coordinator, '/指标', { in: 'oc_demo_xl' }))
    expect(told).toEqual(['你在集团名册里，但现在没有角色，所以还不能用。请找集团管理员设置角色。'])
  })

  it('presses a button and is told so', async () => {
    const { answer } = await talk.presses(coordinator, 'observation.new', {})
    expect(answer.toast?.content).toContain('你登记在西岭现代职业学校')
  })

  it('still gets help', async () => {
    expect(inPrivate(await talk.writes(coordinator, '/帮助'))).toEqual([expect.stringContaining('/帮助')])
  })
})

describe('where nobody of the roster gives roles', () => {
  const talk = aTalk(async ({ people }) => {
    for (const openId of [coordinator, 'ou_demo_01']) {
      const person = await people.byOpenId(openId)
      if (person) await people.put({ ...person, roles: [] })
    }
  })

  it('the office of the consortium is named instead', async () => {
    expect(inPrivate(await talk.writes(coordinator, '/指标'))).toEqual([
      '你登记在西岭现代职业学校，但现在没有角色，所以还不能用。请找集团管理员设置角色。',
    ])
  })
})
