import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findItems } from '#src/domain/policy/find-items.ts'
import { entriesOf } from '#src/domain/policy/item-index.ts'
import { readRules } from '#src/rules.ts'

const library = readRules('Asia/Shanghai')
const entries = entriesOf(library.packs)

function found(words: string): readonly string[] {
  const answer = findItems(library, words)
  return (answer.by === 'nothing' ? [] : answer.entries).map(({ item }) => item.id)
}

describe('an item is found', () => {
  it('by its id, however it is written', () => {
    for (const { item } of entries) {
      const { id } = item
      for (const words of [
        id,
        id.toLowerCase(),
        id.replace('-', ' '),
        id.replace('-', ''),
        `${id}是什么意思`,
      ])
        expect(found(words), words).toEqual([id])
    }
  })

  it('by its own title, before every other, in both languages', () => {
    for (const { item } of entries) {
      expect(found(item.what.zh)[0], item.what.zh).toBe(item.id)
      expect(found(item.what.en)[0], item.what.en).toBe(item.id)
    }
  })

  it('by the names of its form', () => {
    for (const { item } of entries) {
      for (const name of item.duty?.form?.short ?? [])
        expect(found(name), `${name} ${item.id}`).toContain(item.id)
    }
  })

  it.each([
    ['三方协议一个月内签完是从哪天算', 'S3-32'],
    ['订单班50%那个是硬指标吗', 'S2-13'],
    ['双师型', 'S2-02'],
    ['双师形占比', 'S2-02'],
    ['教师合格率', 'S2-21'],
    ['５月前', 'S2-39'],
    ['超过60%以上', 'S3-05'],
    ['停止改革试点', 'S3-23'],
    ['internship plan', 'S2-39'],
    ['entry agreement', 'S3-32'],
    ['full-time counsellors', 'S3-43'],
  ])('by what people call it: %s', (words, first) => {
    expect(found(words)[0]).toBe(first)
  })

  it('alone where it alone has all that was asked for', () => {
    expect(found('订单班50%那个是硬指标吗')).toEqual(['S2-13'])
    expect(found('三方协议一个月内签完是从哪天算')).toEqual(['S3-32'])
  })

  it.each(['三方协议', 'tripartite agreements'])(
    'not alone where there are two of that name: %s',
    (words) => {
      expect(found(words).slice(0, 2).toSorted()).toEqual(['S2-44', 'S3-32'])
    },
  )

  it.each([
    ['三（四）2', ['S2-39', 'S2-40', 'S2-41', 'S2-42', 'S2-43', 'S2-44', 'S2-45']],
    ['表23', ['S2-39', 'S2-40']],
    ['S3 细则一', ['S3-26', 'S3-27', 'S3-28']],
    ['行动计划 表1', ['S2-01', 'S2-04']],
  ])('by its clause: %s', (words, ids) => {
    expect(found(words)).toEqual(ids)
  })
})

describe('a document', () => {
  it.each(
    library.packs.flatMap(({ id, name, short }) => [id, name.zh, ...short].map((words) => [words, id])),
  )('called %s is found whole', (words, id) => {
    const answer = findItems(library, words)
    expect(answer.by === 'pack' && answer.pack.id).toBe(id)
  })

  it('is searched alone where it is named in front', () => {
    const ids = found('S3 三方协议')
    expect(ids).toContain('S3-32')
    expect(ids.filter((id) => !id.startsWith('S3-'))).toEqual([])
  })
})

describe('what is not found', () => {
  it('brings the nearest, and nothing at all where nothing is near', () => {
    const answer = findItems(library, '学生的协仪')
    expect(answer.by === 'nothing' && answer.near.map(({ item }) => item.id)).toContain('S3-32')
    expect(findItems(library, '🍜')).toEqual({ by: 'nothing', near: [] })
  })

  it('is answered whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
        const answer = findItems(library, words)
        expect(answer.by === 'nothing' || answer.entries.length > 0).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
