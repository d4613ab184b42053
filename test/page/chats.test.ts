import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { chromiumPath, useChromium } from './chromium.ts'
import { dongpuGroup, luWenzhou, privateChatOf, qiaoAnlan, wangMuyao } from './demo.ts'
import { servePage } from './page-world.ts'

const text = (words: string) => ({ type: 'text', content: { text: words } }) as const
const row = (page: Page, chatId: string) => page.locator(`[data-chat-id="${chatId}"]`)

describe.runIf(chromiumPath)('the chats', () => {
  const tabs = useChromium()

  test('a newcomer is somebody, in the private chat with the bot, and the bot is told', async () => {
    const { url, control } = await servePage()
    const page = await tabs.open(url)
    await page.getByRole('heading', { name: '融通助手' }).waitFor()
    expect(await page.locator('.me').textContent()).toContain('乔安澜')
    await vi.waitFor(() => expect(control.entered).toEqual([qiaoAnlan.openId]))
    await page.getByRole('button', { name: '/听课', exact: true }).click()
    expect(await page.locator('.composer-box').inputValue()).toBe('/听课')
  })

  test('a message arrives without a reload, wherever one is, with a dot where one is not', async () => {
    const { url, control } = await servePage()
    const page = await tabs.open(url)
    control.post({ chatId: privateChatOf(qiaoAnlan), from: 'bot', ...text('您有一项待审') })
    await page.locator('.message', { hasText: '您有一项待审' }).waitFor()
    control.post({ chatId: dongpuGroup.chatId, from: wangMuyao.openId, ...text('收到') })
    const group = row(page, dongpuGroup.chatId)
    await group.locator('.dot').waitFor()
    expect(await group.locator('.chat-preview').textContent()).toBe('王牧遥：收到')
    expect(await row(page, privateChatOf(qiaoAnlan)).locator('.dot').count()).toBe(0)
    await group.click()
    await group.locator('.dot').waitFor({ state: 'detached' })
    await page.reload()
    await group.waitFor()
    expect(await group.locator('.dot').count()).toBe(0)
  })

  test('what came for someone else shows on that person, and is read by being them', async () => {
    const { url, control } = await servePage()
    const page = await tabs.open(url)
    await page.locator('.empty').waitFor()
    control.post({ chatId: privateChatOf(wangMuyao), from: 'bot', ...text('乔安澜听了您的课') })
    await page.locator('.me .dot').waitFor()
    await page.getByRole('button', { name: '切换身份' }).click()
    await page.getByRole('searchbox').fill('东浦')
    expect(await page.locator('.person-row .person-name').count()).toBe(2)
    const teacher = page.locator(`[data-open-id=${wangMuyao.openId}]`)
    expect(await teacher.locator('.dot').count()).toBe(1)
    await teacher.click()
    await page.locator('.message', { hasText: '乔安澜听了您的课' }).waitFor()
    await page.locator('.me .dot').waitFor({ state: 'hidden' })
    expect(control.entered).toEqual([qiaoAnlan.openId, wangMuyao.openId])
  })

  test('a person is found and taken with the keyboard', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    await page.getByRole('button', { name: '切换身份' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('管理员')
    await page.keyboard.press('Enter')
    await page.locator('.me', { hasText: luWenzhou.name }).waitFor()
    await page.goBack()
    await page.locator('.me', { hasText: qiaoAnlan.name }).waitFor()
  })

  test('a member of the group is become from the group', async () => {
    const { url } = await servePage()
    const page = await tabs.open(`${url}/#/${qiaoAnlan.openId}/${dongpuGroup.chatId}`)
    await page.getByRole('button', { name: '群成员 4 人' }).click()
    await page.locator('.member-list').getByRole('button', { name: '王牧遥' }).click()
    await page.locator('.me', { hasText: '王牧遥' }).waitFor()
    expect(await page.getByRole('heading', { name: '东浦教务群' }).isVisible()).toBe(true)
  })

  test('my messages stand apart, days are parted, and the earlier ones are a press away', async () => {
    const { url, control, app } = await servePage()
    const chatId = privateChatOf(qiaoAnlan)
    for (let count = 1; count <= 61; count += 1)
      control.post({ chatId, from: 'bot', ...text(`第${count}条`) })
    await app.request('http://localhost/api/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ step: 'day' }),
    })
    control.post({ chatId, from: qiaoAnlan.openId, ...text('我说的') })
    const page = await tabs.open(url)
    await page.locator('.message--mine', { hasText: '我说的' }).waitFor()
    expect(await page.locator('.day').allTextContents()).toEqual(['昨天', '今天'])
    expect(await page.getByText('第2条', { exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: '查看更早的消息' }).click()
    await page.getByText('第1条', { exact: true }).waitFor()
    expect(await page.locator('.message').count()).toBe(62)
  })

  test('an address of people or chats that are gone leads back to somebody who is there', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    for (const lost of ['#/ou_gone', `#/${qiaoAnlan.openId}/oc_gone`]) {
      await page.evaluate(`location.hash = '${lost}'`)
      await expect.poll(() => page.url()).toContain(`#/${qiaoAnlan.openId}/${privateChatOf(qiaoAnlan)}`)
    }
  })

  test('English is a press away and stays', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('.brand-line').textContent()).toBe('Lanqiao Vocational Consortium')
    expect(await page.locator('.clock-date').textContent()).toBe('Sun 22 November 2026')
    await page.reload()
    await page.locator('.guide', { hasText: 'The first minute' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.locator('.clock-date').textContent()).toBe('2026年11月22日 周日')
  })
})
