import { describe, expect, test } from 'vitest'
import { cardOf, showCard } from './card-probe.ts'
import { chromiumPath, useChromium } from './chromium.ts'
import type { FakeControl } from './fake-control.ts'
import { chartsCard } from './sample-charts.ts'
import { kpiCard, observationForm, receiptCard } from './sample-cards.ts'

const markdown = [
  '### 标题',
  '正文 **粗** *斜* ~~删~~ `码` [链接](https://example.com/a_(b))<br>换行',
  "<font color='red'>红 **粗**</font> <at id=ou_demo_13></at> <at id=all></at> <text_tag color='blue'>标签</text_tag>",
  '- 一',
  '  - 二',
  '3. 三',
  '> 引用',
  '',
  '| 列 | 值 |',
  '|:--|--:|',
  '| a | **b** |',
  '---',
  '```',
  'x < **1**',
  '```',
].join('\n')

describe.runIf(chromiumPath)('a card', () => {
  const tabs = useChromium()

  test('has a header with its colour, its subtitle and its tags', async () => {
    const { page } = await showCard(tabs, observationForm)
    const header = page.locator('.card-header')
    expect(await header.getAttribute('data-template')).toBe('blue')
    expect(await header.getByRole('heading').textContent()).toBe('听课记录 · 草稿')
    expect(await header.locator('.card-subtitle').textContent()).toBe('由你的话读出，请核对后提交')
    expect(await header.locator('.text-tag').allTextContents()).toEqual(['待提交'])
  })

  test('draws the platform’s markdown', async () => {
    const { page } = await showCard(tabs, cardOf({ tag: 'markdown', content: markdown }))
    const body = page.locator('.markdown')
    const texts = (selector: string) => body.locator(selector).allTextContents()
    expect(await texts('.markdown-heading-3')).toEqual(['标题'])
    expect(await texts('strong')).toEqual(['粗', '粗', 'b'])
    expect([await texts('em'), await texts('s'), await texts('p code')]).toEqual([['斜'], ['删'], ['码']])
    expect(await body.locator('a').getAttribute('href')).toBe('https://example.com/a_(b)')
    expect(await texts('.tone-red')).toEqual(['红 粗'])
    expect(await texts('.mention')).toEqual(['@王牧遥', '@所有人'])
    expect(await texts('.text-tag.tone-blue')).toEqual(['标签'])
    expect([await texts('ul ul li'), await texts('ol li'), await texts('blockquote')]).toEqual([
      ['二'],
      ['三'],
      ['引用'],
    ])
    expect(await body.locator('ol').getAttribute('start')).toBe('3')
    expect([await texts('th'), await texts('td')]).toEqual([
      ['列', '值'],
      ['a', 'b'],
    ])
    expect(await body.locator('hr').count()).toBe(1)
    expect(await texts('pre')).toEqual(['x < **1**'])
    expect(await body.locator('br').count()).toBeGreaterThan(1)
  })

  test('shows a table’s values by their types, a page at a time', async () => {
    const { page } = await showCard(tabs, kpiCard)
    const rows = page.locator('.card-table tbody tr')
    expect(await page.locator('.card-table th').allTextContents()).toEqual([
      '指标',
      '数值',
      '结论',
      '条款',
      '截至',
      '负责人',
      '说明',
    ])
    expect(await rows.count()).toBe(4)
    expect(await rows.nth(3).locator('td').allTextContents()).toEqual([
      '生均设备值',
      '10,500.0',
      '达标',
      'S2-02',
      '2026-10-31',
      '若川祁若川',
      '元',
    ])
    expect(await rows.nth(2).locator('.tone-red').textContent()).toBe('未达标')
    expect(await rows.nth(2).locator('strong').textContent()).toBe('1')
    expect(await page.getByRole('button', { name: '上一页' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '下一页' }).click()
    expect(await rows.count()).toBe(2)
    expect(await page.locator('.table-position').textContent()).toBe('2 / 2')
    expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true)
  })

  test('draws charts with their names, their figures and their marks', async () => {
    const { page } = await showCard(tabs, kpiCard)
    const chart = page.locator('.chart')
    await chart.locator('svg').waitFor()
    expect(await chart.locator('.chart-title').textContent()).toBe('“双师型”教师占比（%）')
    expect(await chart.locator('.chart-bar').count()).toBe(8)
    expect(await chart.locator('.chart-bar title').first().textContent()).toBe('2025 · 东浦 · 84')
    expect(await chart.locator('.chart-legend li').allTextContents()).toEqual(['2025', '2026'])
    expect(await chart.locator('.chart-mark-text').textContent()).toContain('阈值 85%')
    expect(await page.getByRole('img', { name: /双师型.*2026 东浦 87\.5/ }).count()).toBe(1)
  })

  test('draws every kind of chart it knows and says which it does not', async () => {
    const { page } = await showCard(tabs, chartsCard)
    const charts = page.locator('.chart')
    await charts.last().locator('svg').waitFor()
    expect(await charts.locator('.chart-title').allTextContents()).toEqual([
      '每月听课',
      '累计',
      '堆叠',
      '备案进度（%）',
      '结论分布',
      '听课次数与平均分',
    ])
    const count = (index: number, selector: string) => charts.nth(index).locator(selector).count()
    expect([
      await count(0, '.chart-line'),
      await count(0, '.chart-dot'),
      await count(0, '.chart-value'),
    ]).toEqual([2, 6, 6])
    expect(await count(1, '.chart-area')).toBe(2)
    expect([
      await count(2, '.chart-bar'),
      await count(3, '.chart-bar'),
      await count(4, '.chart-slice'),
    ]).toEqual([6, 3, 3])
    expect([await count(5, '.chart-bar'), await count(5, '.chart-line')]).toEqual([3, 1])
    expect(await charts.nth(4).locator('.chart-value').first().textContent()).toBe('达标 70%')
    expect(await charts.nth(5).locator('.chart-axis-title').allTextContents()).toEqual(['次', '分', '月份'])
    expect(await page.locator('.card-unknown').textContent()).toContain('wordCloud')
  })

  test('stacks bars to one height and stands groups side by side', async () => {
    const { page } = await showCard(tabs, chartsCard)
    const box = async (selector: string, index: number) => {
      const found = await page.locator('.chart').nth(2).locator(selector).nth(index).boundingBox()
      return found ?? { x: 0, y: 0, width: 0, height: 0 }
    }
    await page.locator('.chart').nth(2).locator('svg').waitFor()
    const [lower, upper] = [await box('.chart-bar', 0), await box('.chart-bar', 3)]
    expect(upper.x).toBeCloseTo(lower.x, 0)
    expect(upper.y + upper.height).toBeCloseTo(lower.y, 0)
    expect(lower.height / upper.height).toBeCloseTo(3, 1)
  })

  test('folds a panel away and opens it', async () => {
    const { page } = await showCard(tabs, observationForm)
    const inside = page.getByText('一学期内覆盖全部学校与专业')
    expect(await inside.isVisible()).toBe(false)
    await page.locator('.collapsible-head').click()
    expect(await inside.isVisible()).toBe(true)
  })

  test('sets columns beside each other, even on a phone where it says so', async () => {
    const { page } = await showCard(tabs, receiptCard, { viewport: { width: 390, height: 844 } })
    const columns = page.locator('.column-set--bisect .column')
    const boxes = await Promise.all([0, 1, 2].map((index) => columns.nth(index).boundingBox()))
    expect(boxes[0]?.y).toBe(boxes[1]?.y)
    expect(boxes[2]?.y).toBeGreaterThan(boxes[0]?.y ?? 0)
  })

  test('shows pictures by their key, large when pressed', async () => {
    const picture = { tag: 'img', img_key: 'img_1', alt: { tag: 'plain_text', content: '课堂照片' } }
    const bytes = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
    const prepare = (control: FakeControl) => control.addResource('img_1', { name: 'a.gif', bytes })
    const { page } = await showCard(tabs, cardOf(picture), { prepare })
    expect(await page.getByAltText('课堂照片').getAttribute('src')).toBe('/api/resource/img_1')
    await page.getByRole('button', { name: '课堂照片' }).click()
    await page.getByRole('dialog', { name: '课堂照片' }).waitFor()
  })

  test('names a component the platform does not have', async () => {
    const { page } = await showCard(tabs, cardOf({ tag: 'action' }, { tag: 'markdown', content: '其余照常' }))
    expect(await page.locator('.card-unknown').textContent()).toBe('不支持的组件：action')
    expect(await page.getByText('其余照常').isVisible()).toBe(true)
  })

  test('speaks the language of the client where it brings both', async () => {
    const content = { tag: 'plain_text', content: '你好', i18n_content: { zh_cn: '你好', en_us: 'Hello' } }
    const { page } = await showCard(tabs, cardOf({ tag: 'div', text: content }))
    expect(await page.locator('.card .plain').textContent()).toBe('你好')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('.card .plain').textContent()).toBe('Hello')
  })
})
