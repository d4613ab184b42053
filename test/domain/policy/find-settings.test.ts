import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSettings, valueIn } from '#src/domain/policy/find-settings.ts'
import { readRules } from '#src/rules.ts'

const { packs, indicators } = readRules('Asia/Shanghai')
const settings = packs.flatMap((pack) => pack.settings)
const found = (words: string) => findSettings(packs, indicators, words)
const namesOf = (words: string) => found(words).settings.map(({ name }) => name)
/** The setting and its value, as an administrator would say them. */
const read = (words: string) => {
  const { settings: named, rest } = found(words)
  return named.flatMap((setting) => {
    const value = valueIn(setting, rest)
    return value === undefined ? [] : [`${setting.name} ${value === 'default' ? value : value.value}`]
  })
}

describe('a setting is found by whatever people call it', () => {
  it.each([
    ['S2-39.reading', ['S2-39.reading']],
    ['s2-39', ['S2-39.reading']],
    ['Ｓ２－３９', ['S2-39.reading']],
    ['5月前', ['S2-39.reading']],
    ['一轮听课', ['S0-16.round']],
    ['双师型 分母', ['S2-02.denominator']],
    ['双师型', ['S2-02.denominator']],
    ['转段合格率', ['S1-31.tolerance']],
    ['S3-05', ['S3-05.denominator', 'S3-05.local']],
    ['本地就业率', ['S3-05.denominator', 'S3-05.local']],
    ['本地就业率 分母', ['S3-05.denominator']],
    ['天气', []],
  ])('%s', (words, names) => {
    expect(namesOf(words)).toEqual(names)
  })

  it('by its name, each of them, and no other', () => {
    for (const { name } of settings) expect(namesOf(name)).toEqual([name])
  })
})

describe('its value is read from the rest', () => {
  it.each([
    ['S2-39.reading loose', ['S2-39.reading loose']],
    ['5月前 按5月底', ['S2-39.reading loose']],
    ['5月前 默认', ['S2-39.reading default']],
    ['双师型 分母 专业课教师', ['S2-02.denominator specialised']],
    ['S0-15 3', ['S0-15.working_days 3']],
    ['及时反馈 3个工作日', ['S0-15.working_days 3']],
    ['95%左右 3', ['S1-31.tolerance 3']],
    ['转段合格率 容差 1.5', ['S1-31.tolerance 1.5']],
    ['本地就业率 本县', ['S3-05.local county']],
    ['S0-07.per school_major', ['S0-07.per school_major']],
    ['互派 每校每专业', ['S0-07.per school_major']],
    ['S0-15 400', []],
    ['S2-39.reading', []],
    ['5月前 随便', []],
  ])('%s', (words, values) => {
    expect(read(words)).toEqual(values)
  })

  it('every option by its value and by what it is called', () => {
    for (const setting of settings.filter((one) => one.kind === 'choice')) {
      for (const { value, label } of setting.options) {
        expect(valueIn(setting, value), `${setting.name} ${value}`).toEqual({ value })
        expect(valueIn(setting, label.zh), `${setting.name} ${label.zh}`).toEqual({ value })
      }
    }
  })

  it('no words break it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...settings), (words, setting) => {
        const { settings: named } = found(words)
        expect(named.every((one) => settings.includes(one))).toBe(true)
        valueIn(setting, words)
      }),
    )
  })
})
