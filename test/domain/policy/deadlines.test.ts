import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activities, daysOf, decided, ofItem, planned } from './demo-year.ts'

/** Product facts: what is due in the demo's year, seen from 2026-11-22. */
const table: readonly (readonly [item: string, days: readonly string[]])[] = [
  ['S3-32', ['*rule 2026-09-30→2026-09-30']],
  ['S2-34', ['*rule 2026-11-30→2026-11-30']],
  ['S0-10', ['*scheduled 2026-11-27→2026-11-27']],
  [
    'S0-13',
    [
      '*internal 2026-12-20→2026-12-18',
      'customary 2026-12-31→2026-12-31',
      'hard 2027-01-15→2027-01-15?',
      '*customary 2027-06-30→2027-06-30?',
    ],
  ],
  ['S0-16', ['*rule 2027-01-15→2027-01-15?']],
  ['S0-17', ['*rule 2027-01-15→2027-01-15?']],
  [
    'S0-19',
    [
      '*scheduled 2027-01-06→2027-01-06?',
      '*rule 2027-01-15→2027-01-15?',
      '*scheduled 2027-01-07→2027-01-07?',
    ],
  ],
  ['S4-16', ['*part 2026-12-31→2026-12-31']],
  ['S2-39', ['*strict 2027-04-30→2027-04-30?', 'loose 2027-05-31→2027-05-31?']],
  ['S2-49', ['*rule 2027-05-31→2027-05-31?']],
  ['S2-31', ['*rule 2027-06-30→2027-06-30?']],
]

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
  'the deadlines of the demo year on a machine in %s',
  (zone) => {
    const before = process.env['TZ']
    beforeAll(() => {
      process.env['TZ'] = zone
      expect(new Date('2026-11-22T00:00:00Z').getTimezoneOffset()).toBe(
        { UTC: 0, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': -840, 'Asia/Shanghai': -480 }[zone],
      )
    })
    afterAll(() => {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    })

    it.each(table)('%s is due as the documents and the calendar say', (item, days) => {
      expect(daysOf(ofItem(item))).toEqual(days)
    })
  },
)

describe('what the demo consortium owes', () => {
  it('are thirteen teaching plans for each term to come, one of each school for each of its majors', () => {
    const keys = ofItem('S0-13').map(
      ({ obligation: { period, schoolId, majorId } }) => `${period} ${schoolId} ${majorId}`,
    )
    const pairs =
      'DP JD, NY JD, DP SK, BT SK, DP WL, XL WL, HZ WL, XL YL, NY YL, BT XN, XL XN, NY DS, HZ DS'.split(', ')
    expect(keys.toSorted()).toEqual(
      ['2026-2027-2', '2027-2028-1'].flatMap((period) => pairs.map((pair) => `${period} ${pair}`)).toSorted(),
    )
  })

  it('is nothing whose target period is over', () => {
    const expired = ['S2-11', 'S2-12', 'S2-14', 'S2-16', 'S2-17', 'S2-26', 'S2-28', 'S2-33']
    for (const item of expired) expect([item, ofItem(item)]).toEqual([item, []])
  })

  it('is due between the first day of the term that runs and the last day that is known', () => {
    for (const { obligation } of planned().flatMap(({ duties }) => duties)) {
      const { nominal = '2026-12-31' } = obligation
      expect(nominal >= '2026-08-31' && nominal <= '2027-07-09').toBe(true)
    }
  })

  it('has a key each, and the same however often it is worked out', () => {
    const keys = planned().flatMap(({ duties }) =>
      duties.map(({ obligation: { item, schoolId, majorId, period, part } }) =>
        JSON.stringify([item, schoolId, majorId, period, part]),
      ),
    )
    expect(new Set(keys)).toHaveLength(keys.length)
    expect(planned()).toEqual(planned())
  })
})

describe('the reading of an open clause', () => {
  it('is the consortium’s own once it has chosen, and the other is shown beside it', () => {
    const readings = [{ name: 'S2-39.reading', value: 'loose' }]
    const duties = ofItem('S2-39', { decided: { ...decided, readings } })
    expect(daysOf(duties)).toEqual(['strict 2027-04-30→2027-04-30?', '*loose 2027-05-31→2027-05-31?'])
    expect(duties[0]?.obligation).toMatchObject({
      dueOn: '2027-05-31',
      derivation: { code: 'before_month_loose', data: { isDefault: false } },
    })
    expect(ofItem('S2-39')[0]?.obligation.derivation).toMatchObject({
      code: 'before_month_strict',
      data: { month: 5, setting: 'S2-39.reading', isDefault: true },
    })
  })

  it('without a day of its own the consortium holds to the customary one, and the hard one when that is sooner', () => {
    const none = { ...decided, ownDates: [] }
    expect(daysOf(ofItem('S0-13', { decided: none })).slice(0, 2)).toEqual([
      '*customary 2026-12-31→2026-12-31',
      'hard 2027-01-15→2027-01-15?',
    ])
    const late = [{ itemId: 'S0-13', period: '2026-2027-2', date: '2027-01-10' }]
    expect(daysOf(ofItem('S0-13', { decided: { ...decided, ownDates: late } })).slice(0, 3)).toEqual([
      '*customary 2026-12-31→2026-12-31',
      'internal 2027-01-10→2027-01-08?',
      'hard 2027-01-15→2027-01-15?',
    ])
  })

  it('what nobody has appointed has no day, until somebody does', () => {
    expect(ofItem('S3-14').map(({ obligation: { period, dueOn } }) => [period, dueOn])).toEqual([
      ['2026', undefined],
    ])
    const ownDates = [{ itemId: 'S3-14', period: '2027', date: '2027-03-14' }]
    const dated = ofItem('S3-14', { decided: { ...decided, ownDates } })
    expect(dated.map(({ obligation: { period } }) => period)).toEqual(['2027'])
    expect(daysOf(dated)).toEqual(['*rule 2027-03-14→2027-03-12?'])
  })

  it('a seminar that is called off is due by the end of the term again', () => {
    const off = activities.map((one) =>
      one.kind === 'seminar' ? { ...one, state: 'cancelled' as const } : one,
    )
    expect(daysOf(ofItem('S0-10', { activities: off }))).toEqual(['*rule 2027-01-15→2027-01-15?'])
  })
})
