import { beforeAll, describe, expect, it, vi } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { readWorkbook } from '#src/sheets/read-workbook.ts'
import { templateRows } from '#src/sheets/template-rows.ts'
import { writeConsortium } from '#src/sheets/write-consortium.ts'
import { aWorld, type World } from '#test/support/world.ts'

const admin = '陆闻舟'
const adminId = 'ou_demo_01'
const group = 'oc_demo_dp'

/** Reading and sending files happens in the background. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 })

async function sendsFile(world: World, bytes: Uint8Array, name = '集团.xlsx'): Promise<void> {
  await world.standin.sendsFile(adminId, world.chatOf(admin), { name, bytes, kind: 'file' })
  await world.settled()
}

const shows = (world: World, text: string) => soon(() => expect(world.lastTold(admin).text).toContain(text))

async function offers(world: World, bytes: Uint8Array, name?: string): Promise<void> {
  const before = filesTold(world).length
  await world.says(admin, '/导入')
  await soon(() => expect(filesTold(world)).toHaveLength(before + 1))
  await sendsFile(world, bytes, name)
}

const filesTold = (world: World) => world.told(admin).filter(({ message }) => message.type === 'file')
const countSchools = (world: World) =>
  world.product.store.transaction(async ({ consortium }) => (await consortium.snapshot()).schools.length)
const held = (world: World) => world.product.store.transaction(({ imports }) => imports.nextToDo('received'))

describe('a new administrator fills an empty consortium in chat alone', () => {
  const world = aWorld({ empty: true, env: { ADMIN_OPEN_IDS: adminId } })
  let workbook: Uint8Array
  let added = 0
  beforeAll(async () => {
    workbook = await writeConsortium(demoConsortium)
  })

  it('/import hands out a template that can be read', async () => {
    await world.says(admin, '/导入')
    await soon(() => expect(filesTold(world)).toHaveLength(1))
    const key = String(filesTold(world)[0]?.message.content['file_key'])
    const template = world.standin.resource(key)
    const read = await readWorkbook(template?.bytes ?? new Uint8Array(), template?.name ?? '')
    expect(template?.name).toBe('融通导入模板.xlsx')
    expect([read.errors, Object.keys(read.input)]).toEqual([[], Object.keys(templateRows)])
  })

  it('a file nobody can read leaves the bot waiting', async () => {
    await sendsFile(world, new Uint8Array([1]), '名册.pdf')
    expect(world.lastTold(admin).text).toContain('.xlsx、.csv 或 .json')
  })

  it('the file is previewed on one card and nothing is written', async () => {
    await sendsFile(world, workbook)
    await shows(world, '导入预览：还没有写入')
    added = Number(/新增 (\d+)/.exec(world.lastTold(admin).text)?.[1])
    expect(added).toBeGreaterThan(100)
    expect(await countSchools(world)).toBe(0)
  })

  it('confirmed, it is written, and the groups work at once', async () => {
    await world.presses(admin, 'import.confirm')
    await shows(world, '导入完成')
    expect(await countSchools(world)).toBe(6)
    await world.says('祁若川', '双师比', { in: group })
    expect(world.toldIn(group).at(-1)?.text).toContain('东浦职业中专学校')
  })

  it('is in the audit as done by that person, without a name in it', async () => {
    const { rows } = await world.product.store.transaction(({ audit }) =>
      audit.list({ noun: 'consortium' }, { size: 5, number: 1 }),
    )
    expect(rows).toMatchObject([
      { act: 'consortium.imported', via: 'card', outcome: 'done', details: { new: added } },
    ])
  })

  it('the same file again is said to change nothing, with nothing to confirm', async () => {
    await offers(world, workbook)
    await shows(world, '和现有数据完全一样')
    expect(world.lastTold(admin).buttons).toEqual([])
  })

  it('cancelled, it is forgotten; its card does nothing any more', async () => {
    const people = demoConsortium.people.slice(0, 3).map((person) => ({ ...person, title: '换了' }))
    await offers(world, await writeConsortium({ people }))
    await shows(world, '修改 3')
    const before = world.lastTold(admin)
    await world.presses(admin, 'import.cancel')
    await shows(world, '导入已取消')
    const press = {
      messageId: before.message.messageId,
      tag: 'button',
      value: before.buttons[0]?.value ?? {},
    }
    expect(JSON.stringify(await world.standin.presses(adminId, press))).toContain('已经结束或过期')
    await world.settled()
    expect(await held(world)).toBeUndefined()
  })

  it('what changed meanwhile is counted anew and asked about again', async () => {
    const [, person] = demoConsortium.people
    await offers(world, await writeConsortium({ people: [{ ...person, title: '名誉教授' }] }))
    await shows(world, '修改 1')
    await world.product.store.transaction(async ({ people, audit }) => {
      const found = await people.byOpenId(person?.open_id ?? '')
      if (found) await people.put({ ...found, title: '名誉教授' })
      expect(audit.unaccounted()).toBe(true)
    })
    await world.presses(admin, 'import.confirm')
    await shows(world, '数字已经重新算过')
    expect(world.lastTold(admin).text).toContain('没有要写入的')
  })

  it('a broken workbook names sheet, row, column and reason, and applies nothing', async () => {
    const [school] = demoConsortium.schools
    const [first, second] = demoConsortium.people
    const people = [first, { ...second, roles: ['king'] }]
    await offers(world, await writeConsortium({ schools: [{ ...school, name: '改名' }], people }))
    await shows(world, '文件有错，没有写入')
    expect(world.lastTold(admin).text).toContain('人员 第 3 行 「角色」列：不是可用的值（写的是「king」）')
    expect(world.lastTold(admin).buttons).toEqual([])
  })

  it('a file that would leave no time to be sent is waited for no longer than half an hour', async () => {
    await world.says(admin, '/导入')
    await world.turn(new Date(world.clock.now().getTime() + 31 * 60_000))
    await sendsFile(world, workbook)
    expect(world.lastTold(admin).text).toContain('图片和文件')
  })
})

describe('who may not import', () => {
  const world = aWorld()

  it('a teacher is refused, and their file stays evidence of a lesson', async () => {
    await world.says('柏承宇', '/导入')
    expect(world.lastTold('柏承宇').text).toContain('管理员')
    const file = { name: '名册.xlsx', bytes: new Uint8Array([1]), kind: 'file' } as const
    await world.standin.sendsFile(world.openIdOf('柏承宇'), world.chatOf('柏承宇'), file)
    await world.settled()
    expect(world.lastTold('柏承宇').text).toContain('图片和文件')
  })

  it('an administrator in a group is sent to the private chat', async () => {
    await world.says(admin, '/import', { in: group })
    expect(world.toldIn(group).at(-1)?.text).toContain('私聊')
  })
})
