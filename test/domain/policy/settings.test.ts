import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#src/domain/policy/decided.ts'
import { dutyInForce } from '#src/domain/policy/duty-in-force.ts'
import { packsAt } from '#src/domain/policy/in-force.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import { isValueOf, settingOf } from '#src/domain/policy/settings.ts'
import { readRules } from '#src/rules.ts'

const { packs, indicators } = readRules('Asia/Shanghai')
const settings = packs.flatMap((pack) => pack.settings)
const dutyOf = (id: string) => {
  const duty = packs.flatMap(({ items }) => items).find((item) => item.id === id)?.duty
  if (!duty) throw new Error(`${id} has no duty`)
  return duty
}

describe('what a document leaves open', () => {
  it('is the default, and marked as such, until the consortium has decided', () => {
    expect(settingOf(packs, [], 'S2-39.reading')).toMatchObject({ value: 'strict', isDefault: true })
    const chosen = [{ name: 'S2-39.reading', value: 'loose' }]
    expect(settingOf(packs, chosen, 'S2-39.reading')).toMatchObject({ value: 'loose', isDefault: false })
  })

  it('is no default when the consortium has chosen the same', () => {
    const chosen = [{ name: 'S0-15.working_days', value: '5' }]
    expect(settingOf(packs, chosen, 'S0-15.working_days')).toMatchObject({ value: 5, isDefault: false })
  })

  it('is the default again when what was chosen can no longer be', () => {
    const chosen = [{ name: 'S0-15.working_days', value: '400' }]
    expect(settingOf(packs, chosen, 'S0-15.working_days')).toMatchObject({ value: 5, isDefault: true })
  })

  it('has a name that a pack knows', () => {
    expect(() => settingOf(packs, [], 'S9-01.reading')).toThrow('S9-01.reading')
  })

  it('takes any text for a value, and only a fitting one is in force', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...settings),
        fc.oneof(fc.string(), fc.integer().map(String)),
        (setting, value) => {
          const found = settingOf(packs, [{ name: setting.name, value }], setting.name)
          expect(isValueOf(setting, String(found.value))).toBe(true)
          expect(found.isDefault).toBe(!isValueOf(setting, value))
        },
      ),
    )
  })
})

describe('a duty is what the consortium reads it to be', () => {
  it('for each major or for each major at each school', () => {
    expect(dutyInForce(dutyOf('S0-07'), packs, [])).toMatchObject({ per: 'major', by: 'team' })
    const chosen = [{ name: 'S0-07.per', value: 'school_major' }]
    expect(dutyInForce(dutyOf('S0-07'), packs, chosen)).toMatchObject({ per: 'school_major', by: 'team' })
  })

  it('as often as was set', () => {
    expect(dutyInForce(dutyOf('S0-23'), packs, []).times).toBe(4)
    expect(dutyInForce(dutyOf('S0-23'), packs, [{ name: 'S0-23.frequency', value: '2' }]).times).toBe(2)
  })

  it.each([
    ['term', { kind: 'end_of_term', warnInWeeks: [] }],
    ['school_year', { kind: 'in_school_year' }],
    ['year', { kind: 'in_year', times: 1 }],
    ['none', { kind: 'open' }],
  ])('once a %s', (value, due) => {
    expect(dutyInForce(dutyOf('S0-05'), packs, [{ name: 'S0-05.every', value }]).due).toEqual(due)
  })

  it('as it is written where nothing is left open', () => {
    const { per, due } = dutyOf('S0-13')
    expect(dutyInForce(dutyOf('S0-13'), packs, [])).toEqual({ per, by: 'school', times: 1, due })
  })
})

describe('a pack', () => {
  it('is in force at every school where nobody has switched it off', () => {
    const off = [{ packId: 'S2', schoolId: 'DP' }]
    expect(packsAt(packs, off, 'DP').map(({ id }) => id)).toEqual(['S0', 'S1', 'S3', 'S4'])
    expect(packsAt(packs, off, 'XL')).toEqual(packs)
  })
})

describe('how far “about” reaches', () => {
  const transfer = (readings: readonly Reading[]) =>
    indicatorsInForce(indicators, packs, readings).find(({ id }) => id === 'transfer_pass_ratio')?.tolerance

  it('is the consortium’s to say', () => {
    expect(transfer([])).toBe(2)
    expect(transfer([{ name: 'S1-31.tolerance', value: '3.5' }])).toBe(3.5)
  })

  it('is nothing to figures that have one side', () => {
    const chosen = [{ name: 'S1-31.tolerance', value: '3.5' }]
    const others = indicators.filter(({ op }) => op !== 'about')
    expect(indicatorsInForce(others, packs, chosen)).toEqual(indicatorsInForce(others, packs, []))
  })
})
