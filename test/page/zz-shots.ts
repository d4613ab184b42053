import { test } from 'vitest'
import { servePage } from './page-world.ts'
import { useChromium, phone } from './chromium.ts'
import { observationForm, kpiCard, receiptCard } from './sample-cards.ts'
import { chartsCard } from './sample-charts.ts'
import { qiaoAnlan, wangMuyao, dongpuGroup } from './demo.ts'
const tabs = useChromium()
test('shots', async () => {
  const w = await servePage()
  const p2p = `oc_p2p_${qiaoAnlan.openId}`
  w.control.post({
    chatId: p2p,
    from: qiaoAnlan.openId,
    type: 'text',
    content: { text: '上周三第1、2节听了王牧遥的机械制图，88分，示范清楚' },
  })
  w.control.post({ chatId: p2p, from: 'bot', type: 'interactive', content: observationForm })
  w.control.post({
    chatId: `oc_p2p_${wangMuyao.openId}`,
    from: 'bot',
    type: 'interactive',
    content: receiptCard,
  })
  w.control.post({
    chatId: dongpuGroup.chatId,
    from: wangMuyao.openId,
    type: 'text',
    content: { text: '@融通助手 授课计划备案进度' },
  })
  w.control.post({ chatId: dongpuGroup.chatId, from: 'bot', type: 'interactive', content: kpiCard })
  const lu = 'oc_p2p_ou_demo_01'
  w.control.addResource('img_a', {
    name: 'a.png',
    bytes: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  w.control.post({
    chatId: lu,
    from: 'bot',
    type: 'text',
    content: {
      text: '您好，<at user_id="ou_demo_01">陆闻舟</at>。\n本周有 3 项到期：https://example.com/x?y=1',
    },
  })
  const m = w.control.post({ chatId: lu, from: 'ou_demo_01', type: 'text', content: { text: '/指标 东浦' } })
  w.control.post({
    chatId: lu,
    from: 'bot',
    type: 'post',
    replyTo: m.messageId,
    content: {
      title: '标题',
      content: [
        [
          { tag: 'text', text: '正文 ' },
          { tag: 'a', text: '链接', href: 'https://example.com' },
        ],
      ],
    },
  })
  w.control.post({ chatId: lu, from: 'ou_demo_01', type: 'image', content: { image_key: 'img_a' } })
  w.control.post({
    chatId: lu,
    from: 'bot',
    type: 'file',
    content: { file_key: 'f', file_name: '听课台账-2026-2027-1.xlsx' },
  })
  w.control.post({
    chatId: lu,
    from: 'bot',
    type: 'interactive',
    content: {
      schema: '2.0',
      header: { title: { tag: 'plain_text', content: 'Markdown' }, template: 'orange' },
      body: {
        elements: [
          {
            tag: 'markdown',
            content:
              '# 一级\n正文 **粗体** *斜体* ~~删~~ `code` [链接](https://example.com)<br>换行 <font color="red">红 **粗**</font> <text_tag color="blue">标签</text_tag>\n- 一\n  - 二\n- 三\n1. 甲\n2. 乙\n> 引用\n\n| 列一 | 列二 |\n|---|---|\n| a | **b** |\n\n---\n```\nx = 1\n```\n<img src=x onerror=alert(1)>',
          },
        ],
      },
    },
  })
  w.control.post({ chatId: 'oc_p2p_ou_demo_11', from: 'bot', type: 'interactive', content: chartsCard })
  const page = await tabs.open(w.url + '/#/ou_demo_01')
  await page.locator('.card').waitFor()
  await page.screenshot({ path: '/tmp/shots/a.png' })
  await page.locator('.scroller').evaluate('(e) => { e.scrollTop = 0 }')
  await page.waitForTimeout(300)
  await page.screenshot({ path: '/tmp/shots/b.png' })
  const tall = await tabs.open(w.url + '/#/ou_demo_11', { viewport: { width: 1280, height: 2400 } })
  await tall.locator('.chart svg').first().waitFor()
  await tall.waitForTimeout(300)
  await tall.screenshot({ path: '/tmp/shots/c.png', clip: { x: 284, y: 0, width: 680, height: 2400 } })
  const mid = await tabs.open(w.url + '/#/ou_demo_02', { viewport: { width: 900, height: 700 } })
  await mid.locator('.card').first().waitFor()
  await mid.waitForTimeout(300)
  await mid.screenshot({ path: '/tmp/shots/d.png' })
  await mid.locator('.top-clock').click()
  await mid.locator('[data-step=morning]').click()
  await mid.waitForTimeout(300)
  await mid.screenshot({ path: '/tmp/shots/e.png' })
})
