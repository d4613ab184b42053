import { describe, expect, test, vi } from 'vitest'
import { cardOf, named, showCard } from './card-probe.ts'
import { chromiumPath, useChromium } from './chromium.ts'
import { qiaoAnlan, qiRuochuan } from './demo.ts'
import { receiptCard } from './sample-cards.ts'

const plain = (content: string) => ({ tag: 'plain_text', content })
const callback = (action: string) => [{ type: 'callback', value: { action } }]
const approve = { tag: 'button', name: 'approve', text: plain('通过'), behaviors: callback('filing.approve') }
const withConfirm = { ...approve, confirm: { title: plain('通过？'), text: plain('将通知填报人') } }

describe.runIf(chromiumPath)('a press', () => {
  const tabs = useChromium()

  test('turns until it is answered, cannot be repeated meanwhile, and the new card takes the place of the old', async () => {
    const { page, control } = await showCard(tabs, cardOf(approve))
    const { promise, resolve } = Promise.withResolvers<object>()
    control.answerPresses(() => promise)
    await named(page, 'approve').click()
    expect(await named(page, 'approve').getAttribute('aria-busy')).toBe('true')
    await named(page, 'approve').click({ force: true })
    resolve({ toast: { type: 'success', content: '已通过' }, card: receiptCard })
    await page.getByText('听课记录已提交').first().waitFor()
    expect(await page.locator('.message').count()).toBe(1)
    expect(await page.locator('.toast--success').textContent()).toContain('已通过')
    expect(control.pressed).toHaveLength(1)
  })

  test('shows the toast of its answer in the answer’s colour', async () => {
    const { page, control } = await showCard(tabs, cardOf(approve))
    for (const type of ['success', 'info', 'warning', 'error']) {
      control.answerPresses(() => ({ toast: { type, content: `提示 ${type}` } }))
      await named(page, 'approve').click()
      await page.locator(`.toast--${type}`, { hasText: `提示 ${type}` }).waitFor()
      await vi.waitFor(async () => expect(await named(page, 'approve').getAttribute('aria-busy')).toBeNull())
    }
  })

  test('that goes wrong shows the client’s code and leaves the card as it was', async () => {
    const { page, control } = await showCard(tabs, cardOf(approve))
    control.answerPresses(() => ({ error: 200341 }))
    await named(page, 'approve').click()
    expect(await page.locator('.toast--error').textContent()).toBe('出错了，请稍后重试 code:200341')
    await vi.waitFor(async () => expect(await named(page, 'approve').getAttribute('aria-busy')).toBeNull())
  })

  test('with a question is asked, and without a yes nothing happens', async () => {
    const { page, control } = await showCard(tabs, cardOf(withConfirm))
    const dialog = page.getByRole('dialog', { name: '通过？' })
    await named(page, 'approve').click()
    expect(await dialog.textContent()).toContain('将通知填报人')
    await page.getByRole('button', { name: '取消' }).click()
    await named(page, 'approve').click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(control.pressed).toEqual([])
    await named(page, 'approve').click()
    await page.getByRole('button', { name: '确定' }).click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(1))
  })

  test('is the person’s whom one is', async () => {
    const { page, control, url } = await showCard(tabs, cardOf(approve))
    const chatId = `oc_p2p_${qiRuochuan.openId}`
    control.post({ chatId, from: 'bot', type: 'interactive', content: cardOf(approve) })
    await named(page, 'approve').click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(1))
    await page.goto(`${url}/#/${qiRuochuan.openId}/${chatId}`)
    await page.locator('.me', { hasText: '祁若川' }).waitFor()
    await named(page, 'approve').click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(2))
    expect(control.pressed.map((press) => press.openId)).toEqual([qiaoAnlan.openId, qiRuochuan.openId])
  })

  test('the focus stays on the button that was pressed while its card stays', async () => {
    const { page } = await showCard(tabs, cardOf(withConfirm))
    await named(page, 'approve').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect(await page.locator('[data-name=approve]:focus').count()).toBe(1))
  })
})
