import { describe, expect, it } from 'vitest'
import { checkIndicators } from '#src/domain/indicator/check-indicators.ts'
import { indicatorsSchema, type Indicator } from '#src/domain/indicator/schema.ts'
import { faultText } from '#src/domain/policy/pack-fault.ts'
import { readPacks } from '#src/packs.ts'
import { indicators } from './demo-consortium.ts'

const { packs } = readPacks()
const metric = (id: string): Indicator => {
  const found = indicators.find((one) => one.id === id)
  if (!found) throw new Error(`no such metric: ${id}`)
  return found
}
const faultsOf = (indicator: Indicator) =>
  checkIndicators([...indicators.filter(({ id }) => id !== indicator.id), indicator], packs, 'i.json').map(
    faultText,
  )

describe('indicators and the items they measure', () => {
  it('say the same, as delivered', () => {
    expect(checkIndicators(indicators, packs, 'i.json')).toEqual([])
  })

  it('every item that counts by a figure of its own has its indicator', () => {
    const metrics = new Set(packs.flatMap(({ items }) => items).flatMap(({ metric: name }) => name ?? []))
    const alone = indicators.filter(({ id }) => !metrics.has(id)).map(({ id }) => id)
    expect(alone).toEqual(['plans_on_time_rate'])
  })

  it('no threshold is made up where the documents give none', () => {
    const clauses = indicators.map(({ clause }) => clause)
    for (const item of ['S2-01', 'S2-32', 'S2-35', 'S3-41']) expect(clauses).not.toContain(item)
    expect(metric('feedback_closure_rate')).toMatchObject({ op: 'described', threshold: 0 })
  })

  it.each([
    [{ clause: 'S3-99' }, 'there is no item S3-99'],
    [{ clause: 'S3-40' }, 'the item S3-40 does not name master_ratio'],
    [{ force: 'effort' }, 'the item S3-39 says must'],
    [{ targetUntil: '2027-12-31' }, 'the item S3-39 is valid until no day'],
    [{ counted: { by: 'duties', item: 'S3-39', when: 'passed' } }, 'the item S3-39 is no duty'],
    [
      { counted: { by: 'filing', item: 'S3-32', numerator: 'students', denominator: 'note' } },
      'the form of S3-32 has no number note',
    ],
  ] as const)('%j: %s', (over, reason) => {
    expect(faultsOf({ ...metric('master_ratio'), ...over }).join('\n')).toContain(reason)
  })

  it('a reading names a choice of its own pack', () => {
    const indicator = metric('dual_teacher_ratio')
    const denominator = { ...indicator.denominator, setting: 'S3-05.denominator' }
    expect(faultsOf({ ...indicator, denominator }).join('\n')).toContain(
      'it has to name a choice of its pack',
    )
  })
})

describe('an indicator', () => {
  it.each([
    ['a reading without its setting', { denominator: { zh: '{reading}', en: '{reading}', unit: 'person' } }],
    ['a lower end without an upper one', { op: 'between' }],
    ['something only described with a threshold', { op: 'described' }],
    ['a total of the region at every school', { scope: 'region' }],
  ])('is not %s', (_, over) => {
    expect(indicatorsSchema.safeParse([{ ...metric('master_ratio'), ...over }]).success).toBe(false)
  })
})
