import { describe, expect, it, vi } from 'vitest'
import { writeConsortium } from '#src/sheets/write-consortium.ts'
import type { World } from '#test/support/world.ts'
import { aWorld } from '#test/support/world.ts'

const admin = '陆闻舟'
const adminId = 'ou_demo_01'

const shows = (world: World, text: string) =>
  vi.waitFor(() => expect(world.lastTold(admin).text).toContain(text), { timeout: 20_000, interval: 50 })

/** The template first: it comes in the background, and the card of the file is to be the newest message. */
async function offers(world: World, people: readonly object[]): Promise<void> {
  const files = () => world.told(admin).filter(({ message }) => message.type === 'file').length
  const before = files()
  await world.says(admin, '/import')
  await vi.waitFor(() => expect(files()).toBe(before + 1), { timeout: 20_000, interval: 50 })
  const file = { name: 'people.xlsx', bytes: await writeConsortium({ people }), kind: 'file' } as const
  await world.standin.sendsFile(adminId, world.chatOf(admin), file)
  await world.settled()
}

const newcomer = (name: string, over = {}) => ({ name, school: 'DP', roles: ['teacher'], ...over })
const rosterOf = (world: World, name: string) =>
  world.product.store.transaction(async ({ people }) =>
    (await people.all()).filter((one) => one.name === name),
  )

describe('an import that meets trouble', () => {
  const world = aWorld()

  it('whose file the platform does not give out says so and is over', async () => {
    world.standin.faults.failNext({ path: '/open-apis/im/v1/messages/:message/resources/:key', status: 400 })
    await offers(world, [newcomer('新人甲')])
    await shows(world, '导入没有成功')
    expect(await rosterOf(world, '新人甲')).toEqual([])
  })

  it('whose people the directory does not tell goes on, and names the rows', async () => {
    world.standin.faults.failNext({ path: '/open-apis/contact/v3/users/batch_get_id', status: 400 })
    await offers(world, [newcomer('新人乙', { mobile: '13800000000' })])
    await shows(world, '导入预览')
    expect(world.lastTold(admin).text).toContain('人员 第 2 行 「手机」列：没有查到通讯录')
    await world.presses(admin, 'import.cancel')
  })

  it('of somebody the directory does not know says that they cannot be written to', async () => {
    await offers(world, [newcomer('新人丙', { mobile: '13800000000' })])
    await shows(world, '通讯录里没有这个手机或邮箱')
    await world.presses(admin, 'import.cancel')
  })

  it('confirmed twice at once is written once', async () => {
    await offers(world, [newcomer('新人丁')])
    await shows(world, '新增 1')
    const { message, buttons } = world.lastTold(admin)
    const press = { messageId: message.messageId, tag: 'button', value: buttons[0]?.value ?? {} }
    await Promise.all([world.standin.presses(adminId, press), world.standin.presses(adminId, press)])
    await shows(world, '导入完成')
    expect(await rosterOf(world, '新人丁')).toHaveLength(1)
    const { total } = await world.product.store.transaction(({ audit }) =>
      audit.list({ noun: 'consortium' }, { size: 1, number: 1 }),
    )
    expect(total).toBe(1)
  })

  it('cannot be confirmed when its preview is two hours old', async () => {
    await offers(world, [newcomer('新人戊')])
    await shows(world, '新增 1')
    await world.turn(new Date(world.clock.now().getTime() + 121 * 60_000))
    await world.presses(admin, 'import.confirm')
    expect(await rosterOf(world, '新人戊')).toEqual([])
  })

  it('with two people of one name asks about both, and applies nothing', async () => {
    await offers(world, [newcomer('同名'), newcomer('同名'), newcomer('新人己')])
    await shows(world, '同校有同名的人')
    expect(await rosterOf(world, '新人己')).toEqual([])
  })
})
