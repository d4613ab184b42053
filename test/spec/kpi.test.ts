import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import indicators from '#config/indicators.json' with { type: 'json' }
import { nodesIn } from '#test/support/card-nodes.ts'
import { aTalk, inGroups, inPrivate } from '#test/support/talk.ts'
import { aWorld } from '#test/support/world.ts'

const openIdOf = (name: string) => demoConsortium.people.find((person) => person.name === name)?.open_id ?? ''
const nameOf = (metric: string) => indicators.find(({ id }) => id === metric)?.name.zh ?? ''

describe('a question for a figure', () => {
  const world = aWorld()
  const tagsOf = (content: object) => [...nodesIn(content)].map(({ tag }) => tag)

  it.each(['/kpi 双师型', '/指标 双师型比例', '双师型比例多少了', '双师型占比多少'])(
    '%s is answered in the school’s group with sentence, table, chart, threshold, verdict, gap, clause and day',
    async (words) => {
      await world.says('佟嘉木', words, { in: 'oc_demo_xl' })
      const { text, message } = world.toldIn('oc_demo_xl').at(-1) ?? world.lastTold('佟嘉木')
      expect(text).toContain('“双师型”教师占比 79.8%（71/89），要求 ≥85%，未达标，还差 5 人。')
      expect(text).toContain('S2-02 · 必须 · 数据截至 2026-10-31 周六')
      expect(text).toContain('原文目标期至 2020-12-31')
      expect(text).toContain('口径：“双师型”教师 ÷ 全体教师')
      expect(tagsOf(message.content)).toEqual(expect.arrayContaining(['table', 'chart']))
    },
  )

  it('without a name is answered with all of them, the sentence first', async () => {
    await world.says('祁若川', '咱们学校KPI怎么样', { in: 'oc_demo_dp' })
    const { text, message } = world.toldIn('oc_demo_dp').at(-1) ?? world.lastTold('祁若川')
    expect(text).toMatch(/已报 19 项：达标 16 项，未达标 2 项，其他状态 1 项；另有 \d 项进行中，还没到期。/)
    expect(tagsOf(message.content)).toEqual(expect.arrayContaining(['table', 'chart']))
  })

  it('is answered in private with the same card', async () => {
    await world.says('祁若川', '双师型比例多少了')
    expect(world.lastTold('祁若川').text).toContain('87.5%（98/112），要求 ≥85%，达标')
  })

  it('of the college stage is one’s own school’s, though people call a college 高职 too', async () => {
    for (const words of ['高职阶段师生比多少', '高职毕业生本地就业率', '/指标 高职师生比']) {
      await world.says('佟嘉木', words)
      expect(world.lastTold('佟嘉木').text, words).toContain('西岭现代职业学校 · 指标')
    }
  })

  it('of something there is no figure for says what can be asked', async () => {
    await world.says('祁若川', '/指标 幸福感')
    expect(world.lastTold('祁若川').text).toContain('没有找到「幸福感」这个指标或学校。可以问：')
  })
})

describe('the verdicts', () => {
  const talk = aTalk()
  const rows = async (school: string) => {
    const { said } = await talk.writes(openIdOf('陆闻舟'), `/指标 ${school}`)
    return said[0]?.text.split('\n') ?? []
  }
  const words: Readonly<Record<string, string>> = { '临界(恰60.0%)': '临界' }
  const table = Object.entries(demoConsortium.kpi_eval).flatMap(([metric, schools]) =>
    Object.entries(schools).map(
      ([school, { status }]) => [nameOf(metric), school, words[status] ?? status] as const,
    ),
  )

  it.each(table)('%s of %s is %s', async (name, school, verdict) => {
    const row = (await rows(school)).find((line) => line.startsWith(`${name} | `)) ?? ''
    const [, , , shown = ''] = row.split(' | ')
    expect(shown.split('，')[0]).toBe(verdict)
  })

  it('are of all nine kinds', () => {
    const kinds = ['达标', '未达标', '未达成', '临界', '偏高', '偏低', '不适用', '未报送', '达标·数据过期']
    expect(new Set(table.map(([, , verdict]) => verdict))).toEqual(new Set(kinds))
  })

  it.each([
    ['DP', '高级职称占比', '29.2%', '还差 1 人'],
    ['DP', '专职辅导员师生比', '1:216', '还差 1 人'],
    ['XL', '师生比（高职阶段）', '1:19.89', '还差 2 人'],
    ['XL', '生均教学科研仪器设备值', '9500', '还差 189,000 元'],
    ['XL', '“双师型”教师占比', '79.8%', '还差 5 人'],
  ])('%s: %s is %s, and %s', async (school, name, value, gap) => {
    const row = (await rows(school)).find((line) => line.startsWith(`${name} | `))
    expect(row).toContain(` | ${value} | `)
    expect(row).toContain(gap)
  })

  it('never come without a clause, and never with a value and no day', async () => {
    for (const school of ['DP', 'XL', 'BT', 'NY', 'HZ']) {
      const lines = (await rows(school)).filter((line) => line.split(' | ').length === 6)
      expect(lines.length).toBeGreaterThanOrEqual(19)
      for (const line of lines) {
        const [, value, , , clause, asOf] = line.split(' | ')
        expect(clause).toMatch(/^S\d-\d\d$/)
        expect(asOf === '—').toBe(value === '—')
      }
    }
  })
})

