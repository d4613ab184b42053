import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { chromiumPath, useChromium } from './chromium.ts'
import { servePage } from './page-world.ts'

const drawn = z.array(
  z.object({ text: z.string(), tags: z.array(z.string()), attributes: z.array(z.string()) }),
)

/** Texts drawn by the page's own module: their words, and every element and attribute that came of them. */
async function draw(page: Page, texts: readonly string[]) {
  const code = `(async () => {
    const { markdownBlocks } = await import('/assets/markdown/blocks.js')
    const surroundings = { people: [{ openId: 'ou_1', name: '王牧遥', hint: '' }], timeZone: 'Asia/Shanghai' }
    return ${JSON.stringify(texts)}.map((text) => {
      const holder = document.createElement('div')
      holder.append(...markdownBlocks(text, surroundings))
      const elements = [...holder.querySelectorAll('*')]
      return {
        text: holder.textContent,
        tags: elements.map((element) => element.localName),
        attributes: elements.flatMap((element) => [...element.attributes].map(({ name, value }) => name + '=' + value)),
      }
    })
  })()`
  return drawn.parse(await page.evaluate(code))
}

const pieces = [
  ['**', '*', '__', '_', '~~', '`', '``', '```\n', '\n', '\n\n', ' ', '- ', '  - ', '1. ', '> ', '# ', '---'],
  ['| a | b |\n|---|---|\n', '[', ']', '(', ')', '!', '<', '>', '&', '|', '\\', '课', 'a'],
  ['&lt;', '&#42;', '&#x1F600;', '&nbsp;', '&#0;', '&#9999999;'],
  [
    '<font color=red>',
    '</font>',
    '<at id=ou_1>',
    '</at>',
    '<text_tag>',
    '</text_tag>',
    '<b>',
    '</b>',
    '<u>',
    '</u>',
  ],
  [
    '<br>',
    '<img src=x onerror=alert(1)>',
    '<script>',
    '</script>',
    'javascript:alert(1)',
    'https://example.com',
  ],
].flat()

const allowed = new Set(
  'p span strong em s u code pre br hr a img ul ol li blockquote div table thead tbody tr th td'.split(' '),
)

describe.runIf(chromiumPath)('markdown', () => {
  const tabs = useChromium()

  test('of any kind is drawn, and makes only harmless elements', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
    const isHarmful = (each: string) =>
      /^on|^style=|^\w+=\s*javascript:/i.test(each) && !each.startsWith('alt=')
    for (const { text: words, tags, attributes } of await draw(page, fc.sample(text, 2000))) {
      const harm = [...tags.filter((tag) => !allowed.has(tag)), ...attributes.filter(isHarmful)]
      expect([words, harm]).toEqual([words, []])
    }
  })

  test('without marks is shown as it was written', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    const words = fc.stringMatching(/^[a-z0-9课表第周，。：（）]{1,40}$/)
    const texts = fc.sample(words, 300).filter((each) => !each.includes('http'))
    expect((await draw(page, texts)).map(({ text }) => text)).toEqual(texts)
  })

  test('an escaped character is that character and marks nothing', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    const [star, tag, space, unknown, slash] = await draw(page, [
      '&#42;&#42;不粗&#42;&#42;',
      '&lt;at id=ou_1&gt;&lt;/at&gt; &#x3c;b&#x3E;',
      'a&nbsp;b',
      '&none; &#0; & &amp;lt;',
      String.raw`\*斜\*`,
    ])
    expect([star?.text, star?.tags]).toEqual(['**不粗**', ['p']])
    expect([tag?.text, tag?.tags]).toEqual(['<at id=ou_1></at> <b>', ['p']])
    expect(space?.text).toBe('a\u00a0b')
    expect(unknown?.text).toBe('&none; &#0; & &lt;')
    // A backslash escapes nothing on the platform.
    expect(slash?.tags).toEqual(['p', 'em'])
  })

  test('a long text of open marks is drawn quickly', async () => {
    const { url } = await servePage()
    const page = await tabs.open(url)
    const texts = ['**', '<font color=red>', '[', '`', '> ', '- ', '| a '].map((mark) =>
      mark.repeat(30_000 / mark.length),
    )
    expect(await draw(page, texts)).toHaveLength(texts.length)
  })
})
