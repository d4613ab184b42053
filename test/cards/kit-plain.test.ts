import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, heading, note, plain } from '#src/cards/kit.ts'

const tags = '<at id=all></at> <at ids=ou_a,ou_b></at> <font color=red> </font> <!-- <b &lt; &#60; &nbsp;'
const links =
  '[x](https://a.example) ![x](img_v3_key) [^1] https://a.example/b www.a.example a@b.example tel:110'
const marks = '** __ * _ ~~ ` ``` ~~~ # - + > 1. 12) === --- | |---|---| \\ \\< " \' :OK: ${value} 😀 听课 ，'
const spaces = ['\n', '\r\n', '\r', '\n\n', ' ', '    ', '\t', '\u2028', '\u0085', '\u0000', '\uD800']

/** Everything that means something in the platform's markdown, put together in every order. */
const mischief = fc
  .array(
    fc.oneof(
      fc.constantFrom(...`${tags} ${links} ${marks}`.split(' '), ...spaces),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe("a person's text inside markdown", () => {
  it('holds nothing that could become a tag, a mention, a link or a mark', () => {
    fc.assert(
      fc.property(mischief, (text) => {
        expect(marksIn(plain(text))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  it('reads as it was written', () => {
    fc.assert(
      fc.property(mischief, (text) => {
        expect(read(plain(text))).toBe(asHeld(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['<at id=all></at>', '&#60;at id&#61;all&#62;&#60;/at&#62;'],
    ['[领奖](http://evil.example)', '&#91;领奖&#93;&#40;http&#58;//evil&#46;example&#41;'],
    ['&lt;at id=all&gt;', '&#38;lt;at id&#61;all&#38;gt;'],
    ['${name}', '&#36;{name}'],
    ['    code', '&nbsp;&nbsp;&nbsp;&nbsp;code'],
    ['- 一\n- 二\n1. 三', '&#45; 一\n&#45; 二\n1&#46; 三'],
  ])('%j is inert', (text, escaped) => {
    expect(plain(text)).toBe(escaped)
  })

  it.each(['2026-11-22', '14:30', '3.5 分', 'TK-2026-0001', '融通，第 3、4 节', 'line one\nline two'])(
    '%j costs nothing: it is left as it is',
    (text) => {
      expect(plain(text)).toBe(text)
    },
  )

  it('takes time in proportion to its length, whatever it is made of', () => {
    const long = [' '.repeat(200_000), `a${'\t'.repeat(200_000)}b`, '1.'.repeat(100_000), '-'.repeat(200_000)]
    for (const text of long) expect(plain(text).length).toBeGreaterThanOrEqual(text.length)
  })
})

describe('what takes plain text', () => {
  it('leaves no mark open and lets none in, whatever it is given', () => {
    fc.assert(
      fc.property(mischief, mischief, (label, value) => {
        expect(marksIn(facts([[label, value]]).content.replaceAll(ours, '、'))).toEqual([])
        expect(marksIn(note(label).content.replaceAll(ours, '、'))).toEqual([])
        expect(note(label).content).not.toContain('\n\n')
        const bold = heading(label).content
        expect(bold.slice(0, 2) + bold.slice(-2)).toBe('****')
        expect(marksIn(bold.slice(2, -2))).toEqual([])
        expect(bold).not.toContain('\n\n')
      }),
      { numRuns: 500 },
    )
  })
})

const ours = /<font color='grey'>|<\/font>/g
const entities = /&#\d+;|&nbsp;|&emsp;/g

/** What is left that the platform could take for markup. */
function marksIn(markdown: string): string[] {
  const bare = markdown.replaceAll(entities, '、')
  const active = [
    /[<>[\]*_`~#|$\\@&()!+="']/gu,
    /(?<!\d):|:(?!\d)/gu,
    /\.(?=\p{L})/gu,
    /^[ \t]+|^-|^\d+\.(?!\d)/gmu,
    /[^\P{Cc}\n\t]/gu,
  ]
  return active.flatMap((mark) => bare.match(mark) ?? [])
}

function read(markdown: string): string {
  return markdown
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&emsp;', '\t')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** One kind of line end, no control characters, no half characters. */
function asHeld(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
}