describe('who hears figures', () => {
  const talk = aTalk()
  const asks = async (name: string, text: string, group?: string) => {
    const heard = await talk.writes(openIdOf(name), text, group === undefined ? {} : { in: group })
    return group === undefined ? inPrivate(heard)[0] : inGroups(heard)[0]
  }

  it('a group hears of its own school only, whoever asks', async () => {
    expect(await asks('陆闻舟', '/指标 西岭', 'oc_demo_dp')).toContain('其他学校的只有牵头学院和管理员能看')
    expect(await asks('陆闻舟', '/指标', 'oc_demo_dp')).toContain('东浦职业中专学校 · 指标')
    expect(await asks('陆闻舟', '双师型比例多少了', 'oc_demo_hz')).toContain('河洲民生职业学校 · 指标')
  })

  it('a neighbour in a group hears nothing of that school', async () => {
    expect(await asks('佟嘉木', '双师型比例多少了', 'oc_demo_dp')).toContain('你可以查看本校的内容')
  })

  it('a group without a school hears none', async () => {
    expect(await asks('陆闻舟', '/指标', 'oc_nobodys')).toContain('本群还没有绑定学校')
    expect(await asks('陆闻舟', '/指标 东浦', 'oc_nobodys')).toContain('本群还没有绑定学校')
  })

  it.each(['乔安澜', '宁远帆', '陆闻舟'])(
    '%s of the lead college may name any school in private',
    async (name) => {
      for (const school of ['东浦', 'XL', '北汀技校', '南屿', '河洲民生职业学校']) {
        expect(await asks(name, `/指标 ${school} 双师型`)).toContain('S2-02')
      }
    },
  )

  it('who names no school, and has none with figures, is asked for one', async () => {
    expect(await asks('乔安澜', '双师型比例多少了')).toContain('请说明要看哪所学校，例如：/指标 东浦')
  })

  it.each(['祁若川', '王听雪'])('%s may not name a neighbour school', async (name) => {
    expect(await asks(name, '/指标 西岭')).toContain(
      '你可以查看本校的内容；其他学校的只有牵头学院和管理员能看',
    )
    expect(await asks(name, '西岭双师型比例多少')).toContain('你可以查看本校的内容')
  })

  describe('about money', () => {
    it('only administrators do, in private', async () => {
      expect(await asks('陆闻舟', '/指标 东浦 学费拨付')).toContain('学费拨付比例 62.0%（62/100）')
      for (const name of ['祁若川', '乔安澜', '王听雪']) {
        const answer = await asks(name, '/指标 东浦 学费拨付比例')
        expect(answer).toBe('这项操作只有管理员可以做。请联系集团秘书处。')
      }
    })

    it('no group does, not even from an administrator', async () => {
      expect(await asks('陆闻舟', '学费拨付比例多少', 'oc_demo_dp')).toBe('请在和我的私聊里做这一步。')
      expect(await asks('陆闻舟', '/指标', 'oc_demo_dp')).not.toContain('学费')
    })

    it('nobody else sees it among all figures', async () => {
      expect(await asks('祁若川', '/指标')).not.toContain('学费')
      expect(await asks('陆闻舟', '/指标 东浦')).toContain('学费拨付比例')
    })
  })
})
