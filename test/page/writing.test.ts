import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { chromiumPath, useChromium } from './chromium.ts'
import { dongpuGroup, privateChatOf, qiaoAnlan } from './demo.ts'
import { servePage } from './page-world.ts'

const box = (page: Page) => page.locator('.composer-box')
const me = qiaoAnlan.openId

describe.runIf(chromiumPath)('writing', () => {
  const tabs = useChromium()

  async function openPrivate() {
    const world = await servePage()
    return { ...world, page: await tabs.open(`${world.url}/#/${me}/${privateChatOf(qiaoAnlan)}`) }
  }
  async function openGroup() {
    const world = await servePage()
    return { ...world, page: await tabs.open(`${world.url}/#/${me}/${dongpuGroup.chatId}`) }
  }

  test('Enter sends, Shift+Enter makes a line, and nothing is sent of nothing', async () => {
    const { page, control } = await openPrivate()
    await box(page).fill('   ')
    await box(page).press('Enter')
    await box(page).fill('第一行')
    await box(page).press('Shift+Enter')
    await page.keyboard.insertText('第二行')
    await box(page).press('Enter')
    await page.locator('.message--mine').waitFor()
    expect(control.said).toEqual([
      { openId: me, chatId: privateChatOf(qiaoAnlan), text: '第一行\n第二行', options: {} },
    ])
    expect(await box(page).inputValue()).toBe('')
  })

  test('Enter that chooses an input method’s candidate sends nothing', async () => {
    const { page, control } = await openPrivate()
    await box(page).fill('tingke')
    for (const how of [
      { key: 'Enter', isComposing: true },
      { key: 'Enter', keyCode: 229 },
    ]) {
      await box(page).dispatchEvent('keydown', { ...how, bubbles: true })
      expect(await box(page).inputValue()).toBe('tingke')
    }
    expect(control.said).toEqual([])
    await box(page).press('Enter')
    await vi.waitFor(() => expect(control.said).toHaveLength(1))
  })

  test('in a group the button puts the bot’s name first, and the words mention it', async () => {
    const { page, control } = await openGroup()
    await box(page).fill('授课计划备案进度')
    await page.locator('.composer-mention').click()
    expect(await box(page).inputValue()).toBe('@融通助手 授课计划备案进度')
    await box(page).press('Enter')
    await vi.waitFor(() => expect(control.said).toHaveLength(1))
    await box(page).fill('大家好')
    await box(page).press('Enter')
    await vi.waitFor(() => expect(control.said).toHaveLength(2))
    expect(control.said.map(({ text, options }) => [text, options])).toEqual([
      ['@融通助手 授课计划备案进度', { mentionBot: true }],
      ['大家好', {}],
    ])
    expect(await page.locator('.message .mention').textContent()).toBe('@融通助手')
  })

  test('commands are offered after a slash and people after an at sign, and taken with the keyboard', async () => {
    const { page } = await openGroup()
    const offered = () => page.locator('.suggestions .option-label').allTextContents()
    await box(page).pressSequentially('@')
    expect(await offered()).toEqual(['@融通助手', '@陆闻舟', '@祁若川', '@王牧遥'])
    await box(page).press('Enter')
    await box(page).pressSequentially('/听')
    expect(await offered()).toEqual(['/听课', '/听课记录'])
    await box(page).press('ArrowDown')
    await box(page).press('Tab')
    expect(await box(page).inputValue()).toBe('@融通助手 /听课记录 ')
    await box(page).press('Escape')
    await box(page).fill('／待')
    expect(await offered()).toEqual(['/待办'])
  })

  test('a reply carries what it replies to and shows it', async () => {
    const { page, control } = await openPrivate()
    const asked = control.post({
      chatId: privateChatOf(qiaoAnlan),
      from: 'bot',
      type: 'text',
      content: { text: '哪一节课？' },
    })
    await page.getByText('哪一节课？').first().waitFor()
    await page.getByRole('button', { name: '回复融通助手' }).click()
    await box(page).fill('第三节')
    await box(page).press('Enter')
    await vi.waitFor(() => expect(control.said[0]?.options).toEqual({ replyTo: asked.messageId }))
    expect(await page.locator('.message--mine .quote').textContent()).toBe('融通助手：哪一节课？')
    await box(page).fill('再说一句')
    await box(page).press('Enter')
    await vi.waitFor(() => expect(control.said[1]?.options).toEqual({}))
  })

  test('a picture and a file are sent, shown, and can be opened again', async () => {
    const { page, control } = await openPrivate()
    const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
    await page
      .locator('[data-upload=image] input')
      .setInputFiles({ name: '课堂.gif', mimeType: 'image/gif', buffer: gif })
    const picture = page.locator('.bubble--image img')
    await picture.waitFor()
    await expect
      .poll(() => picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth))
      .toBe(1)
    await page
      .locator('[data-upload=file] input')
      .setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: Buffer.from('PK') })
    const file = page.locator('.bubble--file')
    expect(await file.locator('.file-name').textContent()).toBe('台账.xlsx')
    const download = page.waitForEvent('download')
    await file.click()
    expect((await download).suggestedFilename()).toBe('台账.xlsx')
    expect(control.messages(privateChatOf(qiaoAnlan)).map((message) => message.type)).toEqual([
      'image',
      'file',
    ])
  })

  test('what the bot did not take is said, and a message the bot need not hear is not complained of', async () => {
    const { page, control } = await openPrivate()
    control.answerPushes({ eventId: 'e', status: 503, tries: 1 })
    await box(page).fill('在吗')
    await box(page).press('Enter')
    await page.locator('.toast--warning', { hasText: 'HTTP 503' }).waitFor()
    control.answerPushes({ eventId: '', status: 0, tries: 0 })
    await box(page).fill('再试')
    await box(page).press('Enter')
    await vi.waitFor(() => expect(control.said).toHaveLength(2))
    expect(await page.locator('.toast').count()).toBe(1)
  })

  test('a draft waits in its chat, and the menu of the private chat is the bot’s', async () => {
    const { page, control } = await openPrivate()
    await box(page).fill('写到一半')
    await page.locator('[data-chat-id=oc_dongpu]').click()
    await page.getByRole('heading', { name: '东浦教务群' }).waitFor()
    expect(await box(page).inputValue()).toBe('')
    expect(await page.locator('.composer-menu').isVisible()).toBe(false)
    await page.locator(`[data-chat-id=${privateChatOf(qiaoAnlan)}]`).click()
    await expect.poll(() => box(page).inputValue()).toBe('写到一半')
    await page.getByRole('button', { name: '我的待办' }).click()
    await vi.waitFor(() => expect(control.chosen).toEqual([{ openId: me, eventKey: 'tasks' }]))
  })
})
