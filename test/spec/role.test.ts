import { describe, expect, it } from 'vitest'
import type { Person } from '#src/domain/person.ts'
import { pressesOn } from '#test/support/acts.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const admins = '只有管理员可以做'

describe('a role', () => {
  const world = aWorld()
  const people = <Result>(work: (found: Person) => Promise<Result> | Result, name: string) =>
    world.product.store.transaction(async (records) => {
      const person = await records.people.byOpenId(world.openIdOf(name))
      if (!person) throw new Error(`${name} is not in the roster`)
      return work(person)
    })
  const rolesOf = (name: string) => people(({ roles }) => roles, name)
  const orders = async (words: string) => {
    await world.says(admin, words)
    return world.lastTold(admin)
  }

  it('is given at once, shown with the way back, and told to whom it concerns', async () => {
    const card = await orders('/角色 王听雪 教务负责人 东浦')
    expect(card.text).toContain('王听雪（东浦职业中专学校')
    expect(card.text).toContain('现在是「教务负责人」')
    expect(await rolesOf('王听雪')).toEqual(['teacher', 'coordinator'])
    expect(world.lastTold('王听雪').text).toContain('管理员给你设置了角色「教务负责人」')
    await world.presses(admin, 'role.take')
    expect(await rolesOf('王听雪')).toEqual(['teacher'])
    expect(world.lastTold('王听雪').text).toContain('取消了你的角色「教务负责人」')
  })

  it.each([
    ['/role 柏承宇 observer DP', 'observer'],
    ['设置角色 柏承宇 专业负责人', 'major_lead'],
    ['/role ou_demo_12 leader', 'leader'],
    ['/role @柏承宇 coordinator', 'coordinator'],
  ])('is understood as %s', async (words, role) => {
    await orders(words)
    expect(await rolesOf('柏承宇')).toContain(role)
  })

  it('is given in a group by a mention, and spoken of in private alone', async () => {
    await world.says(admin, '/角色 @解思远 听课人', { in: 'oc_demo_dp' })
    expect(await rolesOf('解思远')).toContain('observer')
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('已私聊发给你')
    expect(world.lastTold(admin).text).toContain('解思远')
  })

  it('is taken only after it was said what that means, and can be given back', async () => {
    const ask = await orders('/角色 取消 佟嘉木 教务负责人')
    expect(ask.text).toContain('将取消佟嘉木')
    expect(await rolesOf('佟嘉木')).toEqual(['coordinator'])
    await pressesOn(world, admin, ask, { action: 'role.take' })
    expect(await rolesOf('佟嘉木')).toEqual([])
    await world.presses(admin, 'role.grant')
    expect(await rolesOf('佟嘉木')).toEqual(['coordinator'])
  })

  it('of an administrator is given only after it was said what that means', async () => {
    const ask = await orders('/role 鲍时雨 admin')
    expect(ask.text).toContain('管理员能看到全部学校的数据')
    expect(await rolesOf('鲍时雨')).toEqual(['coordinator'])
    await pressesOn(world, admin, ask, { action: 'role.grant' })
    expect(await rolesOf('鲍时雨')).toEqual(['coordinator', 'admin'])
    const again = await pressesOn(world, admin, ask, { action: 'role.grant' })
    expect(again.toast?.content).toContain('已经有这个角色了')
    await world.says('鲍时雨', '/role take 鲍时雨 admin')
    await world.presses('鲍时雨', 'role.take')
    expect(await rolesOf('鲍时雨')).toEqual(['coordinator'])
  })

  it('of the last administrator stays', async () => {
    await orders('/角色 取消 陆闻舟 管理员')
    const pressed = await world.presses(admin, 'role.take')
    expect(pressed.toast?.content).toContain('这是最后一位管理员')
    expect(await rolesOf(admin)).toEqual(['admin'])
  })

  it('of two administrators who take it from one another at once stays with one', async () => {
    await orders('/role 阮青禾 admin')
    await world.presses(admin, 'role.grant')
    const mine = await orders('/role take 阮青禾 admin')
    await world.says('阮青禾', '/role take 陆闻舟 admin')
    const yours = world.lastTold('阮青禾')
    await Promise.all([
      pressesOn(world, admin, mine, { action: 'role.take' }),
      pressesOn(world, '阮青禾', yours, { action: 'role.take' }),
    ])
    const left = [await rolesOf(admin), await rolesOf('阮青禾')].filter((roles) => roles.includes('admin'))
    expect(left).toHaveLength(1)
    await world.product.store.transaction(async (records) => {
      const chief = await records.people.byOpenId(world.openIdOf(admin))
      if (chief) await records.people.put({ ...chief, roles: ['admin'] })
    })
  })

  it('for one of two of one name is asked about with who they are, never guessed', async () => {
    const twin = await people((person) => person, '王牧遥')
    const other = { id: '7d6a5a3e-3b1e-4c5e-9d2b-1f0c2a7b9e22', openId: 'ou_twin', schoolId: 'XL', roles: [] }
    await world.product.store.transaction((records) => records.people.put({ ...twin, ...other }))
    const which = await orders('/角色 王牧遥 听课人')
    expect(which.text).toContain('有 2 位同名')
    expect(which.buttons).toHaveLength(2)
    const ours = which.buttons.find(({ text }) => text.includes('东浦'))
    expect(await rolesOf('王牧遥')).toEqual(['teacher'])
    await pressesOn(world, admin, which, { action: 'role.choose', value: ours?.value ?? {} })
    expect(await rolesOf('王牧遥')).toEqual(['teacher', 'observer'])
    expect((await orders('/角色 王牧遥 领导 西岭')).text).toContain('西岭现代职业学校')
    expect(await rolesOf('王牧遥')).toEqual(['teacher', 'observer'])
  })

  it.each([
    ['/角色', '请依次写上：谁'],
    ['/角色 王听雪', '例如：/角色 王听雪 教务负责人 东浦'],
    ['/角色 教务负责人', '请依次写上：谁'],
    ['/角色 王听 教务负责人', '名册里没有这个人'],
    ['/角色 ou_unknown 教师', '名册里没有这个人'],
    ['/角色 王听雪 集团领导 西岭', '名册里西岭现代职业学校没有这个人'],
    ['/角色 取消 王听雪 听课人 西岭', '本来就没有这个角色'],
    ['/角色 王听雪 听课人 北大', '没有找到这所学校'],
    ['/角色 王听雪 教师', '已经有这个角色了'],
    ['/角色 取消 王听雪 管理员', '本来就没有这个角色'],
  ])('that cannot be is not: %s', async (words, reason) => {
    expect((await orders(words)).text).toContain(reason)
    expect(await rolesOf('王听雪')).toEqual(['teacher'])
  })

  it('is an administrator’s to give, by whatever button', async () => {
    await world.says('祁若川', '/角色 祁若川 管理员')
    expect(world.lastTold('祁若川').text).toContain(admins)
    const own = await orders('/role 祁若川 admin')
    const id = await people((person) => person.id, '祁若川')
    await world.says('祁若川', '/帮助')
    const forged = { action: 'role.grant', value: { person: id, role: 'admin' } }
    expect((await pressesOn(world, '祁若川', world.lastTold('祁若川'), forged)).toast?.content).toContain(
      admins,
    )
    expect(own.buttons).toHaveLength(1)
    expect(await rolesOf('祁若川')).toEqual(['coordinator'])
  })

  it('is in the audit: whose, which, by whom', async () => {
    const id = await people((person) => person.id, '佟嘉木')
    const by = await people((person) => person.id, admin)
    const page = { size: 50, number: 1 }
    const { rows } = await world.product.store.transaction(({ audit }) => audit.list({ noun: 'role' }, page))
    const theirs = rows.filter(({ subject }) => subject?.id === id)
    expect(theirs.map(({ act, actor, details }) => [act, actor.personId, details?.['role']])).toEqual([
      ['role.granted', by, 'coordinator'],
      ['role.taken', by, 'coordinator'],
    ])
  })
})
