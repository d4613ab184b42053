import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { aWorld } from '#test/support/world.ts'
import { visitorOf, type Visitor } from './console-visitor.ts'

const schools = ['BT', 'DP', 'HZ', 'NY', 'XL']
const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The cells of a table by row and column, as a reader sees them. */
function cellsOf(page: string, row: string) {
  const markup = new RegExp(`<tr data-indicator="${row}">([^]*?)</tr>`).exec(page)?.[1] ?? ''
  const cells = [...markup.matchAll(/<td class="heat ([^"]*)" data-school="(\w+)">([^]*?)<\/td>/g)]
  return new Map(cells.map(([, look = '', school = '', text = '']) => [school, { look, text: plain(text) }]))
}

describe('the pages of indicators', () => {
  const world = aWorld({ engine: 'embedded' })
  const visitors = new Map<string, Visitor>()
  const sees = async (name: string, path: string) => {
    const visitor = visitors.get(name) ?? visitorOf(world)
    if (!visitors.has(name)) await visitor.signsIn(world.openIdOf(name))
    visitors.set(name, visitor)
    return await visitor.get(path)
  }

  it('show the 20 × 5 verdicts of the demo, each with its value and never by colour alone', async () => {
    const page = (await sees('陆闻舟', '/console/kpi')).text
    const words: Readonly<Record<string, string>> = { '临界(恰60.0%)': '临界' }
    for (const [metric, verdicts] of Object.entries(demoConsortium.kpi_eval)) {
      const cells = cellsOf(page, metric)
      expect([...cells.keys()], metric).toEqual(schools)
      for (const [school, { status }] of Object.entries(verdicts)) {
        const { look = '', text = '' } = cells.get(school) ?? {}
        const word = words[status] ?? status
        expect(text.split(' ').at(-1), `${metric} ${school}`).toBe(word)
        expect(look).toContain('verdict-')
        expect(look.includes('is-stale')).toBe(word.includes('数据过期'))
      }
    }
    expect(cellsOf(page, 'dual_teacher_ratio').get('XL')?.text).toBe('79.8% 未达标')
  })

  it('of one school show value, fraction, threshold, verdict, gap, clause, day and a bar', async () => {
    const page = (await sees('佟嘉木', '/console/kpi/schools/XL')).text
    const row = /<tr data-indicator="dual_teacher_ratio">([^]*?)<\/tr>/.exec(page)?.[1] ?? ''
    expect(row).toContain('<svg')
    expect(plain(row.replaceAll(/<title>[^]*?<\/title>/g, ''))).toBe(
      '“双师型”教师占比 79.8% 71/89 ≥85% 未达标 还差 5 人 S2-02 2026-10-31 周六',
    )
  })

  it('of one school mark what is out of date', async () => {
    const page = (await sees('鲍时雨', '/console/kpi/schools/BT')).text
    expect(page).toContain('达标·数据过期')
    expect(page).toContain('已超过 180 天')
  })

  it('of one indicator show every school, what is asked, how strongly, how it is read and until when', async () => {
    const page = plain((await sees('陆闻舟', '/console/kpi/indicators/dual_teacher_ratio')).text)
    for (const words of ['S2-02', '必须', '≥85%', '“双师型”教师', '2020-12-31', '180 天', '佐证'])
      expect(page).toContain(words)
    for (const words of ['东浦 87.5%', '西岭 79.8%', '北汀 85.3%', '南屿 78.8%', '河洲 85.4%'])
      expect(page).toContain(words)
  })

  it('of one indicator draw how it came about, the threshold as a broken line, and say when there is no trend', async () => {
    const path = '/console/kpi/indicators/senior_title_ratio'
    expect((await sees('祁若川', path)).text).toContain('还看不出趋势')
    const earlier = { schoolId: 'DP', metric: 'senior_title_ratio', evidence: ['聘书.pdf'] }
    await world.product.store.transaction((records) =>
      records.figures.putAll(
        [
          { ...earlier, numerator: 5, denominator: 22, asOf: '2025-10-31' },
          { ...earlier, numerator: 6, denominator: 24, asOf: '2026-04-30' },
        ],
        undefined,
        world.clock.now(),
      ),
    )
    const page = (await sees('祁若川', path)).text
    const points = /<polyline class="line" points="([^"]*)"/.exec(page)?.[1]?.split(' ') ?? []
    expect(points).toHaveLength(3)
    expect(page).toContain('≥30%')
    expect(plain(page)).toMatch(
      /2025-10-31 22\.7% 未达标 1 份 2026-04-30 25\.0% 未达标 1 份 2026-10-31 29\.2%/,
    )
    expect(page).not.toContain('还看不出趋势')
  })

  it.each(['陆闻舟', '乔安澜', '宁远帆'])('show %s of the lead college every school', async (name) => {
    const page = (await sees(name, '/console/kpi')).text
    expect([...cellsOf(page, 'order_class_ratio').keys()]).toEqual(schools)
  })

  it.each(['祁若川', '王听雪'])('show %s the own school only', async (name) => {
    const map = (await sees(name, '/console/kpi')).text
    expect([...cellsOf(map, 'order_class_ratio').keys()]).toEqual(['DP'])
    const indicator = (await sees(name, '/console/kpi/indicators/order_class_ratio')).text
    expect(map + indicator).not.toMatch(/西岭|XL|52\.9%/)
  })

  it.each(['/console/kpi/schools/XL', '/console/kpi/schools/NOWHERE'])(
    'refuse a neighbour %s, whether it is there or not, and keep that in the audit',
    async (path) => {
      const seen = await sees('祁若川', path)
      expect(seen.status).toBe(403)
      expect(seen.text).toContain('其他学校的只有牵头学院和管理员能看')
      expect(seen.text).not.toContain('79.8%')
      const { rows } = await world.product.store.transaction((records) =>
        records.audit.list({ noun: 'refused' }, { size: 1, number: 1 }),
      )
      expect(rows[0]).toMatchObject({ via: 'page', details: { asked: 'page.kpiSchool', rule: 'ownSchool' } })
    },
  )

  it('show money to administrators alone', async () => {
    for (const name of ['祁若川', '乔安澜']) {
      const both = [
        (await sees(name, '/console/kpi')).text,
        (await sees(name, '/console/kpi/schools/DP')).text,
      ]
      expect(both.join('')).not.toMatch(/tuition_share_ratio|学费/)
      const refused = await sees(name, '/console/kpi/indicators/tuition_share_ratio')
      expect(refused.status).toBe(403)
      expect(refused.text).not.toContain('62.0%')
    }
    expect((await sees('陆闻舟', '/console/kpi/indicators/tuition_share_ratio')).text).toContain('62.0%')
  })

  it.each(['/console/kpi/schools/NOWHERE', '/console/kpi/indicators/happiness'])(
    'say that there is no %s',
    async (path) => {
      expect((await sees('陆闻舟', path)).status).toBe(404)
    },
  )

  it('lead from the map to what is measured of all schools together', async () => {
    expect((await sees('陆闻舟', '/console/kpi')).text).toContain('href="/console/kpi/schools/LQ"')
    const page = await sees('陆闻舟', '/console/kpi/schools/LQ')
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('“双师型”')
    expect((await sees('祁若川', '/console/kpi')).text).not.toContain('schools/LQ')
  })

  it('write names as words, whatever stands in them', async () => {
    const { store } = world.product
    await store.transaction(async (records) => {
      const { schools: all } = await records.consortium.snapshot()
      const school = all.find(({ id }) => id === 'HZ')
      const person = await records.people.byOpenId(world.openIdOf('穆云帆'))
      if (!school || !person) throw new Error('they are in the demo')
      const name = '<script>alert("1")</script>&amp;'
      await records.consortium.putSchool({ ...school, name, shortNames: [`'"><b>`] })
      await records.people.put({ ...person, name: '<img src=x>' })
    })
    for (const path of [
      '/console/kpi',
      '/console/kpi/schools/HZ',
      '/console/kpi/indicators/order_class_ratio',
    ]) {
      const { status, text } = await sees('穆云帆', path)
      expect(status).toBe(200)
      expect(text).not.toMatch(/<script|<b>|<img|"><b/)
      expect(text).toContain('&lt;img src=x&gt;')
    }
  })

  it('are in the language of whoever looks', async () => {
    await world.says('阮青禾', '/lang en')
    const page = (await sees('阮青禾', '/console/kpi')).text
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Indicators of the consortium')
    expect(page).not.toMatch(/达标|未报送/)
  })
})
