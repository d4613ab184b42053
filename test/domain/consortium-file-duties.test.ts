import { describe, expect, it } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { readPacks } from '#src/packs.ts'
import { zone } from './demo-consortium.ts'
import { empty } from './consortium-sample.ts'

const items = readPacks().packs.flatMap((pack) => pack.items)
const read = (over: object = {}, today = '2026-11-22') =>
  readConsortiumFile({ ...demoConsortium, ...over }, { known: empty, zone, today, items })
const uuid = /^[\da-f-]{36}$/

describe('what a consortium file says is held', () => {
  const { rows, errors, notices } = read()

  it('is a seminar, joint exams, teachers sent to schools and meetings, each with its own id', () => {
    expect({ errors, notices }).toEqual({ errors: [], notices: [] })
    const told = rows.activities.map(({ kind, schoolId, majorId, period, on, state }) =>
      [kind, schoolId, majorId ?? '-', period, on ?? '-', state].join(' '),
    )
    expect(told).toEqual([
      'seminar LQ - 2026-2027-1 2026-11-27 planned',
      'joint_exam LQ JD 2026-2027-1 2027-01-06 planned',
      'joint_exam LQ WL 2026-2027-1 - planned',
      'joint_exam LQ YL 2026-2027-1 2027-01-07 planned',
      'exchange DP JD 2026 - held',
      'exchange XL YL 2026 - held',
      'coordination_meeting LQ - 2026 2026-04-22 held',
    ])
    const ids = rows.activities.map(({ id }) => id)
    expect(new Set(ids)).toHaveLength(7)
    for (const id of ids) expect(id).toMatch(uuid)
    expect(read().rows.activities).toEqual(rows.activities)
  })

  it('keeps the agenda, the course and who was sent', () => {
    const [seminar, exam] = rows.activities
    expect(seminar).toMatchObject({
      time: '14:00-16:30',
      details: { agenda: expect.arrayContaining(['课程体系']) },
    })
    expect(exam).toMatchObject({ time: '09:00', details: { course: '机械制图' } })
    const sent = rows.people.find(({ name }) => name === '宁远帆')
    expect(rows.activities.find(({ kind }) => kind === 'exchange')).toMatchObject({ personId: sent?.id })
  })

  it('was held once its day has come, and is the same when that day is another', () => {
    const later = read({ today: '2026-12-01' }).rows.activities
    expect(later[0]).toEqual({ ...rows.activities[0], state: 'held' })
    const moved = read({ seminar: { ...demoConsortium.seminar, date: '2026-12-04' } }).rows.activities
    expect(moved[0]?.id).toBe(rows.activities[0]?.id)
  })

  it.each([
    ['seminar', [{ date: '2026-11-27', host: 'ZZ', agenda: '' }], 'host', 'unknown_school'],
    ['seminar', [{ date: '2026-08-01', agenda: '' }], 'term', 'unknown_term'],
    ['seminar', [demoConsortium.seminar, demoConsortium.seminar], 'date', 'duplicate'],
    ['joint_exams', [{ major: 'QQ', course: '机械制图' }], 'major', 'unknown_major'],
    ['joint_exams', [{ major: 'JD' }], 'course', 'missing'],
    ['exchanges', [{ year: 2026, teacher: '无此人', to: 'DP' }], 'teacher', 'unknown_person'],
    ['exchanges', [{ year: 26, teacher: '宁远帆', to: 'DP' }], 'year', 'out_of_range'],
    ['coordination_meetings', [{ year: 2026 }], 'date', 'missing'],
  ])('%s: a wrong row is named with its column', (sheet, wrong, column, code) => {
    expect(read({ [sheet]: wrong }).errors).toContainEqual(expect.objectContaining({ sheet, column, code }))
  })
})

describe('the deadlines of a consortium file', () => {
  const own = (row: object) => read({ deadlines: [{ policy: 'S0-13', nominal: '2026-12-20', ...row }] })

  it('are kept where they are the consortium’s own, for the term, year or school year of their rule', () => {
    expect(read().rows.ownDates).toEqual([{ itemId: 'S0-13', period: '2026-2027-2', date: '2026-12-20' }])
    const period = (policy: string, row: object = {}) => own({ policy, ...row }).rows.ownDates[0]?.period
    expect(period('S0-16')).toBe('2026-2027-1')
    expect(period('S3-34')).toBe('2026-2027')
    expect(period('S1-14')).toBe('2026')
    expect(period('S1-14', { period: '2027' })).toBe('2027')
    expect(own({ source: 'policy' }).rows.ownDates).toEqual([])
  })

  it.each([
    [{ policy: 'S9-99' }, 'policy', 'unknown_value'],
    [{ nominal: '2027-07-01' }, 'period', 'missing'],
    [{ nominal: '12.20' }, 'nominal', 'not_a_date'],
    [{ period: '下学期' }, 'period', 'unknown_value'],
  ])('%j is a wrong row', (row, column, code) => {
    expect(own(row).errors).toContainEqual(expect.objectContaining({ sheet: 'deadlines', column, code }))
  })
})
