import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { catalogue, type MessageKey } from '#src/i18n/messages.ts'
import { textOf } from '#src/i18n/say.ts'
import { filesIn } from '#test/support/files.ts'

const keys = Object.keys(catalogue).filter((key): key is MessageKey => Object.hasOwn(catalogue, key))
const holesOf = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, hole = '']) => hole))].toSorted()
const han = /\p{Script=Han}/u

/** English sentences may hold Chinese as an example of what to type, or the name of the language itself. */
const withExamples: readonly MessageKey[] = [
  'lang.setZh',
  'form.classHint',
  'observe.example',
  'observe.nothingRead',
  'delegate.example',
]

const sources = ['handlers', 'jobs', 'src'].flatMap((folder) => filesIn(folder, '.ts'))
const code = sources
  .filter((file) => !file.startsWith('src/i18n/catalog/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('the catalogue of sentences', () => {
  it('says every sentence in both languages', () => {
    for (const key of keys) {
      expect(catalogue[key].zh.trim(), key).not.toBe('')
      expect(catalogue[key].en.trim(), key).not.toBe('')
    }
  })

  it('uses every value in both languages', () => {
    const unlike = keys.filter(
      (key) => !isDeepStrictEqual(holesOf(catalogue[key].zh), holesOf(catalogue[key].en)),
    )
    // A command is called by its Chinese name in Chinese and by its English name in English.
    expect(unlike).toEqual(['help.line'])
  })

  it('has no Chinese in its English, but for examples of what to type', () => {
    const mixed = keys.filter((key) => han.test(catalogue[key].en) && !withExamples.includes(key))
    expect(mixed).toEqual([])
  })

  it('has Chinese in its Chinese', () => {
    const wordless = /^[\s\d\p{P}\p{S}]*$/u
    const english = keys.filter((key) => {
      const words = catalogue[key].zh.replaceAll(/\{\w+\}/g, '')
      return !han.test(words) && !wordless.test(words)
    })
    expect(english.filter((key) => key !== 'lang.setEn' && !key.startsWith('unit.'))).toEqual([])
  })

  it('has no sentence that nobody says', () => {
    // Some keys are put together of a beginning and a name: `filing.state.${state}`, or a group and a code.
    const beginnings = [...code.matchAll(/`([a-z.]+\.)\$\{/gi)].map(([, beginning = '']) => beginning)
    const groups = [...code.matchAll(/'([a-z]+(?:\.[a-z]+)+)'/gi)].map(([, group = '']) => `${group}.`)
    const isSaid = (key: string) =>
      code.includes(`'${key}'`) || [...beginnings, ...groups].some((beginning) => key.startsWith(beginning))
    expect(keys.filter((key) => !isSaid(key))).toEqual([])
  })

  it('fills every hole it is given a value for', () => {
    for (const key of keys) {
      const holes = [...holesOf(catalogue[key].zh), ...holesOf(catalogue[key].en)]
      const values = Object.fromEntries(holes.map((hole) => [hole, '值']))
      for (const language of ['zh', 'en'] as const)
        expect(textOf({ key, values }, language)).not.toMatch(/[{}]/)
    }
  })

  it('ends no sentence in the middle: what is opened is closed', () => {
    const pairs = ['「」', '“”', '（）', '()'] as const
    for (const key of keys) {
      for (const text of Object.values(catalogue[key])) {
        for (const [open = '', close = ''] of pairs) {
          expect(text.split(open).length, `${key}: ${text}`).toBe(text.split(close).length)
        }
      }
    }
  })
})
