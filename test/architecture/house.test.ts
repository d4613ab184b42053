import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn } from '#test/support/files.ts'

const product = ['config', 'handlers', 'jobs', 'src'].flatMap((folder) => filesIn(folder, '.ts'))
const textOf = (file: string) => readFileSync(file, 'utf8')
const linesOf = (file: string) => textOf(file).split('\n').length - 1
const holding = (pattern: RegExp, files = product) => files.filter((file) => pattern.test(textOf(file)))

describe('the house', () => {
  it('has no file over 300 lines, and its files are 60 lines long or less in the middle', () => {
    const lengths = product.map(linesOf).toSorted((a, b) => a - b)
    const byHand = product.filter((file) => !textOf(file).startsWith('// Written from the migrated database'))
    expect(byHand.length).toBe(product.length - 1)
    expect(byHand.filter((file) => linesOf(file) > 300)).toEqual([])
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
  })

  it('reads the machine’s clock in one place', () => {
    expect(holding(/new Date\(\)|Date\.now\(\)|performance\.now\(\)/)).toEqual(['src/clock.ts'])
  })

  it('reads the environment only where a process starts', () => {
    expect(holding(/process\.env/).toSorted()).toEqual(['src/cli/main.ts', 'src/demo/main.ts', 'src/main.ts'])
  })

  it('leaves nothing unfinished or untyped', () => {
    expect(holding(/TODO|FIXME|XXX|@ts-(ignore|expect-error)|\bas any\b|not implemented/)).toEqual([])
  })

  it('leaves no test out', () => {
    const tests = filesIn('test', '.test.ts')
    expect(tests.length).toBeGreaterThan(40)
    expect(holding(/\b(?:it|test|describe)\.(?:skip|only|todo)\(/, tests)).toEqual([])
  })

  it('names its files in kebab-case', () => {
    expect(product.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([])
  })

  it('keeps every sentence for people in the catalogue', () => {
    const spoken = product.filter((file) =>
      /^(handlers|jobs|src\/(bot|usecases|cards|console|web|feishu|store|queue))\//.test(file),
    )
    const strings = (file: string) =>
      [
        ...textOf(file)
          .replaceAll(/\/\*[^]*?\*\/|(?<=\s)\/\/.*$/gm, '')
          .matchAll(/'([^'\n]*)'|`([^`]*)`/g),
      ].map(([, plain, template]) => plain ?? template ?? '')
    // Chinese words that people say are how commands and schools are recognised; sentences have punctuation.
    const sentences = spoken.flatMap((file) =>
      strings(file)
        .filter((text) => /\p{Script=Han}.*[，。？！]|[，。？！].*\p{Script=Han}/u.test(text))
        .map((text) => `${file}: ${text}`),
    )
    expect(spoken.length).toBeGreaterThan(100)
    expect(sentences).toEqual([])
  })
})
