import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startDemo, type Demo } from '#src/demo/demo.ts'
import { chromiumPath, useChromium } from './chromium.ts'

/** The demo as a newcomer meets it: nothing faked, everything in one process, the page in a browser. */
describe.runIf(chromiumPath)('the first minute of the demo', () => {
  const tabs = useChromium()
  let directory: string
  let demo: Demo

  const start = () => startDemo({ DEMO_DATA: directory, PORT: '0', LOG_LEVEL: 'silent' })

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-demo-'))
    demo = await start()
  })
  afterAll(async () => {
    await demo.stop()
    await rm(directory, { recursive: true })
  })

  const next = (page: Page) =>
    page
      .getByRole('button', { name: /替我做/ })
      .first()
      .click()
  const seen = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor()

  it('leads from a sentence to a record, to its reader, to a figure in a group', async () => {
    const page = await tabs.open(demo.url)
    await next(page)
    await seen(page, '内容齐了，按一下就提交。')
    await next(page)
    await seen(page, 'TK-2026-0108')
    await next(page)
    await seen(page, '祁若川听了你的课')
    await seen(page, /已阅 2026-11-22/)
    await next(page)
    await seen(page, '87.5%')
    expect(await page.locator('svg').count()).toBeGreaterThan(0)
  })

  it('turns the clock to the working day before the filing is due, and there is one reminder', async () => {
    const page = await tabs.open(demo.url)
    const step = page.locator('[data-step-id=clock]')
    await step.hover()
    await step.getByRole('button').click()
    await seen(page, '提醒：授课计划备案')
    await seen(page, /2026-12-18 周五（第16周）/)
    await page.getByText('12月17日').first().waitFor()
  })

  it('is as it was left after a restart', async () => {
    await demo.stop()
    demo = await start()
    const page = await tabs.open(demo.url)
    await seen(page, '提醒：授课计划备案')
    await page.getByText('12月17日').first().waitFor()
  })
})
