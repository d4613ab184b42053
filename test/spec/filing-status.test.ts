import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const [admin, lead, 祁若川, 佟嘉木, 王听雪] = [
  'ou_demo_01',
  'ou_demo_02',
  'ou_demo_11',
  'ou_demo_21',
  'ou_demo_14',
]
const names = /机电一体化技术|数控技术|计算机网络技术|智慧健康|新能源汽车技术|电子商务/
const ofDemo = '应报 13，已报 5（通过 2、待审 2、退回 1），按期 5；草稿 1，申请延期 1，未报 6，逾期 0。'

describe('how filings stand', () => {
  const talk = aTalk()
  const says = async (openId: string, text: string) => inPrivate(await talk.writes(openId, text)).join('\n')
  const inGroup = async (openId: string, text: string, group: string) =>
    inGroups(await talk.writes(openId, text, { in: group })).join('\n')

  it('the lead’s group hears the numbers of all schools, and nobody’s name', async () => {
    const text = await inGroup(admin, '/进度 授课计划', 'oc_demo_lq')
    expect(text).toContain(`全集团授课计划备案：${ofDemo}`)
    expect(text).not.toMatch(/东浦|西岭|北汀|南屿|河洲/)
  })

  it('a school’s group hears its own numbers, whoever asks', async () => {
    for (const openId of [祁若川, 王听雪, admin]) {
      const text = await inGroup(openId, '授课计划交了几家', 'oc_demo_dp')
      expect(text).toContain('东浦职业中专学校授课计划备案：应报 3，已报 3')
      expect(text).not.toMatch(/西岭|北汀|南屿|河洲/)
    }
  })

  it('another school’s numbers are not for a group, nor for a neighbour', async () => {
    expect(await inGroup(祁若川, '西岭授课计划交了没', 'oc_demo_dp')).toContain('你可以查看本校的内容')
    expect(await says(佟嘉木, '东浦授课计划进度')).toContain('你可以查看本校的内容')
  })

  it('in private it is told by school and major, as far as one may see, who has not first', async () => {
    const all = await says(admin, '授课计划进度')
    expect(all).toContain('5 / 13（38.5%）')
    expect(all.match(/2026-12-18/g)?.length).toBeGreaterThan(12)
    expect(all.indexOf('北汀技工学校 | 数控技术')).toBeLessThan(
      all.indexOf('东浦职业中专学校 | 机电一体化技术'),
    )
    const own = await says(祁若川, '/进度 授课计划')
    expect(own).toContain('3 / 3')
    expect(own).not.toMatch(/西岭|北汀|南屿|河洲/)
    expect(await says(佟嘉木, '/进度 授课计划')).not.toMatch(/东浦|北汀/)
  })

  it('asked in a group who has not, the names go to whoever asked, as far as they may see them', async () => {
    const heard = await talk.writes(祁若川, '哪些学校授课计划还没报', { in: 'oc_demo_dp' })
    expect(inGroups(heard).join()).not.toMatch(names)
    expect(inGroups(heard).join()).toContain('谁还没报，已私聊发你')
    expect(inPrivate(heard).join()).toContain('东浦职业中专学校 | ')
    expect(inPrivate(heard).join()).not.toMatch(/西岭|北汀/)
  })

  it('of one school and major it is told where that one stands', async () => {
    const text = await says(admin, '东浦 机电 授课计划 审了没 都3天了')
    expect(text).toContain('东浦职业中专学校 · 机电一体化技术')
    expect(text).toContain('1 / 1')
  })

  it('a bare 三方协议 is answered for the nearest one, and the other one is named', async () => {
    const text = await says(祁若川, '/进度 三方协议')
    expect(text).toContain('入学三方协议')
    expect(text).toContain('实习三方协议')
  })

  it('without a name every filing is counted, and one that is none is said to be unknown', async () => {
    expect(await says(祁若川, '/进度')).toContain('授课计划备案 | 3 | 3')
    expect(await says(祁若川, '/进度 天气预报')).toContain('没有叫「天气预报」的备案')
  })

  it('the lead of a major sees the schools of that major', async () => {
    const text = await says(lead, '/进度 授课计划')
    expect(text).toContain('南屿县职业教育中心 | 机电一体化技术')
  })
})

describe('what is to be done', () => {
  const talk = aTalk()
  const says = async (openId: string, text: string) => inPrivate(await talk.writes(openId, text)).join('\n')

  it('is what one’s school owes, soonest first, with a button where it is filed', async () => {
    const { said } = await talk.writes(祁若川, '我还有什么没交')
    const text = said[0]?.text ?? ''
    expect(text).toContain('已逾期 1 项')
    expect(text.indexOf('入学三方协议')).toBeLessThan(text.indexOf('授课计划备案'))
    expect(said[0]?.buttons.every(({ value }) => value['action'] === 'filing.open')).toBe(true)
  })

  it('can be cut at a day: what is owed before New Year', async () => {
    const text = await says(祁若川, '元旦前还有啥要交的')
    expect(text).toContain('2026-12-31 周四 前待办')
    expect(text).not.toContain('2027-')
  })

  it('of a lead is what the team of the college owes and what waits for a verdict', async () => {
    const text = await says('ou_demo_03', '/待办')
    expect(text).toContain('等你审核：2 份')
    expect(text).toMatch(/衔接教学检查 \|.*东浦职业中专学校 · 计算机网络技术/)
    expect(text).not.toMatch(/授课计划|机电一体化/)
  })

  it('of a school is not what the team of the college owes it', async () => {
    expect(await says(祁若川, '/待办')).not.toMatch(/衔接教学检查|集体备课/)
  })

  it('of a teacher is nothing, and that is said', async () => {
    expect(await says(王听雪, '待办')).toContain('没有要交的')
  })

  it('in a group is a number, of the group’s own school', async () => {
    const heard = await talk.writes(祁若川, '/待办', { in: 'oc_demo_dp' })
    expect(inGroups(heard).join()).toMatch(/东浦职业中专学校待办 \d+ 项：逾期 1 项/)
    expect(inGroups(heard).join()).not.toContain('三方协议')
    const unbound = await talk.writes(祁若川, '/待办', { in: 'oc_unbound' })
    expect(inGroups(unbound).join()).not.toMatch(/\d+ 项/)
  })
})
