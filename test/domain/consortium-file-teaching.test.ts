import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { coursesOf } from '#src/domain/taught.ts'
import { people, zone } from './demo-consortium.ts'
import { consortiumFile, known } from './consortium-sample.ts'

const read = (input: unknown) => readConsortiumFile(input, { known, zone, today: '2026-11-22' })
const codes = (input: unknown) => read(input).errors.map(({ row, column, code }) => [row, column, code])
const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? ''

const classes = [
  { name: '25机电1班', school: 'DP', major: 'JD', cohort: '25级' },
  { name: '25数控2班', school: 'DP', major: 'SK', cohort: 2025 },
  { name: '25数控2班', school: 'BT', major: 'SK', cohort: '2025' },
]

describe('classes', () => {
  it('are known by their name at their school, and say when their students came', () => {
    const { rows, errors } = read({ classes })
    expect(errors).toEqual([])
    expect(
      rows.classes.map(({ name, schoolId, majorId, cohort }) => [name, schoolId, majorId, cohort]),
    ).toEqual([
      ['25机电1班', 'DP', 'JD', 2025],
      ['25数控2班', 'DP', 'SK', 2025],
      ['25数控2班', 'BT', 'SK', 2025],
    ])
    expect(new Set(rows.classes.map(({ id }) => id)).size).toBe(3)
    expect(read({ classes }).rows.classes).toEqual(rows.classes)
  })

  it('of no school, of no major, written twice or of an odd year are faults', () => {
    const faulty = [
      { name: '甲班', school: 'QQ' },
      { name: '乙班', school: 'DP', major: 'QQ' },
      { name: '丙班', school: 'DP', cohort: '去年' },
      { name: '丁班', school: 'DP' },
      { name: '丁班', school: 'DP' },
    ]
    expect(codes({ classes: faulty })).toEqual([
      [3, 'cohort', 'unknown_value'],
      [1, 'school', 'unknown_school'],
      [2, 'major', 'unknown_major'],
      [5, 'name', 'duplicate'],
    ])
  })
})

describe('courses', () => {
  it('of one name at one school are one course, each row saying who teaches whom', () => {
    const courses = [
      { name: '数控编程', school: 'DP', major: 'SK', teachers: '柏承宇', classes: '25数控2班' },
      {
        name: '数控编程',
        school: 'DP',
        major: 'SK',
        teachers: '柏承宇、王牧遥',
        classes: '25数控2班,25机电1班',
      },
      { name: '数控编程', school: 'BT', major: 'SK', teachers: '邬景行', classes: '25数控2班' },
      { name: '机械制图', major: 'JD', teachers: ['乔安澜'] },
    ]
    const { rows, errors } = read({ classes, courses })
    expect(errors).toEqual([])
    const [first, second, third, ...others] = rows.courses
    expect(others).toEqual([])
    const [jd, sk, skOfBt] = rows.classes.map(({ id }) => id)
    const [bai, wang] = [idOf('柏承宇'), idOf('王牧遥')]
    expect(first?.taught).toEqual([
      { teacherId: bai, classId: sk },
      { teacherId: bai, classId: jd },
      { teacherId: wang, classId: sk },
      { teacherId: wang, classId: jd },
    ])
    expect(second?.taught).toEqual([{ teacherId: idOf('邬景行'), classId: skOfBt }])
    expect(third).toMatchObject({
      schoolId: undefined,
      taught: [{ teacherId: idOf('乔安澜'), classId: undefined }],
    })
  })

  it('find the class of their teacher’s school where no school is said', () => {
    const courses = [{ name: '数控编程', teachers: ['邬景行'], classes: ['25数控2班'] }]
    const { rows } = read({ classes, courses })
    expect(rows.courses[0]?.taught[0]?.classId).toBe(rows.classes[2]?.id)
  })

  it('with nobody to teach them, unknown people or unclear classes are faults', () => {
    const courses = [
      { name: '甲', teachers: '' },
      { name: '乙', teachers: '没有人' },
      { name: '丙', teachers: '柏承宇', classes: '99班' },
      { name: '丁', teachers: '佟嘉木', classes: '25数控2班' },
      { name: '戊', school: 'QQ', teachers: '柏承宇' },
    ]
    expect(codes({ classes, courses })).toEqual([
      [1, 'teachers', 'missing'],
      [2, 'teachers', 'unknown_person'],
      [3, 'classes', 'unknown_class'],
      [4, 'classes', 'ambiguous_class'],
      [5, 'school', 'unknown_school'],
    ])
  })

  it('are added to what the roster says of a teacher, each name once', () => {
    const { rows } = read({
      courses: [
        { name: '机械制图', teachers: '王牧遥' },
        { name: '工程力学', teachers: '王牧遥' },
      ],
    })
    const wang = { id: idOf('王牧遥'), courses: ['机械制图'] }
    expect(coursesOf(wang, rows.courses)).toEqual(['机械制图', '工程力学'])
    expect(coursesOf({ id: 'nobody', courses: [] }, rows.courses)).toEqual([])
  })
})

