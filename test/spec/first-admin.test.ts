import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { aWorld } from '#test/support/world.ts'

const first = '柏承宇'

describe('the first administrator, from a setting and an empty database', () => {
  const world = aWorld({ empty: true, env: { ADMIN_OPEN_IDS: 'ou_demo_12' } })

  it('is told what an administrator can do, while everybody else is a stranger', async () => {
    await world.says(first, '/帮助')
    expect(world.lastTold(first).text).toMatch(/\/绑定[^]*\/角色[^]*\/队列/)
    await world.says(first, '/我是谁')
    expect(world.lastTold(first).text).toContain('管理员')
    await world.says('陆闻舟', '/队列')
    expect(world.lastTold('陆闻舟').text).toContain('我还不认识你')
    await world.says('陆闻舟', '/帮助')
    expect(world.lastTold('陆闻舟').text).not.toContain('/绑定')
  })

  it('is told what is missing before there is a consortium', async () => {
    await world.says(first, '/绑定 东浦', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('集团里还没有学校')
    await world.says(first, '/角色 王听雪 教师')
    expect(world.lastTold(first).text).toContain('名册里没有这个人')
  })

  it('binds a group, makes the next administrator, and stays one without being in the roster', async () => {
    const people = demoConsortium.people.filter(({ name }) => name !== first)
    const observations = demoConsortium.observations.filter(({ teacher }) => teacher !== first)
    const courses = demoConsortium.courses.filter(({ teachers }) => !teachers.includes(first))
    const schools = demoConsortium.schools.map(({ group: _, ...school }) => school)
    const file = { ...demoConsortium, people, observations, courses, schools }
    const { rules, clock } = world.product
    const { errors } = await world.product.store.transaction((records) =>
      importConsortium(file, { records, rules, now: clock.now() }),
    )
    expect(errors).toEqual([])
    await world.says(first, '/绑定 东浦', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('本群现在对应东浦职业中专学校')
    await world.says(first, '/角色 取消 陆闻舟 管理员')
    await world.presses(first, 'role.take')
    await world.says('陆闻舟', '/队列')
    expect(world.lastTold('陆闻舟').text).not.toContain('后台任务')
    await world.says(first, '/角色 祁若川 管理员')
    await world.presses(first, 'role.grant')
    await world.says('祁若川', '/解绑', { in: 'oc_demo_dp' })
    expect(world.toldIn('oc_demo_dp').at(-1)?.text).toContain('本群不再对应任何学校')
  })
})
