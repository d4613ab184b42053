import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const folder = new URL('../../src/standin/page/browser/', import.meta.url)
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const sources = names
  .filter((name) => /\.(js|css|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

const catalogue = z.record(z.string(), z.string().min(1))

async function readWords(language: 'zh' | 'en') {
  const module: unknown = await import(new URL(`words/${language}.js`, folder).href)
  return z.object({ [language]: catalogue }).parse(module)[language] ?? {}
}

const places = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).toSorted()

test('both languages have every sentence, with the same places to fill', async () => {
  const [zh, en] = [await readWords('zh'), await readWords('en')]
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted())
  for (const key of Object.keys(zh)) expect([key, places(en[key])]).toEqual([key, places(zh[key])])
})

test('the English has no Chinese left in it', async () => {
  for (const sentence of Object.values(await readWords('en'))) expect(sentence).not.toMatch(/[\u3400-\u9fff]/)
})

test('every sentence is said somewhere, and nothing is said that has no sentence', async () => {
  const zh = await readWords('zh')
  const code = sources
    .filter(({ name }) => name.endsWith('.js') && !name.startsWith('words'))
    .map(({ text }) => text)
  const said = new Set(code.join('\n').match(/(?<=['`])[a-z]+\.[a-zA-Z_]+(?=['`])/g))
  // Made from a code at run time: what the server answers, and the two kinds of upload.
  const isMade = (key: string) => key.startsWith('failure.') || /^composer\.(image|file)$/.test(key)
  expect(Object.keys(zh).filter((key) => !said.has(key) && !isMade(key))).toEqual([])
  const groups = new Set(Object.keys(zh).map((key) => key.split('.')[0]))
  expect([...said].filter((key) => groups.has(key.split('.')[0]) && !(key in zh))).toEqual([])
})

test.each([
  'bad_request',
  'unknown_person',
  'not_in_chat',
  'too_large',
  'no_clock',
  'turning',
  'not_forward',
  'failed',
])('the server’s refusal %s has a sentence', async (code) => {
  expect(await readWords('zh')).toHaveProperty([`failure.${code}`])
})

test('Chinese stands in the catalogue only', () => {
  const isWords = (name: string) => name.startsWith('words') || name === 'index.html'
  for (const { name, text } of sources.filter((source) => !isWords(source.name))) {
    const withoutComments = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    // The bot's sign, Chinese dates and names of languages are no sentences.
    expect([name, withoutComments.match(/[\u3400-\u9fff]{3,}/g)]).toEqual([name, null])
  }
})

test('nothing is fetched from elsewhere, no markup is written, no module grows past 300 lines', () => {
  for (const { name, text } of sources) {
    expect([
      name,
      text.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/),
    ]).toEqual([name, null])
    expect([name, text.match(/(?:src|href|url\(|from|import)\s*[=('"]+https?:/)]).toEqual([name, null])
    expect(text.split('\n').length).toBeLessThanOrEqual(300)
  }
})
