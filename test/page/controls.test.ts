import { describe, expect, test, vi } from 'vitest'
import { cardOf, named, showCard } from './card-probe.ts'
import { chromiumPath, useChromium } from './chromium.ts'

const plain = (content: string) => ({ tag: 'plain_text', content })
const behaviors = [{ type: 'callback', value: { action: 'kpi.filter' } }]
const value = { action: 'kpi.filter' }
const options = ['东浦', '西岭'].map((name) => ({ text: plain(name), value: name }))

describe.runIf(chromiumPath)('a control outside a form', () => {
  const tabs = useChromium()

  test('presses as soon as it is set, each with its own field of the action', async () => {
    const { page, control } = await showCard(
      tabs,
      cardOf(
        { tag: 'select_static', name: 'school', placeholder: plain('学校'), options, behaviors },
        {
          tag: 'select_person',
          name: 'who',
          placeholder: plain('谁'),
          options: [{ value: 'ou_demo_13' }],
          behaviors,
        },
        { tag: 'date_picker', name: 'day', placeholder: plain('哪天'), behaviors },
        { tag: 'picker_time', name: 'time', placeholder: plain('几点'), behaviors },
        { tag: 'input', name: 'words', placeholder: plain('找什么'), behaviors },
        { tag: 'checker', name: 'only', text: plain('只看未达标'), behaviors },
        { tag: 'overflow', name: 'more', options, behaviors },
      ),
    )
    await named(page, 'school').getByRole('combobox').click()
    await page.getByRole('option', { name: '西岭' }).click()
    await named(page, 'who').getByRole('combobox').click()
    await page.getByRole('option', { name: '王牧遥' }).click()
    await named(page, 'day').getByRole('textbox').click()
    await page.locator('[data-date="2026-11-25"]').click()
    await named(page, 'time').getByRole('button').click()
    await page.getByRole('option', { name: '14:30' }).click()
    await named(page, 'words').getByRole('textbox').fill('双师型')
    await page.keyboard.press('Enter')
    await named(page, 'only').click()
    await page.getByRole('button', { name: '更多操作' }).click()
    await page.getByRole('option', { name: '东浦' }).click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(7))
    expect(control.pressed.map(({ messageId: _id, openId: _who, ...press }) => press)).toEqual([
      { value, tag: 'select_static', name: 'school', option: '西岭' },
      { value, tag: 'select_person', name: 'who', option: 'ou_demo_13' },
      { value, tag: 'date_picker', name: 'day', option: '2026-11-25 +0800' },
      { value, tag: 'picker_time', name: 'time', option: '14:30 +0800' },
      { value, tag: 'input', name: 'words', inputValue: '双师型' },
      { value, tag: 'checker', name: 'only', checked: true },
      { value, tag: 'overflow', name: 'more', option: '东浦' },
    ])
  })

  test('that does not call back is only set', async () => {
    const { page, control } = await showCard(
      tabs,
      cardOf(
        { tag: 'checker', name: 'tick', text: plain('已读') },
        { tag: 'select_static', name: 'pick', options },
      ),
    )
    await named(page, 'tick').click()
    await named(page, 'pick').getByRole('combobox').click()
    await page.getByRole('option', { name: '东浦' }).click()
    expect(await named(page, 'pick').getByRole('combobox').textContent()).toContain('东浦')
    expect(control.pressed).toEqual([])
  })

  test('that is disabled cannot be set or pressed, and says why', async () => {
    const { page, control } = await showCard(
      tabs,
      cardOf(
        {
          tag: 'button',
          name: 'go',
          text: plain('通过'),
          disabled: true,
          disabled_tips: plain('先看附件'),
          behaviors,
        },
        { tag: 'input', name: 'words', disabled: true, default_value: '固定', behaviors },
        { tag: 'select_static', name: 'pick', options, disabled: true, initial_option: '西岭', behaviors },
      ),
    )
    await named(page, 'go').click({ force: true })
    expect(await page.locator('.toast').textContent()).toContain('先看附件')
    expect(await named(page, 'words').getByRole('textbox').isDisabled()).toBe(true)
    expect(await named(page, 'pick').getByRole('combobox').isDisabled()).toBe(true)
    expect(await named(page, 'pick').getByRole('combobox').textContent()).toContain('西岭')
    expect(control.pressed).toEqual([])
  })

  test('a long list is searched by name and by school', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      text: plain(`课程${index}`),
      value: `${index}`,
    }))
    const { page, control } = await showCard(
      tabs,
      cardOf({ tag: 'select_static', name: 'course', options: many, behaviors }),
    )
    await named(page, 'course').getByRole('combobox').click()
    await page.keyboard.insertText('程27')
    expect(await page.getByRole('option').allTextContents()).toEqual(['课程27'])
    await page.keyboard.press('Enter')
    await vi.waitFor(() => expect(control.pressed[0]?.option).toBe('27'))
  })

  test('a container is pressed as a whole, by mouse and by keyboard, and leaves its buttons theirs', async () => {
    const inner = {
      tag: 'button',
      name: 'inner',
      text: plain('细节'),
      behaviors: [{ type: 'callback', value: { action: 'inner' } }],
    }
    const { page, control } = await showCard(
      tabs,
      cardOf({
        tag: 'interactive_container',
        has_border: true,
        behaviors,
        elements: [{ tag: 'markdown', content: '东浦 **5** 项' }, inner],
      }),
    )
    await page.getByText('东浦 5 项').click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(1))
    // While a press is being answered the box takes no other.
    const free = page.locator('.interactive:not([aria-busy])')
    await free.focus()
    await page.keyboard.press('Enter')
    await vi.waitFor(() => expect(control.pressed).toHaveLength(2))
    await free.waitFor()
    await named(page, 'inner').click()
    await vi.waitFor(() => expect(control.pressed).toHaveLength(3))
    expect(control.pressed.map((press) => [press.tag, press.value['action']])).toEqual([
      ['interactive_container', 'kpi.filter'],
      ['interactive_container', 'kpi.filter'],
      ['button', 'inner'],
    ])
  })

  test('an address is opened in another tab, one that is not of the web never', async () => {
    const link = (address: string) => [{ type: 'open_url', default_url: address }]
    const { page, url } = await showCard(
      tabs,
      cardOf(
        { tag: 'button', name: 'web', text: plain('打开'), behaviors: link('http://127.0.0.1:1/console') },
        {
          tag: 'button',
          name: 'script',
          text: plain('脚本'),
          behaviors: link('javascript:document.title="gone"'),
        },
      ),
    )
    const opened = page.context().waitForEvent('page')
    await named(page, 'web').click()
    await (await opened).close()
    await named(page, 'script').click()
    expect(await page.locator('.toast').textContent()).toContain('此链接不能在这里打开')
    expect(page.url().startsWith(url)).toBe(true)
    expect(await page.title()).toBe('融通 · 演示')
  })
})
