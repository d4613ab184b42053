import { describe, expect, it, vi } from 'vitest'
import { writeConsortium } from '#src/sheets/write-consortium.ts'
import { files, numberOn, pressesOn } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'

describe('a role at another school than one’s own', () => {
  const world = aWorld()
  const heldBy = (name: string) =>
    world.product.store.transaction(async ({ people }) => {
      const person = await people.byOpenId(world.openIdOf(name))
      return [person?.roles, person?.elsewhere]
    })
  const orders = async (words: string) => {
    await world.says(admin, words)
    return world.lastTold(admin)
  }
  const hears = async (name: string, words: string) => {
    await world.says(name, words)
    return world.lastTold(name).text
  }

  it('is given after it was said what that means, and shown by /whoami', async () => {
    expect(await hears('佟嘉木', '/指标 东浦')).toContain('其他学校的只有牵头学院和管理员能看')
    const ask = await orders('/角色 佟嘉木 教务负责人 东浦')
    expect(ask.text).toContain('佟嘉木（西岭现代职业学校')
    expect(ask.text).toContain('「教务负责人（东浦职业中专学校）」')
    expect(ask.text).toContain('这个人不属于东浦职业中专学校')
    expect(await heldBy('佟嘉木')).toEqual([['coordinator'], []])
    await world.presses(admin, 'role.grant')
    expect(await heldBy('佟嘉木')).toEqual([['coordinator'], [{ role: 'coordinator', schoolId: 'DP' }]])
    expect(world.lastTold('佟嘉木').text).toContain('「教务负责人（东浦职业中专学校）」')
    expect(await hears('佟嘉木', '/我是谁')).toContain('教务负责人、教务负责人（东浦职业中专学校）')
    expect((await orders('/角色 佟嘉木 教务负责人 东浦')).text).toContain('已经有这个角色了')
  })

  it('reaches the figures, the records and the people of that school, and of no third one', async () => {
    expect(await hears('佟嘉木', '/指标 东浦 双师')).toContain('98/112')
    expect(await hears('佟嘉木', '/指标 北汀')).toContain('其他学校的只有牵头学院和管理员能看')
    const list = await hears('佟嘉木', '/听课记录')
    expect(list).toContain('TK-2026-0101')
    expect(list).toContain('TK-2026-0103')
    expect(list).not.toContain('TK-2026-0106')
    expect(list).toMatch(/东浦职业中专学校、西岭现代职业学校/)
    await files(world, '佟嘉木')
    expect(numberOn(world.lastTold('佟嘉木'))).toMatch(/^TK-2026-/)
  })

  it('is taken there alone, and is then missed', async () => {
    const ask = await orders('/角色 取消 佟嘉木 教务负责人 东浦')
    expect(ask.text).toContain('「教务负责人（东浦职业中专学校）」')
    await pressesOn(world, admin, ask, { action: 'role.take' })
    expect(await heldBy('佟嘉木')).toEqual([['coordinator'], []])
    expect(await hears('佟嘉木', '/指标 东浦')).toContain('其他学校的只有牵头学院和管理员能看')
    await world.presses(admin, 'role.grant')
    expect(await heldBy('佟嘉木')).toEqual([['coordinator'], [{ role: 'coordinator', schoolId: 'DP' }]])
  })

  it('is taken without saying where, if it is held in one place', async () => {
    await orders('/角色 宁远帆 教务负责人 东浦')
    await world.presses(admin, 'role.grant')
    const ask = await orders('/角色 取消 宁远帆 教务负责人')
    expect(ask.text).toContain('「教务负责人（东浦职业中专学校）」')
    await pressesOn(world, admin, ask, { action: 'role.take' })
    expect(await heldBy('宁远帆')).toEqual([['observer'], []])
  })

  it('reads majors there alone for who leads them', async () => {
    await orders('/角色 解思远 专业负责人 南屿')
    await world.presses(admin, 'role.grant')
    expect(await hears('解思远', '/听课记录 本校')).not.toContain('TK-2026-0101')
  })

  it('is imported as 角色@学校 and told back the same', async () => {
    const people = [
      { open_id: 'ou_new_1', name: '新人甲', school: 'DP', roles: ['teacher', 'observer@LQ', 'observer@DP'] },
    ]
    await world.says(admin, '/导入')
    await vi.waitFor(() => expect(world.lastTold(admin).message.type).toBe('file'), { timeout: 20_000 })
    const bytes = await writeConsortium({ people })
    const file = { name: '人员.xlsx', bytes, kind: 'file' } as const
    await world.standin.sendsFile(world.openIdOf(admin), world.chatOf(admin), file)
    await vi.waitFor(() => expect(world.lastTold(admin).text).toContain('新增 1'), { timeout: 20_000 })
    await world.presses(admin, 'import.confirm')
    await vi.waitFor(() => expect(world.lastTold(admin).text).toContain('导入完成'), { timeout: 20_000 })
    const kept = await world.product.store.transaction((records) => records.people.byOpenId('ou_new_1'))
    expect(kept).toMatchObject({
      roles: ['teacher', 'observer'],
      elsewhere: [{ role: 'observer', schoolId: 'LQ' }],
    })
  })

  it('is in the audit under the school at which it is held', async () => {
    const page = { size: 50, number: 1 }
    const { rows } = await world.product.store.transaction(({ audit }) => audit.list({ noun: 'role' }, page))
    expect(rows.map(({ act, schoolId, details }) => [act, schoolId, details?.['at']])).toContainEqual([
      'role.granted',
      'DP',
      'DP',
    ])
  })
})