describe('the consortium’s own days in a file', () => {
  it('say whether one works, whose lessons are taught, and what for', () => {
    const own = [
      { date: '2026-12-04', kind: 'off', note: '校庆' },
      { date: '2026-12-05', kind: 'work', timetable_of: 5 },
    ]
    const { rows, errors } = read({ own_days: own })
    expect(errors).toEqual([])
    expect(rows.ownDays).toEqual([
      { date: '2026-12-04', kind: 'off', note: '校庆' },
      { date: '2026-12-05', kind: 'work', timetableOf: 5, note: '' },
    ])
  })

  it('with lessons on a day off, of no such day, twice or with a long reason are faults', () => {
    const faulty = [
      { date: '2026-12-04', kind: 'off', timetable_of: 5 },
      { date: '2026-02-30', kind: 'off' },
      { date: '2026-12-05', kind: 'maybe' },
      { date: '2026-12-06', kind: 'work', timetable_of: 8 },
      { date: '2026-12-07', kind: 'off', note: '长'.repeat(41) },
      { date: '2026-12-04', kind: 'work' },
    ]
    expect(new Set(codes({ own_days: faulty }))).toEqual(
      new Set([
        [1, 'timetable_of', 'unknown_value'],
        [2, 'date', 'not_a_date'],
        [3, 'kind', 'unknown_value'],
        [4, 'timetable_of', 'unknown_value'],
        [5, 'note', 'out_of_range'],
        [6, 'date', 'duplicate'],
      ]),
    )
  })
})

describe('roles at other schools in a file', () => {
  const roles = (words: unknown, school = 'DP') =>
    read({ schools: consortiumFile.schools, people: [{ name: '新人', school, roles: words }] })

  it('are written behind an @, and stand at the own school where that is it', () => {
    const { rows, errors } = roles('teacher, coordinator@LQ、observer＠DP,teacher')
    expect(errors).toEqual([])
    expect(rows.people[0]).toMatchObject({
      roles: ['teacher', 'observer'],
      elsewhere: [{ role: 'coordinator', schoolId: 'LQ' }],
    })
  })

  it.each(['leader@LQ', 'admin@DP', 'coordinator@', '@LQ', 'king@LQ'])('%s is a fault', (word) => {
    expect(roles(word).errors.map(({ column, code }) => [column, code])).toEqual([['roles', 'unknown_value']])
  })

  it('at a school that is not there are a fault', () => {
    expect(roles('teacher@QQ').errors.map(({ column, code }) => [column, code])).toEqual([
      ['roles', 'unknown_school'],
    ])
  })

  it('of a file read twice are the same', () => {
    const held = fc.subarray(['teacher', 'observer@LQ', 'coordinator@XL', 'observer@DP', 'major_lead@LQ'])
    fc.assert(
      fc.property(held, (words) => {
        const [first] = roles(words).rows.people
        const again = readConsortiumFile(
          { people: [{ name: '新人', school: 'DP', roles: words.toReversed() }] },
          { known: { ...known, people: first ? [first] : [] }, zone, today: '2026-11-22' },
        )
        expect(again.rows.people[0]?.elsewhere).toEqual(first?.elsewhere)
        expect(new Set(again.rows.people[0]?.roles)).toEqual(new Set(first?.roles))
      }),
    )
  })
})
