import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { named, people, zone } from './demo-consortium.ts'
import { consortiumFile, empty, known } from './consortium-sample.ts'

type Sheet = 'schools' | 'majors' | 'terms' | 'people' | 'kpi_inputs' | 'observations' | 'teaching_plans'

const metrics = ['dual_teacher_ratio']
const read = (input: unknown, roster = people) =>
  readConsortiumFile(input, { known: { ...known, people: roster }, zone, today: '2026-11-22', metrics })

/** The faults of a file in which one cell of the first row of a sheet is another. */
function faultsWith(sheet: Sheet, changes: object) {
  const [first] = consortiumFile[sheet]
  const { errors } = read({ [sheet]: [{ ...first, ...changes }] })
  return errors.map(({ row, column, code }) => [row, column, code])
}

describe('a wrong cell is named with its row and column', () => {
  it.each<[Sheet, object, string, string]>([
    ['schools', { id: undefined }, 'id', 'missing'],
    ['schools', { id: 'D P:1' }, 'id', 'unknown_value'],
    ['schools', { name: ' ' }, 'name', 'missing'],
    ['schools', { role: 'owner' }, 'role', 'unknown_value'],
    ['schools', { hvc: 'perhaps' }, 'hvc', 'not_yes_or_no'],
    ['schools', { hvc: 'constructor' }, 'hvc', 'not_yes_or_no'],
    ['schools', { short: 7.5, name: { zh: 'x' } }, 'name', 'not_text'],
    ['terms', { week1_monday: '2026-09-01' }, 'week1_monday', 'not_a_monday'],
    ['terms', { week1_monday: '31.08.2026' }, 'week1_monday', 'not_a_date'],
    ['terms', { weeks: 0 }, 'weeks', 'out_of_range'],
    ['terms', { weeks: '二十' }, 'weeks', 'not_a_number'],
    ['terms', { end: '2026-08-30' }, 'end', 'ends_before_start'],
    ['majors', { partners: ['DP', 'QQ'] }, 'partners', 'unknown_school'],
    ['majors', { lead: '无此人' }, 'lead', 'unknown_person'],
    ['people', { school: 'QQ' }, 'school', 'unknown_school'],
    ['people', { roles: ['teacher', 'king'] }, 'roles', 'unknown_value'],
    ['people', { major: 'JD,QQ' }, 'major', 'unknown_major'],
    ['kpi_inputs', { num: -1 }, 'num', 'out_of_range'],
    ['kpi_inputs', { num: Number.NaN }, 'num', 'not_a_number'],
    ['kpi_inputs', { den: 'many' }, 'den', 'not_a_number'],
    ['kpi_inputs', { metric: 'height' }, 'metric', 'unknown_metric'],
    ['kpi_inputs', { asof: '2026-02-30' }, 'asof', 'not_a_date'],
    ['observations', { no: 'BA-2026-0001' }, 'no', 'unknown_value'],
    ['observations', { date: null }, 'date', 'missing'],
    ['observations', { periods: [0] }, 'periods', 'unknown_value'],
    ['observations', { periods: [] }, 'periods', 'unknown_value'],
    ['observations', { observer: '' }, 'observer', 'missing'],
    ['observations', { observer: '无此人' }, 'observer', 'unknown_person'],
    ['observations', { school: 'XL' }, 'teacher', 'unknown_person'],
    ['observations', { mode: '旁听' }, 'mode', 'unknown_value'],
    ['observations', { score: 85.3 }, 'score', 'out_of_range'],
    ['observations', { grade: '甲' }, 'grade', 'unknown_value'],
    ['observations', { status: '丢了' }, 'status', 'unknown_value'],
    ['teaching_plans', { school: 'XL' }, 'school', 'not_a_partner'],
    ['teaching_plans', { major: 'QQ' }, 'major', 'unknown_major'],
    ['teaching_plans', { status: '丢了' }, 'status', 'unknown_value'],
    ['teaching_plans', { status: '已通过 2026-11-31' }, 'status', 'unknown_value'],
    ['teaching_plans', { reviewer: '无此人' }, 'reviewer', 'unknown_person'],
    ['teaching_plans', { term: '1999-2000-1' }, 'term', 'unknown_term'],
  ])('%s %j: %s %s', (sheet, changes, column, code) => {
    expect(faultsWith(sheet, changes)).toEqual([[1, column, code]])
  })
  it('and nothing is wrong with the cells as they were', () => {
    for (const sheet of [
      'schools',
      'terms',
      'people',
      'kpi_inputs',
      'observations',
      'teaching_plans',
    ] as const) {
      expect([sheet, faultsWith(sheet, {})]).toEqual([sheet, []])
    }
  })
})

describe('rows that say a thing twice', () => {
  it.each<[Sheet, string]>([
    ['schools', 'id'],
    ['terms', 'id'],
    ['majors', 'id'],
    ['people', 'open_id'],
    ['kpi_inputs', 'metric'],
    ['observations', 'no'],
    ['teaching_plans', 'major'],
  ])('%s', (sheet, column) => {
    const [first] = consortiumFile[sheet]
    const { errors } = read({ [sheet]: [first, first] })
    expect(errors).toEqual([
      expect.objectContaining({
        sheet,
        row: 2,
        column,
        code: 'duplicate',
        data: expect.objectContaining({ first: 1 }),
      }),
    ])
  })
  it('are counted from the rows of the sheet, wrong ones too', () => {
    const [first] = consortiumFile.schools
    const { errors } = read({ schools: [{ ...first, id: '' }, first, first] })
    expect(errors).toContainEqual(expect.objectContaining({ row: 3, data: { value: 'LQ', first: 2 } }))
  })
})

it('a name that two people have is not guessed', () => {
  const twin = { ...named('王牧遥'), id: 'p99', openId: 'ou_p99' }
  const [observation] = consortiumFile.observations
  const { errors } = read({ observations: [observation] }, [...people, twin])
  expect(errors).toEqual([
    {
      sheet: 'observations',
      row: 1,
      column: 'teacher',
      code: 'ambiguous_person',
      data: { value: '王牧遥', count: 2 },
    },
  ])
})

it('plans need a term that is still to come', () => {
  const { errors } = readConsortiumFile(
    { teaching_plans: consortiumFile.teaching_plans.slice(0, 1) },
    { known, zone, today: '2027-03-01' },
  )
  expect(errors).toEqual([expect.objectContaining({ column: 'term', code: 'no_next_term' })])
})

it.each([
  [null, 'not_a_file'],
  ['schools', 'not_a_file'],
  [[], 'not_a_file'],
  [{ schools: {} }, 'not_a_list'],
  [{ schools: ['DP'] }, 'not_a_row'],
])('%j is %s', (input, code) => {
  expect(read(input).errors.map((error) => error.code)).toEqual([code])
})

it('nothing makes the reader throw', () => {
  const sheet = fc.oneof(
    fc.anything(),
    fc.array(fc.dictionary(fc.constantFrom('id', 'name', 'school', 'roles'), fc.anything())),
  )
  const file = fc.dictionary(
    fc.constantFrom('schools', 'majors', 'people', 'terms', 'observations', 'today'),
    sheet,
  )
  fc.assert(
    fc.property(file, (input) => {
      const { rows, errors } = readConsortiumFile(input, { known: empty, zone, today: '2026-11-22' })
      expect(Array.isArray(rows.people) && Array.isArray(errors)).toBe(true)
    }),
  )
})
