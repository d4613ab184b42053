import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#src/domain/filing-form/read-table.ts'
import type { TableCells } from '#src/domain/filing-form/table-cell.ts'
import { sumsOf } from '#src/domain/filing-form/table-sums.ts'
import { takeSheet } from '#src/domain/filing-form/take-sheet.ts'
import { planForm, planTable } from './filing-sample.ts'

const read = (cells: TableCells) => readTable(planTable, cells, '2026-11-22')
const head = ['课程', '学时', '授课老师', '教师资质']

describe('a spreadsheet of courses', () => {
  it('is read by the labels of its columns, wherever they stand and whatever stands above', () => {
    const { rows, faults, unknown } = read([
      ['2026—2027学年第二学期授课计划'],
      [],
      ['序号', '教师', '课程名称', '课 时（节）', '资质*', '开课日期'],
      [1, '王牧遥', '机械制图', 64, '讲师', new Date('2027-02-22T00:00:00Z')],
      [2, '解思远', 'PLC应用技术', '７２学时', '讲师', '2027年2月23日'],
      [],
      ['合计', null, null, 136],
    ])
    expect(faults).toEqual([])
    expect(unknown).toEqual(['序号'])
    expect(rows).toEqual([
      { course: '机械制图', hours: 64, teacher: '王牧遥', qualification: '讲师', starts: '2027-02-22' },
      { course: 'PLC应用技术', hours: 72, teacher: '解思远', qualification: '讲师', starts: '2027-02-23' },
    ])
  })

  it('is taken whole or not at all, with every fault at its row and column', () => {
    const { rows, faults } = read([
      head,
      ['机械制图', 64, '王牧遥', '讲师'],
      ['电工基础', '很多', '解思远', '讲师'],
      ['网页设计', -8, '', '讲师'],
    ])
    expect(rows).toEqual([])
    expect(faults).toEqual([
      { code: 'not_a_number', row: 3, column: '学时', of: '电工基础', value: '很多' },
      { code: 'negative', row: 4, column: '学时', of: '网页设计', value: '-8' },
      { code: 'empty_cell', row: 4, column: '授课老师', of: '网页设计', value: '' },
    ])
  })

  it.each([
    [
      'no heading is known',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      [{ code: 'no_header' }],
    ],
    ['nothing is in it', [], [{ code: 'no_header' }]],
    ['there are only headings', [head], [{ code: 'no_rows' }]],
    [
      'a column is missing',
      [
        ['课程', '授课老师'],
        ['机械制图', '王牧遥'],
      ],
      [{ code: 'missing_column', column: '学时' }],
    ],
    [
      'a column is there twice',
      [
        [...head, '课时'],
        ['机械制图', 64, '王牧遥', '讲师', 60],
      ],
      [{ code: 'double_column', column: '课时' }],
    ],
  ] as const)('is refused where %s', (_, cells, faults) => {
    expect(read(cells)).toMatchObject({ rows: [], faults })
  })

  it('is refused where it is longer than a filing can be', () => {
    const cells = [head, ...Array.from({ length: 201 }, () => ['课', 1, '人', ''])]
    expect(read(cells).faults).toEqual([{ code: 'too_many_rows', rows: 201, limit: 200 }])
  })

  it('adds up as it is written: 0.1 and 0.2 are 0.3', () => {
    const rows = [0.1, 0.2].map((hours) => ({ course: '课', hours, teacher: '人' }))
    expect(sumsOf(planTable, rows)).toEqual([{ column: 'hours', sum: 0.3 }])
  })

  it('gives every well row back, whatever the order of its columns', () => {
    const row = fc.record({
      course: fc.stringMatching(/^[a-z]{3,12}$/).filter((name) => !/^(?:total|sum)/.test(name)),
      hours: fc.nat({ max: 500 }),
      teacher: fc.stringMatching(/^[a-z]{2,8}$/),
    })
    const columns = fc.shuffledSubarray(['course', 'hours', 'teacher'] as const, { minLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), columns, (rows, order) => {
        const cells = [[...order], ...rows.map((one) => order.map((name) => one[name]))]
        expect(read(cells).rows).toEqual(rows)
      }),
    )
  })

  it('never throws, whatever the cells', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined), fc.date())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (cells) => {
        const { rows, faults } = read([head, ...cells])
        expect(rows.length === 0 || faults.length === 0).toBe(true)
      }),
    )
  })
})

describe('a spreadsheet put into a draft', () => {
  const well = [head, ['机械制图', 64, '王牧遥', '讲师'], ['电工基础', 48, '解思远', '讲师']]
  const take = (sheets: readonly TableCells[] | undefined, kept = { content: {}, typed: {} }) =>
    takeSheet(planForm, kept, sheets, '2026-11-22')

  it('fills in the numbers that nobody has, from its rows', () => {
    expect(take([well])).toMatchObject({
      taken: true,
      field: 'plan',
      filledIn: ['hours'],
      kept: { content: { hours: 112, plan: [{ course: '机械制图' }, { course: '电工基础' }] } },
    })
  })

  it('leaves alone what somebody has filled in, right or wrong', () => {
    expect(take([well], { content: { hours: 99 }, typed: {} })).toMatchObject({
      filledIn: [],
      kept: { content: { hours: 99 } },
    })
    expect(take([well], { content: {}, typed: { hours: '很多' } })).toMatchObject({ filledIn: [] })
  })

  it('is looked for among all sheets of the file', () => {
    expect(take([[['说明'], ['请逐行填写']], well])).toMatchObject({ taken: true })
  })

  it('changes nothing where a row is not well, or it cannot be read', () => {
    expect(take([[head, ['机械制图', '', '王牧遥', '']]])).toMatchObject({ taken: false })
    expect(take(undefined)).toMatchObject({ taken: false, faults: [{ code: 'unreadable' }] })
    expect(take([])).toMatchObject({ taken: false, faults: [{ code: 'no_header' }] })
  })

  it('is none of the business of a form without a table', () => {
    const fields = planForm.fields.filter(({ kind }) => kind !== 'table')
    expect(
      takeSheet({ ...planForm, fields }, { content: {}, typed: {} }, [well], '2026-11-22'),
    ).toBeUndefined()
  })
})
