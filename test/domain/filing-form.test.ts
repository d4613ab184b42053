import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFields } from '#src/domain/filing-form/changed-fields.ts'
import { checkContent, doubtsOf } from '#src/domain/filing-form/check-content.ts'
import { fillContent } from '#src/domain/filing-form/fill-content.ts'
import type { FilledForm } from '#src/domain/filing-form/filled.ts'
import { parseAmount } from '#src/domain/filing-form/parse-amount.ts'
import { complete, planForm, rows } from './filing-sample.ts'

const context = { today: '2026-11-22', terms: [] }
const fill = (filled: FilledForm, kept: Parameters<typeof fillContent>[1] = { content: {}, typed: {} }) =>
  fillContent(planForm, kept, filled, context)

describe('a number', () => {
  it.each([
    ['612', 612],
    ['６１２学时', 612],
    ['共612学时', 612],
    ['1,200', 1200],
    ['1.5万元', 15_000],
    ['8门', 8],
    ['八', 8],
    ['二十', 20],
    ['十二门', 12],
    ['一百零五', 105],
    ['一千二百', 1200],
    ['-3', -3],
    ['95.5%', 95.5],
    ['0', 0],
  ])('written %s is %d', (text, value) => expect(parseAmount(text)).toBe(value))

  it.each(['', '很多', '12和13', '十十', '1-2', 'abc', '百万', '3个月零2天8'])(
    'is not read from “%s”',
    (text) => {
      expect(parseAmount(text)).toBeUndefined()
    },
  )

  it('is read back from any way of writing it', () => {
    const unit = fc.constantFrom('', '门', '学时', ' 人', '元')
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), unit, (number, behind) => {
        expect(parseAmount(`${number}${behind}`)).toBe(number)
        expect(parseAmount(number.toLocaleString('en-US') + behind)).toBe(number)
      }),
    )
  })
})

describe('what a form sends', () => {
  it('becomes values of their kinds', () => {
    const { content, misread } = fill({
      courses: '８门',
      hours: '612学时',
      teacher_qualification: '是',
      level: '高职段',
      unities: ['paper', '统一大纲'],
      filed_on: '11.18',
      starts: '2.22',
      note: ' 无 ',
    })
    expect(misread).toEqual([])
    expect(content).toEqual({
      courses: 8,
      hours: 612,
      teacher_qualification: true,
      level: 'college',
      unities: ['syllabus', 'paper'],
      // What was done lies behind, what is planned ahead.
      filed_on: '2026-11-18',
      starts: '2027-02-22',
      note: '无',
    })
  })

  it('that cannot be understood is named and kept as typed, and nothing else is lost', () => {
    const kept = { content: { hours: 612, note: '旧' }, typed: {} }
    const { content, typed, misread } = fill({ courses: '好几门', filed_on: '改天', level: '别的' }, kept)
    expect(content).toEqual({ hours: 612, note: '旧' })
    expect(typed).toEqual({ courses: '好几门', filed_on: '改天', level: '别的' })
    expect(misread.map(({ field, code }) => [field, code])).toEqual([
      ['courses', 'not_a_number'],
      ['level', 'not_an_option'],
      ['filed_on', 'not_a_date'],
    ])
  })

  it('stays wrong until it is corrected, also when another field is filled in', () => {
    const wrong = fill({ courses: '好几门' })
    const still = fill({ hours: '612' }, wrong)
    expect(still.misread).toEqual([{ field: 'courses', code: 'not_a_number', value: '好几门' }])
    expect(fill({ courses: '8' }, still)).toEqual({
      content: { courses: 8, hours: 612 },
      typed: {},
      misread: [],
    })
  })

  it('takes a value out where a field was emptied, but never the rows of a table', () => {
    const { content } = fill({ hours: '', unities: [], plan: '' }, { content: { ...complete }, typed: {} })
    expect(content).toEqual({ courses: 2, plan: rows, teacher_qualification: true })
  })

  describe('for a table', () => {
    const pasted = '课程\t学时\t授课老师\n机械制图\t64\t王牧遥\n电工基础\t48\t解思远'

    it('is its rows where they were pasted with their headings', () => {
      expect(fill({ plan: pasted }).content['plan']).toEqual([
        { course: '机械制图', hours: 64, teacher: '王牧遥' },
        { course: '电工基础', hours: 48, teacher: '解思远' },
      ])
    })
    it('is named with its faults where not all rows are well, and kept as pasted', () => {
      const wrong = pasted.replace('48', '很多')
      const { typed, misread } = fill({ plan: wrong })
      expect(typed).toEqual({ plan: wrong })
      expect(misread).toMatchObject([{ code: 'rows_wrong', faults: [{ code: 'not_a_number', row: 3 }] }])
    })
    it('is words where it is none, which is shown and stops nobody', () => {
      const { content } = fill({ plan: '8门' })
      expect(content).toEqual({ plan: '8门' })
      const { warnings, ready } = checkContent(planForm, { ...complete, ...content }, 1)
      expect([warnings, ready, doubtsOf(warnings)]).toEqual([[{ field: 'plan', code: 'no_rows' }], true, []])
    })
    it('never replaces rows by words', () => {
      const { content } = fill({ plan: '8门' }, { content: { ...complete }, typed: {} })
      expect(content['plan']).toEqual(rows)
    })
  })

  it('never throws, whatever is sent', () => {
    const value = fc.oneof(fc.string(), fc.boolean(), fc.double(), fc.array(fc.string(), { maxLength: 3 }))
    const names = planForm.fields.map(({ name }) => name)
    const filled = fc.dictionary(fc.constantFrom(...names, '__proto__x', 'toString'), value)
    fc.assert(
      fc.property(filled, (some) => {
        const { content, typed } = fill(some)
        for (const name of Object.keys(some))
          expect(Object.hasOwn(content, name) && name in typed).toBe(false)
        checkContent(planForm, content, 0)
      }),
    )
  })
})

