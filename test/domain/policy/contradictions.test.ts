import { describe, expect, it } from 'vitest'
import {
  contradictionKindIn,
  contradictionKinds,
  contradictionsOf,
} from '#src/domain/policy/contradictions.ts'
import { isExpired, targetPeriodOf } from '#src/domain/policy/target-period.ts'
import { entry, packs } from '#test/cards/samples/policy-entries.ts'

const idsOf = (kind: string, today = '2026-11-22') =>
  contradictionsOf(packs, today)
    .filter((one) => one.kind === kind)
    .map(({ item }) => item.id)

describe('a target', () => {
  it('has expired the day after the last one it was set for', () => {
    expect(isExpired(entry('S2-02'), '2020-12-31')).toBe(false)
    expect(isExpired(entry('S2-02'), '2021-01-01')).toBe(true)
    expect(idsOf('expired', '2018-12-27')).toEqual([])
  })

  it('of what is to be done every year goes on after the years of its document', () => {
    expect(isExpired(entry('S2-39'), '2026-11-22')).toBe(false)
    expect(targetPeriodOf(entry('S2-39'), '2026-11-22')).toEqual({
      until: '2020-12-31',
      of: 'pack',
      expired: true,
    })
    for (const id of ['S2-31', 'S2-34', 'S2-39', 'S2-44', 'S2-49']) expect(idsOf('expired')).not.toContain(id)
  })

  it('of 2024 and of 2020 has expired in 2026, one of 2027 has not', () => {
    expect(idsOf('expired')).toEqual(expect.arrayContaining(['S2-02', 'S2-13', 'S2-21', 'S3-01', 'S3-03']))
    for (const id of ['S3-02', 'S3-04', 'S3-05']) {
      expect(idsOf('expired')).not.toContain(id)
      expect(idsOf('expired', '2028-01-01')).toContain(id)
    }
  })
})

describe('the contradictions', () => {
  it('tell of each pair once', () => {
    const pairs = contradictionsOf(packs, '2026-11-22').filter(({ other }) => other !== undefined)
    expect(pairs.map(({ kind, item, other }) => [kind, item.id, other])).toEqual([
      ['same_name', 'S2-44', 'S3-32'],
      ['same_figure', 'S2-02', 'S2-21'],
    ])
  })

  it('say of each but the expired what is wrong and how it is read', () => {
    for (const { kind, note } of contradictionsOf(packs, '2026-11-22')) {
      expect(note === undefined).toBe(kind === 'expired')
    }
  })

  it('come in the order of their kinds', () => {
    const order = contradictionsOf(packs, '2026-11-22').map(({ kind }) => contradictionKinds.indexOf(kind))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it.each([
    ['冲突 过期', 'expired'],
    ['expired', 'expired'],
    ['冲突 同名', 'same_name'],
    ['same_figure', 'same_figure'],
    ['冲突 附表', 'body_and_annex'],
    ['冲突 语病', 'malformed'],
    ['冲突 分母', 'denominator'],
    ['冲突', undefined],
    ['all', undefined],
  ])('are asked for by kind: %s', (words, kind) => {
    expect(contradictionKindIn(words)).toBe(kind)
  })
})
