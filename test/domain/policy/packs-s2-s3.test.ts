import { describe, expect, it } from 'vitest'
import indicators from '#config/indicators.json' with { type: 'json' }
import { indicatorsSchema } from '#src/domain/indicator/schema.ts'
import type { DueRule } from '#src/domain/policy/due-rule.ts'
import { indicatorsInForce } from '#src/domain/policy/indicators-in-force.ts'
import { entriesOf } from '#src/domain/policy/item-index.ts'
import { entry, packs } from '#test/cards/samples/policy-entries.ts'

const items = entriesOf(packs).map(({ item }) => item)
const item = (id: string) => entry(id).item
const setting = (name: string) => packs.flatMap(({ settings }) => settings).find((one) => one.name === name)
const conflictsOf = (id: string, kind: string) => item(id).conflicts.filter((one) => one.kind === kind)
const field = (id: string, name: string) => item(id).duty?.form?.fields.find((one) => one.name === name)
const numbered = (pack: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${pack}-${String(index + 1).padStart(2, '0')}`)

it('every item of the plan and of the pilot is there, in its order', () => {
  expect(items.map(({ id }) => id)).toEqual([...numbered('S2', 54), ...numbered('S3', 45)])
})

describe('what is easily taken for something else', () => {
  it('the two tripartite agreements are two forms that both answer to the bare name', () => {
    const forms = ['S3-32', 'S2-44'].map((id) => item(id).duty?.form)
    expect(forms.map((form) => form?.id)).toEqual(['entry_triparty', 'internship_triparty'])
    for (const form of forms) expect(form?.short).toContain('三方协议')
    expect(conflictsOf('S3-32', 'same_name')[0]?.with).toBe('S2-44')
    expect(conflictsOf('S2-44', 'same_name')[0]?.with).toBe('S3-32')
  })

  it('the two indicators of 85 % point at each other', () => {
    expect(conflictsOf('S2-02', 'same_figure')[0]?.with).toBe('S2-21')
    expect(conflictsOf('S2-21', 'same_figure')[0]?.with).toBe('S2-02')
    expect(item('S2-02').metric).not.toBe(item('S2-21').metric)
  })

  it('every indicator of the two documents belongs to its item, and to no other', () => {
    const expected = indicators
      .filter(({ clause }) => /^S[23]/.test(clause))
      .map(({ id, clause }) => `${clause} ${id}`)
    const found = items.flatMap(({ id, metric }) => (metric === undefined ? [] : [`${id} ${metric}`]))
    expect(found).toEqual(expected.toSorted((one, other) => one.localeCompare(other)))
  })
})

describe('what a document leaves open', () => {
  it('before May means before the first of May until the consortium says otherwise', () => {
    expect(item('S2-39').duty?.due).toEqual({ kind: 'before_month', month: 5, reading: 'S2-39.reading' })
    expect(setting('S2-39.reading')).toMatchObject({ default: 'strict' })
    expect(item('S2-39').quote).toBe('每年5月前')
  })

  it.each(['S2-02', 'S3-05', 'S3-30'])('the denominator of %s is a setting, and said to be missing', (id) => {
    expect(conflictsOf(id, 'denominator')).toHaveLength(1)
    expect(item(id).settings).toContain(`${id}.denominator`)
    expect(setting(`${id}.denominator`)?.kind).toBe('choice')
  })

  it('the denominators by default are those with which the figures are judged', () => {
    const read = indicatorsInForce(indicatorsSchema.parse(indicators), packs, [])
    const shown = (id: string) => read.find(({ clause }) => clause === id)?.denominator.zh
    expect([shown('S2-02'), setting('S2-02.denominator')?.default]).toEqual(['全体教师', 'all'])
    expect([shown('S3-30'), setting('S3-30.denominator')?.default]).toEqual(['年末设备值', 'year_end'])
    expect([shown('S3-05'), setting('S3-05.denominator')?.default]).toEqual(['高职全体毕业生', 'graduates'])
  })

  it('every number of days is a setting and never the document’s', () => {
    const isOfEvent = (due: DueRule) => due.kind === 'after_event' || due.kind === 'before_event'
    for (const { id, duty, settings, conflicts } of items) {
      if (!duty || !isOfEvent(duty.due)) continue
      expect('workingDays' in duty.due && settings.includes(duty.due.workingDays), id).toBe(true)
      expect(
        conflicts.some(({ kind }) => kind === 'reading'),
        id,
      ).toBe(true)
    }
  })

  it('the check of the enterprise and the agreements are due five working days before the internship', () => {
    for (const id of ['S2-42', 'S2-43', 'S2-44', 'S2-45']) {
      expect(item(id).duty?.due).toEqual({
        kind: 'before_event',
        event: 'internship_start',
        workingDays: 'S2-42.working_days',
      })
    }
    expect(setting('S2-42.working_days')).toMatchObject({ kind: 'number', default: 5 })
    expect(setting('S3-35.working_days')).toMatchObject({ kind: 'number', default: 5 })
    expect(setting('S3-23.working_days')).toMatchObject({ kind: 'number', default: 10 })
  })

  it('what is done “regularly” is done as often as the consortium says', () => {
    expect(item('S2-46').duty?.everySetting).toBe('S2-46.every')
    expect(item('S3-25').duty?.everySetting).toBe('S3-25.every')
  })

  it('no threshold is made up where the text points elsewhere', () => {
    for (const id of ['S2-32', 'S2-35', 'S3-12', 'S3-41']) {
      expect(item(id).metric).toBeUndefined()
      expect(item(id).note?.zh).toContain('不设阈值')
    }
    expect(field('S2-34', 'ratio')).toMatchObject({ kind: 'text', required: true })
  })
})

describe('what a document says badly', () => {
  it('“超过60%以上” is quoted, said to be malformed, and 60.0 % is borderline', () => {
    expect(item('S3-05').quote).toBe('超过60%以上')
    expect(conflictsOf('S3-05', 'malformed')[0]?.note.zh).toContain('临界')
  })

  it.each(['S3-38', 'S3-43'])('the ratio of %s is read as students a teacher, at most', (id) => {
    expect(item(id).quote).toMatch(/^不低于1:/)
    expect(conflictsOf(id, 'reading')[0]?.note.zh).toContain('不超过')
    expect(indicators.find(({ clause }) => clause === id)?.op).toBe('<=')
  })

  it('body and annex disagree where they do', () => {
    const flagged = items.filter(({ id }) => conflictsOf(id, 'body_and_annex').length > 0).map(({ id }) => id)
    const dates = ['S2-08', 'S2-27']
    const annexOnly = ['S2-10', 'S2-11', 'S2-12', 'S2-13', 'S2-14', 'S2-15', 'S2-26', 'S2-33']
    const bodyOnly = ['S2-23', 'S2-28']
    expect(flagged).toEqual(expect.arrayContaining([...dates, ...annexOnly, ...bodyOnly, 'S2-19']))
  })

  it('both dates of the innovation teams are kept', () => {
    const said = JSON.stringify(item('S2-27'))
    expect(said).toContain('2019年12月前')
    expect(said).toContain('到2020年')
  })
})

describe('how strongly it is put', () => {
  it.each([
    ['S2-13', 'effort', '努力'],
    ['S2-19', 'effort', '努力'],
    ['S2-25', 'encourage', '鼓励'],
    ['S2-09', 'encourage', '支持'],
    ['S3-36', 'principle', '一般'],
    ['S2-39', 'must', undefined],
  ])('%s is %s', (id, force, word) => {
    expect(item(id)).toMatchObject({ force, ...(word !== undefined && { forceWord: word }) })
  })

  it('only what must be done is escalated', () => {
    for (const { id, force, duty } of items)
      if ((duty?.escalation.length ?? 0) > 0) expect(force, id).toBe('must')
  })

  it('stopping the pilot is threatened by the document alone, in its few words', () => {
    const threatening = items.flatMap(({ id, consequence }) =>
      consequence === undefined ? [] : [[id, consequence]],
    )
    expect(threatening).toEqual([['S3-23', '停止改革试点']])
  })
})
