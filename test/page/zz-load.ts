import { test } from 'vitest'
import { servePage } from './page-world.ts'
import { useChromium } from './chromium.ts'
import { observationForm, kpiCard } from './sample-cards.ts'
import { qiaoAnlan } from './demo.ts'
const tabs = useChromium()
test('load', async () => {
  const w = await servePage()
  const p2p = `oc_p2p_${qiaoAnlan.openId}`
  w.control.post({ chatId: p2p, from: 'bot', type: 'interactive', content: observationForm })
  w.control.post({ chatId: p2p, from: 'bot', type: 'interactive', content: kpiCard })
  for (let i = 0; i < 4; i++) {
    const t0 = performance.now()
    const page = await tabs.open(w.url)
    const t1 = performance.now()
    await page.locator('.card').first().waitFor()
    const t2 = performance.now()
    const timing = await page.evaluate(
      '(() => { const r = performance.getEntriesByType("resource"); const n = performance.getEntriesByType("navigation")[0]; const js = r.filter(x=>x.name.endsWith(".js")); return [r.length, js.length, Math.max(...js.map(x=>x.responseEnd)), n.domContentLoadedEventEnd, performance.now()] })()',
    )
    process.stderr.write(JSON.stringify([Math.round(t1 - t0), Math.round(t2 - t0), timing]) + '\n')
  }
})
