import { describe, expect, it } from 'vitest'
import { checkPacks } from '#src/domain/policy/check-packs.ts'
import { faultText } from '#src/domain/policy/pack-fault.ts'

const words = { zh: '字', en: 'words' }
const field = { name: 'plan', label: words, kind: 'text' }
const form = { id: 'plan', name: words, short: [], fields: [field] }
const open = { kind: 'open' }

function anItem(over: object = {}) {
  const said = { what: words, owedBy: words, owedTo: words, when: words, evidence: words }
  return { id: 'X-01', clause: '一', type: 'duty', force: 'must', acts: ['file'], ...said, ...over }
}

function aDuty(over: object = {}) {
  return { kind: 'plan', per: 'school', due: open, ...over }
}

function aPack(over: object = {}) {
  return { id: 'X', name: words, short: [], validity: {}, settings: [], items: [anItem()], ...over }
}

const choice = {
  name: 'X-01.reading',
  what: words,
  kind: 'choice',
  options: [
    { value: 'a', label: words },
    { value: 'b', label: words },
  ],
  default: 'a',
}
const withItem = (over: object, settings: readonly object[] = []) =>
  aPack({ settings, items: [anItem({ settings: settings.length > 0 ? ['X-01.reading'] : [], ...over })] })

function faultsOf(...contents: readonly unknown[]): readonly string[] {
  const files = contents.map((content, index) => ({ file: `${index + 1}.json`, content }))
  return checkPacks(files, new Set(['dual_teacher_ratio'])).faults.map(faultText)
}

describe('a fault in a pack is named with its file, its item, its place and the reason', () => {
  it('finds nothing in a pack that is right', () => {
    expect(faultsOf(withItem({ duty: aDuty({ form }), metric: 'dual_teacher_ratio' }, [choice]))).toEqual([])
  })

  it.each([
    ['a word of the schema', withItem({ force: 'should' }), '1.json X-01 force: Invalid option'],
    [
      'a day that does not exist',
      withItem({ validity: { until: '2026-02-30' } }),
      '1.json X-01 validity.until: not a day of the calendar',
    ],
    [
      'an unknown setting',
      withItem({ settings: ['X-01.reading'] }),
      '1.json X-01 settings: this pack has no setting of that name',
    ],
    [
      'a default that is no option',
      withItem({}, [{ ...choice, default: 'c' }]),
      '1.json X-01 X-01.reading default: c is none of a, b',
    ],
    [
      'a setting that nothing hangs on',
      aPack({ settings: [choice] }),
      '1.json X-01 X-01.reading: no item has it',
    ],
    [
      'an unknown indicator',
      withItem({ metric: 'happiness' }),
      '1.json X-01 metric: there is no indicator happiness',
    ],
    [
      'a conflict with an item that is not there',
      withItem({ conflicts: [{ kind: 'same_name', with: 'X-09', note: words }] }),
      '1.json X-01 conflicts.0.with: there is no item X-09',
    ],
    [
      'an item that goes with one that is not there',
      withItem({ goesWith: 'X-09' }),
      '1.json X-01 goesWith: there is no item X-09',
    ],
    [
      'a reading that is no reading',
      withItem({ duty: aDuty({ due: { kind: 'before_month', month: 5, reading: 'X-01.reading' } }) }, [
        choice,
      ]),
      '1.json X-01 duty.due.reading: it has to name a setting',
    ],
    [
      'days that no number says',
      withItem({ duty: aDuty({ due: { kind: 'after_event', event: 'graduation', workingDays: 'soon' } }) }),
      '1.json X-01 duty.due.workingDays: it has to be a number',
    ],
    [
      'a scope that is none',
      withItem({ duty: aDuty({ perSetting: 'X-01.reading' }) }, [choice]),
      '1.json X-01 duty.perSetting: it has to name a setting',
    ],
    [
      'a field that every form has',
      withItem({ duty: aDuty({ form: { ...form, fields: [{ ...field, name: 'major' }] } }) }),
      '1.json X-01 duty.form.fields.0.name: every form has a field',
    ],
    [
      'a bound that is no number',
      withItem({ duty: aDuty({ form: { ...form, fields: [{ ...field, kind: 'number', atMost: 'all' }] } }) }),
      '1.json X-01 duty.form.fields.0.atMost: it names no number',
    ],
    [
      'an escalation of what is only encouraged',
      withItem({ force: 'encourage', duty: aDuty({ escalation: [{ after: 1, to: 'dean' }] }) }),
      '1.json X-01: only an item with force `must`',
    ],
    ['an item of another pack', withItem({ id: 'Y-01' }), '1.json Y-01 id: the id does not begin with'],
  ])('%s', (_, pack, said) => {
    const found = faultsOf(pack)
    expect(
      found.some((text) => text.startsWith(said)),
      found.join('\n'),
    ).toBe(true)
  })

  it('an item twice', () => {
    expect(faultsOf(aPack({ items: [anItem(), anItem()] }))).toEqual([
      '1.json X-01 id: two items have this id',
    ])
  })

  it('a pack and a form twice, across files', () => {
    const first = withItem({ duty: aDuty({ form }) })
    const second = { ...aPack({ id: 'Y', items: [anItem({ id: 'Y-01', duty: aDuty({ form }) })] }) }
    expect(faultsOf(first, second)).toEqual([
      '2.json Y-01 duty.form.id: the form plan is in 1.json X-01 already',
    ])
    expect(faultsOf(aPack(), aPack())).toEqual(['2.json id: the pack X is in 1.json already'])
  })

  it('a pack may speak of one that is not there', () => {
    expect(faultsOf(withItem({ conflicts: [{ kind: 'same_name', with: 'Y-01', note: words }] }))).toEqual([])
  })
})