describe('a filing is ready', () => {
  const check = (changes: object = {}, attachments = 1) =>
    checkContent(planForm, { ...complete, ...changes }, attachments)

  it('when nothing is missing and nothing is wrong', () => {
    expect(check()).toEqual({ missing: [], missingAttachments: 0, faults: [], warnings: [], ready: true })
  })

  it('and not while a field, the table or its evidence is missing', () => {
    const { missing, missingAttachments, ready } = checkContent(planForm, {}, 0)
    expect(missing).toEqual(['courses', 'hours', 'plan', 'teacher_qualification'])
    expect([missingAttachments, ready]).toEqual([1, false])
  })

  it.each([
    [{ courses: 0 }, { field: 'courses', code: 'below', value: 0, limit: 1 }],
    [{ courses: 2.5 }, { field: 'courses', code: 'not_whole', value: 2.5 }],
    [{ practice: 200 }, { field: 'practice', code: 'above_other', value: 200, other: 'hours', limit: 136 }],
    [{ unities: ['paper'] }, { field: 'unities', code: 'not_all_ticked', options: ['syllabus'] }],
    [{ contact: '长'.repeat(201) }, { field: 'contact', code: 'too_long', length: 201, limit: 200 }],
  ])('and not with %j', (changes, fault) => {
    const { faults, ready } = check(changes)
    expect([faults.at(0), ready]).toEqual([fault, false])
  })

  it('with a doubt where the stated hours are not those of the rows', () => {
    const { warnings, ready } = check({ hours: 140 })
    expect(warnings).toEqual([{ field: 'hours', code: 'sum_differs', stated: 140, counted: 136 }])
    expect([ready, doubtsOf(warnings)]).toEqual([true, ['sum_differs:hours:140:136']])
  })

  it('with the rows named that lack what only some have', () => {
    const [first, second] = rows
    const { qualification: _, ...without } = second
    expect(check({ plan: [first, without] }).warnings).toEqual([
      { field: 'plan', code: 'cells_empty', column: 'qualification', rows: ['PLC应用技术'] },
    ])
  })

  it('with a doubt where qualification is said not to be complete', () => {
    expect(check({ teacher_qualification: false }).warnings).toEqual([
      { field: 'teacher_qualification', code: 'answered_no' },
    ])
  })
})

describe('changes between versions', () => {
  it('are the fields that differ, rows included', () => {
    const after = { ...complete, hours: 140, plan: [rows[0]], note: '改了' }
    expect(changedFields(planForm, complete, after).map(({ field }) => field)).toEqual([
      'hours',
      'plan',
      'note',
    ])
  })
  it('do not hang on the order of cells', () => {
    const [{ course, ...rest }] = rows
    const plan = [{ ...rest, course }, rows[1]]
    expect(changedFields(planForm, complete, { ...complete, plan })).toEqual([])
  })
})
