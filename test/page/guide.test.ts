import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { chromiumPath, useChromium } from './chromium.ts'
import { dongpuGroup, presentation, privateChatOf, qiaoAnlan, qiRuochuan, wangMuyao } from './demo.ts'
import { servePage } from './page-world.ts'
import { cardOf } from './card-probe.ts'

const step = (page: Page, id: string) => page.locator(`[data-step-id=${id}]`)
const doIt = (page: Page, id: string) => step(page, id).getByRole('button').click()
const done = (page: Page) => page.locator('.guide-step--done')
const submit = {
  tag: 'button',
  name: 'submit',
  text: { tag: 'plain_text', content: '提交' },
  behaviors: [{ type: 'callback', value: { action: 'observation.submit' } }],
}

describe.runIf(chromiumPath)('the first minute', () => {
  const tabs = useChromium()

  test('does each step for one: says, presses, changes the person, asks in the group, turns the clock', async () => {
    const { url, control, turns } = await servePage()
    const page = await tabs.open(url)
    await doIt(page, 'say')
    await vi.waitFor(() => expect(control.said).toHaveLength(1))
    control.post({
      chatId: privateChatOf(qiaoAnlan),
      from: 'bot',
      type: 'interactive',
      content: cardOf(submit),
    })
    await expect.poll(() => done(page).count()).toBe(1)
    await doIt(page, 'submit')
    await vi.waitFor(() => expect(control.pressed[0]?.value).toEqual({ action: 'observation.submit' }))
    await expect.poll(() => done(page).count()).toBe(2)
    await doIt(page, 'notice')
    await page.locator('.me', { hasText: wangMuyao.name }).waitFor()
    await expect.poll(() => done(page).count()).toBe(3)
    await doIt(page, 'group')
    await vi.waitFor(() => expect(control.said).toHaveLength(2))
    expect(control.said[1]).toEqual({
      openId: qiRuochuan.openId,
      chatId: dongpuGroup.chatId,
      text: '@融通助手 授课计划备案进度',
      options: { mentionBot: true },
    })
    await expect.poll(() => done(page).count()).toBe(4)
    await doIt(page, 'clock')
    await vi.waitFor(() => expect(turns).toEqual(['2026-11-23T00:00:00.000Z']))
    await expect.poll(() => page.locator('.guide-count').textContent()).toBe('5 / 5')
  })

  test('a step done by hand is ticked, stays ticked, and the next one is offered', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    expect(await page.locator('[aria-current=step]').getAttribute('data-step-id')).toBe('say')
    await page.locator('.composer-box').fill('听了王牧遥的课，90分')
    await page.locator('.composer-box').press('Enter')
    await expect.poll(() => page.locator('[aria-current=step]').getAttribute('data-step-id')).toBe('submit')
    await page.reload()
    await step(page, 'submit').waitFor()
    expect(await done(page).getAttribute('data-step-id')).toBe('say')
  })

  test('a button that is not there yet is not pressed but said to be missing', async () => {
    const { url, control } = await servePage()
    const page = await tabs.open(url)
    await step(page, 'submit').hover()
    await doIt(page, 'submit')
    await page.locator('.toast--info', { hasText: '先完成上一步' }).waitFor({ timeout: 10_000 })
    expect(control.pressed).toEqual([])
    expect(await done(page).count()).toBe(0)
  })

  test('a step may name the moment the clock is turned to', async () => {
    const step5 = {
      id: 'later',
      title: '到截止前一天',
      text: '',
      action: { kind: 'clock', to: '2026-12-30T08:00' },
    } as const
    const { url, turns } = await servePage({ presentation: { ...presentation, guide: [step5] } })
    const page = await tabs.open(url)
    await doIt(page, 'later')
    await vi.waitFor(() => expect(turns).toEqual(['2026-12-30T00:00:00.000Z']))
    await page.locator('.guide-finished').waitFor()
  })

  test('is put away and called back', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    await page.getByRole('button', { name: '收起引导' }).click()
    expect(await page.locator('.guide').isVisible()).toBe(false)
    await page.reload()
    await page.locator('.clock').waitFor()
    expect(await page.locator('.guide').isVisible()).toBe(false)
    await page.getByRole('button', { name: '引导' }).click()
    expect(await page.locator('.guide').isVisible()).toBe(true)
  })
})

describe.runIf(chromiumPath)('the clock', () => {
  const tabs = useChromium()

  test('shows the day and is turned; what came meanwhile is named and led to', async () => {
    const world = await servePage()
    const page = await tabs.open(world.url)
    expect(await page.locator('.clock-now').textContent()).toBe('2026年11月22日 周日10:30')
    expect(await page.locator('.clock-day').textContent()).toBe('2026—2027 学年第一学期 · 第 12 周')
    await page.getByRole('button', { name: '+1 小时' }).click()
    await expect.poll(() => page.locator('.clock-time').textContent()).toBe('11:30')
    expect(await page.locator('.clock-news').textContent()).toContain('这段时间没有新消息')
    const to = page.locator('.clock-to')
    await to.getByRole('textbox', { name: '拨到日期' }).fill('2026-12-18')
    await to.getByRole('textbox', { name: '拨到时间' }).fill('1705')
    await to.getByRole('button', { name: '拨到', exact: true }).click()
    await expect.poll(() => page.locator('.clock-now').textContent()).toBe('2026年12月18日 周五17:05')
    expect(world.turns).toEqual(['2026-11-22T03:30:00.000Z', '2026-12-18T09:05:00.000Z'])
  })

  test('while it turns its buttons rest, and the arrivals are counted by person', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const world = await servePage({ turnClock: () => promise })
    const page = await tabs.open(world.url)
    const hour = page.getByRole('button', { name: '+1 小时' })
    await hour.click()
    await expect.poll(() => hour.isDisabled()).toBe(true)
    for (const chatId of [privateChatOf(wangMuyao), privateChatOf(wangMuyao), dongpuGroup.chatId])
      world.control.post({ chatId, from: 'bot', type: 'text', content: { text: '提醒' } })
    resolve()
    await page.locator('.arrival').first().waitFor()
    expect(await page.locator('.arrival').allTextContents()).toEqual(['东浦教务群1', '王牧遥2'])
    await page.locator('.arrival', { hasText: '王牧遥' }).click()
    await page.locator('.me', { hasText: '王牧遥' }).waitFor()
    expect(await page.locator('.message').count()).toBe(2)
  })
})
