import { describe, expect, it } from 'vitest'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'

const 祁若川 = 'ou_demo_11'
const 王听雪 = 'ou_demo_14'
const 佟嘉木 = 'ou_demo_21'
const 乔安澜 = 'ou_demo_02'
const 覃语桐 = 'ou_demo_03'
const 陆闻舟 = 'ou_demo_01'
const dp = 'oc_demo_dp'

describe('a digest', () => {
  const talk = aTalk()
  const alone = async (openId: string, text: string) => inPrivate(await talk.writes(openId, text)).join('\n')
  const group = async (openId: string, text: string) =>
    inGroups(await talk.writes(openId, text, { in: dp })).join('\n')

  it('of a coordinator tells what is late, due, waiting, observed and coming at the school', async () => {
    const told = await alone(祁若川, '/digest')
    expect(told).toContain('东浦职业中专学校 · 简报')
    expect(told).toMatch(/逾期 \d+ 个工作日/)
    expect(told).toMatch(/本学期\**到期的备案：应报 \d+，已报 \d+/)
    expect(told).toMatch(/还没被听过课的老师 \d+ 位：.*王听雪/)
    expect(told).toContain('2026-11-27 周五（第13周）')
    expect(told).toMatch(/指标\**：达标 \d+ 项，未达标 \d+ 项/)
    expect(told).toContain('指标判定：无变化')
    expect(told).not.toContain('西岭')
  })

  it('in a group of the school is numbers and days, and nobody’s name', async () => {
    const told = await group(祁若川, '/简报')
    expect(told).toContain('东浦职业中专学校 · 简报')
    expect(told).toMatch(/逾期 \*{0,2}\d+/)
    expect(told).toContain('私聊我发「简报」')
    for (const name of ['王听雪', '柏承宇', '乔安澜', '数控']) expect(told).not.toContain(name)
    expect(await group(佟嘉木, '/简报')).toContain('本校')
  })

  it('of a lead tells what is late and waits among the majors they lead, at every school', async () => {
    const told = await alone(覃语桐, '看看简报')
    expect(told).toContain('电子商务 · 计算机网络技术 · 简报')
    expect(told).toMatch(/授课计划备案.*等审核.*覃语桐.*东浦/)
    expect(told).not.toContain('养老')
    expect(await alone(乔安澜, '看看简报')).toContain('无变化')
  })

  it('of an administrator is all schools in numbers, and one school where it is named', async () => {
    const [told, ...more] = inPrivate(await talk.writes(陆闻舟, '/digest'))
    expect(more).toEqual([])
    expect(told).toContain('全集团简报')
    for (const name of ['东浦', '西岭', '北汀', '南屿', '河洲']) expect(told).toContain(name)
    expect(await alone(陆闻舟, '/简报 西岭')).toContain('西岭现代职业学校 · 简报')
  })

  it('of another school, and to teachers, is refused with who may', async () => {
    expect(await alone(祁若川, '/简报 西岭')).toContain('教务')
    expect(await alone(王听雪, '/digest')).toContain('教务')
  })

  it('comes when it is wanted, and its confirmation states the next three times', async () => {
    const told = await alone(祁若川, '/digest 每周一早上8点')
    expect(told).toContain('周一 08:00')
    for (const day of ['2026-11-23', '2026-11-30', '2026-12-07']) expect(told).toContain(day)
    const monthly = await alone(祁若川, '/digest 每月第一个工作日')
    for (const day of ['2026-12-01', '2027-01-04', '2027-02-01']) expect(monthly).toContain(day)
    expect(monthly).toContain('暂定')
    expect(await alone(祁若川, '每周一早上8点给我发个简报')).toContain('2026-11-23 周一（第13周） 08:00')
    expect(await alone(祁若川, '/digest 停')).toContain('不再定期发简报')
    expect(await alone(祁若川, '/digest sometimes')).toContain('看不懂“sometimes”')
  })

  it('comes to a group when a coordinator of its school says so, and nobody else', async () => {
    expect(await group(祁若川, '/简报 每周五下午4点')).toContain('本群简报')
    expect(await group(乔安澜, '/简报 每周五下午4点')).toContain('教务')
    expect(inGroups(await talk.writes(祁若川, '/简报', { in: 'oc_demo_none' })).join('')).toContain('绑定')
  })

  it('is turned page by page by whoever may see it', async () => {
    const value = { action: 'digest.page', of: 'DP', page: 1 }
    const own = await talk.presses(祁若川, 'digest.page', value)
    expect(inPrivate(own).join('')).toContain('东浦职业中专学校 · 简报')
    const other = await talk.presses(佟嘉木, 'digest.page', value)
    expect(JSON.stringify(other)).not.toContain('东浦职业中专学校')
  })
})
