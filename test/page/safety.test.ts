import { describe, expect, test } from 'vitest'
import { chromiumPath, useChromium } from './chromium.ts'
import { cardOf, showCard } from './card-probe.ts'
import { privateChatOf, qiaoAnlan } from './demo.ts'

const attack =
  '<img src=x onerror="document.title=1"><script>document.title=2</script><svg onload=document.title=3>'
const plain = (content: string) => ({ tag: 'plain_text', content })

/** The attack wherever a card can carry words, and addresses that would run a script. */
const card = {
  ...cardOf(
    {
      tag: 'markdown',
      content: `${attack}\n# ${attack}\n- ${attack}\n> ${attack}\n\n| ${attack} |\n|---|\n| ${attack} |`,
    },
    {
      tag: 'markdown',
      content:
        '[点我](javascript:document.title=4) <link url="javascript:document.title=5">点我</link> ![x](x" onerror="document.title=6)',
    },
    {
      tag: 'markdown',
      content: `<font color='red" onmouseover="document.title=7'>${attack}</font> <at id='"><img src=x onerror=document.title=8>'></at> <text_tag color='"'>${attack}</text_tag>`,
    },
    { tag: 'div', text: plain(attack) },
    { tag: 'input', name: attack, label: plain(attack), placeholder: plain(attack), default_value: attack },
    {
      tag: 'select_static',
      name: 's',
      placeholder: plain(attack),
      options: [{ text: plain(attack), value: attack }],
      initial_option: attack,
    },
    {
      tag: 'button',
      text: plain(attack),
      hover_tips: plain(attack),
      confirm: { title: plain(attack), text: plain(attack) },
    },
    { tag: 'img', img_key: '../../x" onerror="document.title=9', alt: plain(attack) },
    {
      tag: 'column_set',
      columns: [{ tag: 'column', padding: '0px; background:url(//evil)', elements: [{ tag: attack }] }],
    },
    {
      tag: 'table',
      columns: [{ name: 'a', display_name: attack, data_type: 'markdown' }],
      rows: [{ a: attack }],
    },
    {
      tag: 'chart',
      chart_spec: {
        type: 'bar',
        title: { text: attack },
        color: ['url(javascript:1)'],
        data: { values: [{ x: attack, y: 1 }] },
        xField: 'x',
        yField: 'y',
      },
    },
    { tag: 'checker', name: 'c', text: plain(attack) },
    {
      tag: 'collapsible_panel',
      expanded: true,
      header: { title: plain(attack) },
      elements: [{ tag: 'markdown', content: attack }],
    },
  ),
  header: {
    title: plain(attack),
    subtitle: plain(attack),
    template: 'red" onclick="',
    text_tag_list: [{ text: plain(attack), color: attack }],
  },
}

describe.runIf(chromiumPath)('what a message carries', () => {
  const tabs = useChromium()

  test('is words to the page, wherever it stands', async () => {
    const chatId = privateChatOf(qiaoAnlan)
    const { page, control } = await showCard(tabs, card, {
      prepare: (stand) => {
        stand.addResource('../../x" onerror="document.title=9', { name: 'x', bytes: new Uint8Array() })
        stand.addResource('x"', { name: 'x', bytes: new Uint8Array() })
        const first = stand.post({ chatId, from: 'bot', type: 'text', content: { text: attack } })
        stand.post({
          chatId,
          from: qiaoAnlan.openId,
          type: 'text',
          content: { text: attack },
          replyTo: first.messageId,
        })
        stand.post({
          chatId,
          from: 'bot',
          type: 'post',
          content: {
            title: attack,
            content: [
              [
                { tag: 'text', text: attack },
                { tag: 'a', text: '点我', href: 'javascript:document.title=10' },
              ],
            ],
          },
        })
        stand.post({ chatId, from: 'bot', type: 'file', content: { file_key: 'f', file_name: attack } })
      },
    })
    control.answerPresses(() => ({ toast: { type: `error" onload="${attack}`, content: attack } }))
    await page.locator('.chart svg').waitFor()
    await page.locator('.card-button').click()
    expect(await page.getByRole('dialog').textContent()).toContain('<script>')
    await page.keyboard.press('Escape')
    expect(await page.title()).toBe('融通 · 演示')
    expect(
      await page
        .locator('img[src="x"], svg[onload], body script, [onerror], [onmouseover], [onclick]')
        .count(),
    ).toBe(0)
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
    expect(await page.locator('.bubble--text').first().textContent()).toBe(attack)
    expect(await page.locator('.card-title').textContent()).toBe(attack)
    expect(await page.locator('.card .markdown').first().textContent()).toContain('<img src=x')
  })

  test('that cannot be drawn at all leaves the others as they are', async () => {
    const impossible = {
      tag: 'table',
      columns: [{ name: 'at', data_type: 'date' }],
      rows: [{ at: 1e20 }],
    }
    const { page } = await showCard(tabs, cardOf({ tag: 'markdown', content: '好的' }), {
      prepare: (stand) => {
        const chatId = privateChatOf(qiaoAnlan)
        stand.post({ chatId, from: 'bot', type: 'interactive', content: cardOf(impossible) })
      },
      mayFail: true,
    })
    expect(await page.locator('.message').allTextContents()).toEqual([
      expect.stringContaining('这条消息显示不出来'),
      expect.stringContaining('好的'),
    ])
  })

  test('of odd shapes breaks nothing around it', async () => {
    const odd = [
      null,
      3,
      'words',
      [],
      {},
      { tag: 'table' },
      { tag: 'chart' },
      { tag: 'form' },
      { tag: 'select_static', options: 'x' },
      { tag: 'column_set', columns: [null] },
      { tag: 'markdown', content: 5 },
      { tag: 'chart', chart_spec: { type: 'pie', data: 7 } },
      { tag: 'date_picker', initial_date: 'tomorrow' },
    ]
    const { page } = await showCard(tabs, cardOf(...odd, { tag: 'markdown', content: '到最后' }))
    expect(await page.getByText('到最后').isVisible()).toBe(true)
  })
})
