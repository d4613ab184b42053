import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
const groups = ['oc_demo_lq', 'oc_demo_dp', 'oc_demo_xl', 'oc_demo_bt', 'oc_demo_ny', 'oc_demo_hz']
const names = demoConsortium.people.map(({ name }) => name)

describe('on the last day of a filing', () => {
  const world = aWorld({ startAt: '2026-12-17T10:00:00+08:00' })
  const dueIn = (chat: string) => world.toldIn(chat).filter(({ text }) => text.includes('今天截止'))

  it('a group is told nothing before its hour', async () => {
    for (const group of ['oc_demo_dp', 'oc_demo_xl']) {
      await world.says('陆闻舟', `/bind ${group === 'oc_demo_dp' ? '东浦' : '西岭'}`, { in: group })
    }
    await world.says('陆闻舟', '/bind 澜工院', { in: 'oc_demo_lq' })
    await world.says('陆闻舟', '/quiet 本群 关', { in: 'oc_demo_xl' })
    await world.turn(at('2026-12-18T09:00'))
    expect(groups.flatMap(dueIn)).toEqual([])
  })

  it('hears once how many are expected and filed, of its own school, the lead college of all', async () => {
    await world.turn(at('2026-12-18T12:00'))
    await world.turn(at('2026-12-18T20:00'))
    expect(dueIn('oc_demo_dp').map(({ text }) => text)).toEqual([
      expect.stringMatching(/授课计划备案[^]*应交 3、已交 2，还差 1/),
    ])
    expect(dueIn('oc_demo_lq').map(({ text }) => text)).toEqual([
      expect.stringMatching(/授课计划备案[^]*应交 1[23]、已交 /),
    ])
  })

  it('hears no name and no school but its own', () => {
    const said = [...groups].flatMap((group) => dueIn(group).map(({ text }) => text)).join('\n')
    for (const name of names) expect(said).not.toContain(name)
    expect(dueIn('oc_demo_dp')[0]?.text).not.toMatch(/西岭|北汀|南屿|河洲/)
  })

  it('is not silenced where it must be done, however little the group wants to hear', () => {
    expect(dueIn('oc_demo_xl')).toHaveLength(1)
  })

  it('and on the day after says nothing of it', async () => {
    await world.turn(at('2026-12-21T12:00'))
    expect(dueIn('oc_demo_dp')).toHaveLength(1)
  })
})

describe('how much a group hears', () => {
  const talk = aTalk(async ({ chats }) => {
    const group = { kind: 'group', hasBot: true, language: undefined } as const
    for (const [id, schoolId] of [
      ['oc_demo_dp', 'DP'],
      ['oc_demo_xl', 'XL'],
      ['oc_demo_ny', undefined],
    ] as const) {
      await chats.put({ ...group, id, schoolId })
    }
  })

  it('is set there by the coordinator of its school and by administrators', async () => {
    for (const openId of ['ou_demo_11', 'ou_demo_01']) {
      const heard = await talk.writes(openId, '/quiet 本群 每天最多2条', { in: 'oc_demo_dp' })
      expect(inGroups(heard).join('\n')).toContain('本群每天最多主动发 2 条')
    }
    const words = await talk.writes('ou_demo_11', '这个群别再发提醒了', { in: 'oc_demo_dp' })
    expect(inGroups(words).join('\n')).toContain('最多主动发 0 条')
  })

  it('is set from elsewhere by naming the school, as far as one may', async () => {
    expect(inPrivate(await talk.writes('ou_demo_01', '/quiet 西岭群 每天最多1条')).join()).toContain('1 个群')
    expect(inPrivate(await talk.writes('ou_demo_11', '/quiet 西岭群 每天最多1条')).join()).not.toContain(
      '1 个群',
    )
    expect(inPrivate(await talk.writes('ou_demo_01', '/quiet 群 关')).join()).toContain('哪个群')
    expect(inPrivate(await talk.writes('ou_demo_01', '/quiet 南屿群 关')).join()).toContain('没有绑定的群')
  })

  it.each([
    ['a stranger', 'ou_nobody'],
    ['a teacher of the school', 'ou_demo_14'],
    ['a neighbour', 'ou_demo_21'],
    ['an observer of the lead college', 'ou_demo_06'],
  ])('is not set by %s', async (_, openId) => {
    const heard = await talk.writes(openId, '/quiet 本群 关', { in: 'oc_demo_dp' })
    expect(heard.said.map(({ text }) => text).join()).not.toContain('最多主动发')
  })

  it('is shown with one’s own quiet hours in a group', async () => {
    const heard = await talk.writes('ou_demo_14', '/quiet', { in: 'oc_demo_dp' })
    expect(heard.said.map(({ text }) => text).join()).toContain('最多主动发 3 条')
  })
})
