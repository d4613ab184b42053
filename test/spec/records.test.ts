import { beforeAll, describe, expect, it } from 'vitest'
import { files, toldInGroups } from '#test/support/acts.ts'
import { nodesIn } from '#test/support/card-nodes.ts'
import { aWorld } from '#test/support/world.ts'

/** The demo's own: 0101 and 0102 in 东浦, 0103 and 0104 in 西岭, 0105 and 0106 in 北汀, 0107 a draft in 河洲. */
const demo = (...last: readonly number[]) => last.map((digit) => `TK-2026-010${digit}`)

describe('the records', () => {
  const world = aWorld()
  const numbersOn = (name: string) =>
    [...world.lastTold(name).text.matchAll(/TK-2026-\d{4}/g)].map(String).toSorted()
  const lists = async (name: string, words = '/听课记录') => {
    await world.says(name, words)
    return numbersOn(name)
  }

  describe('are listed to', () => {
    it.each([
      ['an observed teacher: one’s own', '王牧遥', demo(1)],
      ['a teacher who was never observed: nothing', '王听雪', []],
      ['a coordinator: those of the school', '祁若川', demo(1, 2)],
      ['the coordinator of a neighbour school: those of that school', '佟嘉木', demo(3, 4)],
      ['the lead of a major: those of the major and one’s own', '乔安澜', demo(1, 2, 6)],
      ['an administrator: all that were filed', '陆闻舟', demo(1, 2, 3, 4, 5, 6)],
    ])('%s', async (_, name, numbers) => {
      expect(await lists(name)).toEqual(numbers)
    })

    it('nobody but its observer, while it is a draft', async () => {
      expect(await lists('穆云帆')).toEqual(demo(7))
      expect(await lists('房鹤鸣')).toEqual([])
    })
  })

  it('of oneself are those one observed or was observed in', async () => {
    expect(await lists('鲍时雨', '/records mine')).toEqual(demo(5))
    expect(await lists('鲍时雨', '/听课记录 本校')).toEqual(demo(5, 6))
  })

  it('of the school are for its coordinator; who asks without being one is told so', async () => {
    await world.says('王牧遥', '/听课记录 本校')
    expect(world.lastTold('王牧遥').text).toContain('这项操作由教务负责人、专业负责人、集团领导或管理员使用')
  })

  it('are those of this term, or of the term that is named', async () => {
    expect(await lists('陆闻舟', '/听课记录 本校 2026-2027-1')).toHaveLength(6)
    expect(await lists('陆闻舟', '/听课记录 2026-2027-2')).toEqual([])
    expect(world.lastTold('陆闻舟').text).toContain('这个范围内还没有听课记录')
  })

  it('of a term there is not: the reason, and which there are', async () => {
    await world.says('陆闻舟', '/听课记录 2019')
    expect(world.lastTold('陆闻舟').text).toBe('没有学期「2019」。已有：2026-2027-1 2026-2027-2')
  })

  describe('25 of one school', () => {
    const rowsOn = (name: string) =>
      [...nodesIn(world.lastTold(name).message.content)].flatMap(({ tag, rows }) =>
        tag === 'table' && Array.isArray(rows) ? rows : [],
      )
    const pages = (name: string) =>
      world.lastTold(name).buttons.filter(({ value }) => value['action'] === 'records.page')
    const turns = async (name: string, page: number) => {
      const button = pages(name).find(({ value }) => value['page'] === page)
      await world.standin.presses(world.openIdOf(name), {
        messageId: world.lastTold(name).message.messageId,
        value: button?.value ?? {},
      })
      await world.settled()
    }

    beforeAll(async () => {
      // Working days of September and October on which nobody has filed anything yet.
      const days = [
        ...weekdays('2026-09', [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15]),
        ...weekdays('2026-10', [8, 9, 12]),
      ]
      for (const date of days.slice(0, 12)) await files(world, '阮青禾', { teacher: '季扶摇', date })
      for (const date of days.slice(0, 13)) await files(world, '阮青禾', { teacher: '詹晓棠', date })
      await world.says('阮青禾', '/听课记录')
    }, 60_000)

    it('come in pages of ten, newest lesson first', () => {
      expect(rowsOn('阮青禾')).toHaveLength(10)
      expect(world.lastTold('阮青禾').text).toContain('第 1 / 3 页，共 25 条')
      expect(rowsOn('阮青禾')[0]).toMatchObject({ date: '2026-10-09' })
    })

    it('every record is on exactly one page', async () => {
      const first = numbersOn('阮青禾')
      await turns('阮青禾', 2)
      const second = numbersOn('阮青禾')
      await turns('阮青禾', 3)
      const third = numbersOn('阮青禾')
      expect(third).toHaveLength(5)
      expect(new Set([...first, ...second, ...third]).size).toBe(25)
    })

    it('a page that is no more shows the last one', async () => {
      await turns('阮青禾', 2)
      const button = pages('阮青禾')[0]
      await world.standin.presses(world.openIdOf('阮青禾'), {
        messageId: world.lastTold('阮青禾').message.messageId,
        value: { ...button?.value, page: 9 },
      })
      expect(world.lastTold('阮青禾').text).toContain('第 3 / 3 页')
    })
  })

  describe('in a group', () => {
    it('are numbers only, of the group’s school', async () => {
      await world.says('祁若川', '/听课记录', { in: 'oc_demo_dp' })
      expect(world.toldIn('oc_demo_dp').map(({ text }) => text)).toEqual([
        '东浦职业中专学校 · 2026—2027学年第一学期：共 2 次听课，已阅 1 次，待阅 1 次。明细请私聊问我。',
      ])
    })

    it('are those of the group’s school, though an administrator asks', async () => {
      await world.says('陆闻舟', '/听课记录 本校', { in: 'oc_demo_xl' })
      expect(world.toldIn('oc_demo_xl').at(-1)?.text).toContain(
        '西岭现代职业学校 · 2026—2027学年第一学期：共 2 次',
      )
    })

    it('are not told without a school', async () => {
      world.standin.addChat({
        chatId: 'oc_unbound',
        name: '备课组',
        kind: 'group',
        members: [world.openIdOf('祁若川')],
        hasBot: true,
      })
      await world.says('祁若川', '/听课记录', { in: 'oc_unbound' })
      expect(world.toldIn('oc_unbound').map(({ text }) => text)).toEqual([
        '本群还没有绑定学校，所以我不能在这里报数据。请管理员在群里发：@我 /绑定 学校。',
      ])
    })

    it('never carry a number, a name or a score', () => {
      for (const { text } of toldInGroups(world)) expect(text).not.toMatch(/TK-2026|王牧遥|解思远|\d+ 分/)
    })
  })
})

const weekdays = (month: string, days: readonly number[]) =>
  days.map((day) => `${month}-${String(day).padStart(2, '0')}`)
