import { test } from 'vitest'
import { useChromium } from './chromium.ts'
import { cardOf, showCard } from './card-probe.ts'
const tabs = useChromium()
for (let i = 0; i < 8; i++)
  test('dbg' + i, async () => {
    const { page } = await showCard(tabs, cardOf({ tag: 'action' }, { tag: 'markdown', content: '其余照常' }))
    await page.locator('.card-unknown').textContent()
    const v = await page.getByText('其余照常').isVisible()
    process.stderr.write(
      String(v) +
        ' ' +
        String(
          await page.evaluate(
            'document.body.className + document.querySelector(".conversation").className + " rows " + document.querySelectorAll(".message").length + getComputedStyle(document.querySelector(".card .markdown")).visibility',
          ),
        ) +
        '\n',
    )
    if (!v)
      process.stderr.write(
        JSON.stringify([
          await page.getByText('其余照常').count(),
          await page.getByText('其余照常').first().boundingBox(),
          await page.getByText('其余照常').isVisible(),
        ]) + '\n',
      )
  })
