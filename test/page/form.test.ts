import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { named, showCard } from './card-probe.ts'
import { chromiumPath, useChromium } from './chromium.ts'
import { qiaoAnlan } from './demo.ts'
import { observationForm } from './sample-cards.ts'

async function choose(page: Page, name: string, ...labels: readonly string[]) {
  await named(page, name).getByRole('combobox').click()
  for (const label of labels) await page.getByRole('option', { name: label }).click()
  if (await page.locator('.popover').isVisible()) await page.keyboard.press('Escape')
}

const press = { tag: 'button', name: 'submit', value: { action: 'observation.submit', id: 'draft-1' } }

describe.runIf(chromiumPath)('a form', () => {
  const tabs = useChromium()

  test('sends every field the way the platform sends it', async () => {
    const { page, control, message } = await showCard(tabs, observationForm)
    await choose(page, 'teacher', '王牧遥')
    await named(page, 'course').getByRole('textbox').fill('机械制图与CAD')
    await named(page, 'date').getByRole('textbox').fill('2026-11-19')
    await choose(page, 'periods', '第2节')
    await choose(page, 'mode', '公开课')
    await named(page, 'start').getByRole('textbox').fill('8:20')
    await named(page, 'feedback').getByRole('textbox').first().fill('2026/11/20')
    await named(page, 'feedback').getByRole('textbox').last().fill('1405')
    await choose(page, 'cc', '祁若川', '佟嘉木')
    await named(page, 'strengths').getByRole('textbox').fill('示范清楚\n板书工整')
    await named(page, 'notify').click()
    await named(page, 'submit').click()
    await page.getByRole('button', { name: '确定' }).click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(1))
    expect(control.pressed[0]).toEqual({
      ...press,
      openId: qiaoAnlan.openId,
      messageId: message.messageId,
      form: {
        teacher: 'ou_demo_13',
        course: '机械制图与CAD',
        date: '2026-11-19 +0800',
        periods: ['第1节', '第2节'],
        mode: '公开课',
        start: '08:20 +0800',
        feedback: '2026-11-20 14:05 +0800',
        cc: ['ou_demo_11', 'ou_demo_21'],
        strengths: '示范清楚\n板书工整',
        notify: false,
      },
    })
  })

  test('sends initial values as they are and what is left empty as empty', async () => {
    const { page, control } = await showCard(tabs, observationForm)
    await choose(page, 'teacher', '王牧遥')
    await named(page, 'submit').click()
    await page.getByRole('button', { name: '确定' }).click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(1))
    expect(control.pressed[0]?.form).toEqual({
      teacher: 'ou_demo_13',
      course: '机械制图',
      date: '2026-11-18 +0800',
      periods: ['第1节'],
      mode: '',
      start: '',
      feedback: '',
      cc: [],
      strengths: '',
      notify: true,
    })
  })

  test('is not sent while a required field is empty; the first such field has the focus and says so', async () => {
    const { page, control } = await showCard(tabs, observationForm)
    await named(page, 'course').getByRole('textbox').fill('  ')
    await choose(page, 'periods', '第1节')
    await named(page, 'submit').click()
    expect(await page.locator('.field-complaint:not(:empty)').allTextContents()).toEqual([
      '请填写此项',
      '请填写此项',
      '请填写此项',
    ])
    await expect.poll(() => named(page, 'teacher').locator('.dropdown:focus').count()).toBe(1)
    expect(await named(page, 'teacher').getByRole('combobox').getAttribute('aria-invalid')).not.toBeNull()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(control.pressed).toEqual([])
    await choose(page, 'teacher', '王牧遥')
    await named(page, 'course').getByRole('textbox').fill('电工基础')
    await choose(page, 'periods', '第3节')
    await named(page, 'submit').click()
    expect(await page.locator('.field-complaint:not(:empty)').count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  test('reset puts back what the card brought', async () => {
    const { page } = await showCard(tabs, observationForm)
    await named(page, 'course').getByRole('textbox').fill('别的')
    await named(page, 'date').getByRole('textbox').fill('2026-01-01')
    await choose(page, 'periods', '第1节', '第4节')
    await named(page, 'notify').click()
    await named(page, 'reset').click()
    expect(await named(page, 'course').getByRole('textbox').inputValue()).toBe('机械制图')
    expect(await named(page, 'date').getByRole('textbox').inputValue()).toBe('2026-11-18')
    expect(await named(page, 'periods').locator('.chip').allTextContents()).toEqual(['第1节'])
    expect(await page.locator('.checker input').isChecked()).toBe(true)
  })

  test('is filled and sent with the keyboard alone', async () => {
    const { page, control } = await showCard(tabs, observationForm)
    const keys = async (...all: readonly string[]) => {
      for (const key of all) await page.keyboard.press(key)
    }
    await page.locator('.scroller').focus()
    // The teacher: opened, second of two, taken.
    await keys('Tab', 'Enter', 'ArrowDown', 'Enter')
    await keys('Tab', 'Control+a')
    await page.keyboard.insertText('电工基础')
    // The date, by the calendar: a day on.
    await keys('Tab', 'ArrowDown', 'ArrowRight', 'Enter', 'Tab')
    // The periods: the second one too, and out.
    await keys('Tab', 'ArrowDown', 'ArrowDown', ' ', 'Escape')
    for (let steps = 0; steps < 20; steps += 1) {
      if ((await page.locator('[data-name=submit]:focus').count()) > 0) break
      await keys('Tab')
    }
    await keys('Enter')
    await page.getByRole('dialog').waitFor()
    await keys('Enter')
    await vi.waitFor(() => expect(control.pressed).toHaveLength(1))
    expect(control.pressed[0]?.form).toMatchObject({
      teacher: 'ou_demo_11',
      course: '电工基础',
      date: '2026-11-19 +0800',
      periods: ['第1节', '第2节'],
    })
  })

  test('what was typed stays while other messages arrive, and the dates are of the demo’s day', async () => {
    const { page, control, message } = await showCard(tabs, observationForm)
    await named(page, 'strengths').getByRole('textbox').fill('写到一半')
    control.post({ chatId: message.chatId, from: 'bot', type: 'text', content: { text: '提醒' } })
    await page.locator('[data-type=text]').waitFor()
    expect(await named(page, 'strengths').getByRole('textbox').inputValue()).toBe('写到一半')
    await named(page, 'feedback').getByRole('textbox').first().click()
    expect(await page.locator('.calendar-day--today').getAttribute('data-date')).toBe('2026-11-22')
  })
})
