import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chromiumPath, phone, useChromium } from './chromium.ts'
import { dongpuGroup, privateChatOf, qiaoAnlan } from './demo.ts'
import { servePage } from './page-world.ts'
import { kpiCard, observationForm, receiptCard } from './sample-cards.ts'
import { chartsCard } from './sample-charts.ts'

/** How far anything that may not scroll sideways reaches over its room, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(
    `Math.max(...['html', '.app', '.scroller', '.card', '.composer'].flatMap((selector) =>
      [...document.querySelectorAll(selector)].map((element) => element.scrollWidth - element.clientWidth)))`,
  )

describe.runIf(chromiumPath)('on a phone', () => {
  const tabs = useChromium()

  test('the chats come first, a chat fills the screen, back leads back, and nothing scrolls sideways', async () => {
    const { url, control } = await servePage()
    const chatId = dongpuGroup.chatId
    for (const content of [observationForm, kpiCard, receiptCard, chartsCard])
      control.post({ chatId, from: 'bot', type: 'interactive', content })
    control.post({
      chatId,
      from: 'bot',
      type: 'text',
      content: { text: 'https://example.com/'.padEnd(300, 'x') },
    })
    control.post({
      chatId,
      from: 'bot',
      type: 'file',
      content: { file_key: 'f', file_name: `${'很长的文件名'.repeat(10)}.xlsx` },
    })
    const page = await tabs.open(url, { viewport: phone, hasTouch: true, isMobile: true })
    await page.locator(`[data-chat-id=${chatId}]`).waitFor()
    expect(await page.locator('.conversation').isVisible()).toBe(false)
    expect(await overflow(page)).toBe(0)
    await page.locator(`[data-chat-id=${chatId}]`).tap()
    await page.locator('.chart svg').last().waitFor()
    expect(await page.locator('.rail').isVisible()).toBe(false)
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: '返回会话列表' }).tap()
    await page.locator(`[data-chat-id=${chatId}]`).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '东浦教务群' }).waitFor()
  })

  test('the clock and the guide come over the chat and leave it again', async () => {
    const { url, control } = await servePage()
    const page = await tabs.open(url, { viewport: phone, hasTouch: true, isMobile: true })
    await page.getByRole('button', { name: '第一分钟' }).tap()
    await page.locator('.guide').waitFor()
    expect(await overflow(page)).toBe(0)
    await page.locator('[data-step-id=say]').getByRole('button').tap()
    await page.locator('.message--mine').waitFor()
    await page.locator('.guide').waitFor({ state: 'hidden' })
    expect(control.said[0]?.chatId).toBe(privateChatOf(qiaoAnlan))
    await page.getByRole('button', { name: '演示时钟' }).tap()
    await page.locator('.clock').waitFor()
    await page.touchscreen.tap(10, 400)
    await page.locator('.clock').waitFor({ state: 'hidden' })
  })

  test('a list to choose from stays on the screen', async () => {
    const { url, control } = await servePage()
    control.post({
      chatId: privateChatOf(qiaoAnlan),
      from: 'bot',
      type: 'interactive',
      content: observationForm,
    })
    const page = await tabs.open(`${url}/#/${qiaoAnlan.openId}/${privateChatOf(qiaoAnlan)}`, {
      viewport: phone,
    })
    for (const name of ['periods', 'start', 'cc']) {
      await page
        .locator(`[data-name=${name}]`)
        .getByRole('combobox')
        .or(page.locator(`[data-name=${name}] .box-opener`))
        .first()
        .click()
      const box = await page.locator('.popover').boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height)
      await page.keyboard.press('Escape')
    }
  })
})
