import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo, type Demo } from '#src/demo/demo.ts'
import { chromiumPath, useChromium } from './chromium.ts'

describe.runIf(chromiumPath)('the console of the demo', () => {
  const tabs = useChromium()
  let directory: string
  let demo: Demo

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-console-'))
    demo = await startDemo({ DEMO_DATA: directory, PORT: '0', LOG_LEVEL: 'silent' })
  })
  afterAll(async () => {
    await demo.stop()
    await rm(directory, { recursive: true })
  })

  /** The console in a tab of its own, as whoever one is on the chat page; with what the browser complained about. */
  const entered = async (chat: Page) => {
    const opening = chat.waitForEvent('popup')
    await chat.getByRole('link', { name: '控制台' }).click()
    const page = await opening
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.getByRole('heading', { name: '指标总览' }).waitFor()
    return { page, complaints }
  }
  const heads = (page: Page) => page.locator('.heat-map thead th[data-school]').allTextContents()
  const styleOf = (page: Page, path: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${path}')).${property}`)
  const trimmed = async (texts: Promise<string[]>) => (await texts).map((text) => text.trim())

  it('opens as whoever one is on the chat page, and as the next when one is somebody else', async () => {
    const chat = await tabs.open(demo.url, { locale: 'zh-CN' })
    const { page } = await entered(chat)
    expect(new URL(page.url()).origin).toBe(demo.url)
    expect(await page.locator('.who').textContent()).toContain('祁若川')
    expect(await trimmed(heads(page))).toEqual(['东浦'])
    await chat.goto(`${demo.url}/#/ou_demo_01`)
    await chat.locator('.me', { hasText: '陆闻舟' }).waitFor()
    const { page: all } = await entered(chat)
    expect(await trimmed(heads(all))).toEqual(['北汀', '东浦', '河洲', '南屿', '西岭'])
  })

  it('leads from the map to a school and to an indicator, with pictures, without scripts and without complaint', async () => {
    const chat = await tabs.open(`${demo.url}/#/ou_demo_01`)
    const { page, complaints } = await entered(chat)
    await page.getByRole('link', { name: '西岭', exact: true }).click()
    await page.getByRole('heading', { name: '西岭现代职业学校 · 指标' }).waitFor()
    const barPath = 'tr[data-indicator=dual_teacher_ratio] svg .verdict-unmet'
    const bar = page.locator(barPath)
    expect((await bar.boundingBox())?.width).toBeGreaterThan(50)
    expect(await styleOf(page, barPath, 'fill')).toBe('rgb(201, 53, 43)')
    await page.getByRole('link', { name: '“双师型”教师占比' }).click()
    await page.getByRole('heading', { name: '“双师型”教师占比' }).waitFor()
    expect(await page.locator('svg.trend').count()).toBe(5)
    expect(await page.locator('script').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('prints on A4, the map lying on its side, colours and words and nothing to press', async () => {
    const chat = await tabs.open(`${demo.url}/#/ou_demo_01`)
    const { page } = await entered(chat)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.who').isVisible()).toBe(false)
    expect(await page.locator('nav').isVisible()).toBe(false)
    const cellPath = 'tr[data-indicator=dual_teacher_ratio] td[data-school=XL]'
    const cell = page.locator(cellPath)
    expect(await cell.textContent()).toContain('未达标')
    expect(await styleOf(page, cellPath, 'printColorAdjust')).toBe('exact')
    const sheetsOf = async () => {
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
        'latin1',
      )
      return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ])
    }
    const lying = await sheetsOf()
    expect(new Set(lying.map(String))).toEqual(new Set(['842,595']))
    expect(lying.length).toBeLessThanOrEqual(4)
    await page.goto(`${demo.url}/console/kpi/indicators/dual_teacher_ratio`)
    expect(new Set((await sheetsOf()).map(String))).toEqual(new Set(['595,842']))
  })

  it('is left by signing out', async () => {
    const chat = await tabs.open(demo.url, { locale: 'zh-CN' })
    const { page } = await entered(chat)
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByText('你已退出控制台').waitFor()
    await page.goto(`${demo.url}/console/kpi/schools/DP`)
    // The browser is still that person's at the platform, so signing in again needs nothing.
    await page.getByRole('heading', { name: '东浦职业中专学校 · 指标' }).waitFor()
  })

  it.each([390, 1280])('needs no sideways scrolling of the page at a width of %d', async (width) => {
    const chat = await tabs.open(`${demo.url}/#/ou_demo_01`)
    const { page } = await entered(chat)
    await page.setViewportSize({ width, height: 844 })
    for (const path of [
      '/console/kpi',
      '/console/kpi/schools/XL',
      '/console/kpi/indicators/dual_teacher_ratio',
    ]) {
      await page.goto(`${demo.url}${path}`)
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width)
    }
  })
})
