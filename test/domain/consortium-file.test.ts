import { describe, expect, it } from 'vitest'
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import { majors, people, schools, terms, zone } from './demo-consortium.ts'
import { consortiumFile, empty, known } from './consortium-sample.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const read = (input: unknown, more: { known?: typeof known; today?: string } = {}) =>
  readConsortiumFile(input, { known: empty, zone, today: '2026-11-22', ...more })

describe('a consortium file', () => {
  const { rows, errors, notices } = read(consortiumFile)
  it('is read whole', () => {
    expect({ errors, notices }).toEqual({ errors: [], notices: [] })
    expect(rows.schools).toEqual(schools.slice(0, 2))
    expect(rows.groups).toEqual([{ schoolId: 'DP', chatId: 'oc_dp' }])
    expect(rows.terms).toEqual(terms)
    expect(rows.figures).toEqual([
      {
        schoolId: 'DP',
        metric: 'dual_teacher_ratio',
        numerator: 98,
        denominator: 112,
        asOf: '2026-10-31',
        evidence: [],
      },
    ])
  })
  it('resolves names to people', () => {
    const [lead, coordinator, teacher] = rows.people
    expect(lead).toMatchObject({
      name: '乔安澜',
      openId: 'ou_02',
      roles: ['major_lead', 'observer'],
      majorIds: ['JD', 'SK'],
    })
    expect(coordinator).toMatchObject({
      roles: ['coordinator'],
      courses: [],
      openId: undefined,
      active: true,
    })
    expect(rows.majors.map(({ leadId }) => leadId)).toEqual([lead?.id, lead?.id])
    expect(rows.observations[0]?.content).toMatchObject({
      teacherId: teacher?.id,
      observerIds: [lead?.id, coordinator?.id],
    })
  })
  it('gives records their number, their state and what was said', () => {
    expect(rows.observations[0]).toMatchObject({
      id: expect.stringMatching(uuid),
      number: 'TK-2026-0101',
      version: 1,
      status: 'acknowledged',
      schoolId: 'DP',
      majorId: 'JD',
      content: {
        date: '2026-09-16',
        periods: [1, 2],
        className: '25机电1班',
        mode: '推门听课',
        score: 88,
        grade: undefined,
        strengths: '示范清楚',
        problems: '',
      },
      acknowledgement: { reply: '' },
    })
    expect(rows.observations[1]).toMatchObject({
      status: 'returned',
      acknowledgement: undefined,
      content: { score: undefined, grade: '良', topic: '' },
    })
  })
  it('reads the state of the plans, for the term after the day of the file', () => {
    const lead = rows.people[0]?.id
    const plan = {
      item: 'S0-13',
      schoolId: 'DP',
      period: '2026-2027-2',
      extension: undefined,
      reviewerId: lead,
    }
    expect(rows.filings).toEqual([
      { ...plan, majorId: 'JD', state: 'passed', on: '2026-11-19', note: '' },
      { ...plan, majorId: 'SK', state: 'returned', on: '2026-11-18', note: '缺教师资质' },
    ])
    expect(read(consortiumFile, { today: '2027-03-01' }).rows.filings).toEqual(rows.filings)
  })
  it('gives the same rows every time, and the same people when they are known already', () => {
    expect(read(consortiumFile)).toEqual(read(structuredClone(consortiumFile)))
    expect(read(consortiumFile, { known: { ...empty, people: rows.people } }).rows).toEqual(rows)
  })
})

describe('people keep their id', () => {
  const row = {
    open_id: 'ou_p14',
    name: '王听雪',
    school: 'DP',
    roles: 'teacher',
    major: 'WL',
    courses: '网页设计',
  }
  const idOf = (person: object) => {
    const { rows, errors } = read({ people: [{ ...row, ...person }] }, { known })
    expect(errors).toEqual([])
    return rows.people[0]?.id
  }
  it('by what the platform calls them, whatever their name', () => {
    expect(idOf({ name: '王听雪（改名）' })).toBe('p14')
  })
  it('by name and school as long as the platform does not know them', () => {
    expect(idOf({ open_id: '' })).toBe('p14')
    expect(idOf({ open_id: 'ou_other' })).not.toBe('p14')
    const unknown = people.map((person) => ({ ...person, openId: undefined }))
    const found = read({ people: [{ ...row, open_id: 'ou_new' }] }, { known: { ...known, people: unknown } })
    expect(found.rows.people[0]).toMatchObject({ id: 'p14', openId: 'ou_new' })
  })
  it('and what a file does not say of them stays', () => {
    const before = people.map((person) => ({
      ...person,
      language: 'en' as const,
      active: person.id !== 'p14',
    }))
    const { rows } = read({ people: [row] }, { known: { ...known, people: before } })
    expect(rows.people[0]).toMatchObject({ language: 'en', active: false })
  })
  it('which does not hold their name', () => {
    expect(idOf({ open_id: 'ou_x', name: '新来的' })).toMatch(uuid)
  })
})

describe('a file with some of the sheets', () => {
  it('refers to what is there already', () => {
    const { rows, errors } = read(
      { majors: [{ id: 'JD', name: '机电', lead: '卞书宁', partners: 'DP,NY' }] },
      { known },
    )
    expect(errors).toEqual([])
    expect(rows.majors).toEqual([
      { id: 'JD', name: '机电', secondaryName: '机电', leadId: 'p04', partnerIds: ['DP', 'NY'] },
    ])
    expect(rows.people).toEqual([])
  })
  it('may be empty', () => {
    expect(read({})).toMatchObject({ errors: [], notices: [], rows: { schools: [], people: [] } })
  })
  it('says what it passes over', () => {
    const { errors, notices } = read({
      note: 'x',
      peple: [],
      schools: [{ ...consortiumFile.schools[0], motto: 'x' }],
    })
    expect(errors).toEqual([])
    expect(notices).toEqual([
      { sheet: 'peple', row: undefined, column: undefined, code: 'unknown_key', data: { key: 'peple' } },
      { sheet: 'schools', row: 1, column: 'motto', code: 'unknown_column', data: { column: 'motto' } },
    ])
  })
  it('reads cells as a spreadsheet writes them', () => {
    const { rows, errors } = read(
      {
        schools: [
          {
            id: 'ZZ',
            name: '新校',
            short: '新校、新中',
            role: 'partner',
            kind: '公办中职',
            hvc: '是',
            group: '',
          },
        ],
        terms: [{ id: 'T', name: 'T', week1_monday: '2027-08-30', weeks: '２０', end: '2028-01-14' }],
        kpi_inputs: [
          { school: 'ZZ', metric: 'equip_per_student', num: '4,536,000', den: '432', asof: '2026-10-31' },
        ],
      },
      { known },
    )
    expect(errors).toEqual([])
    expect(rows.schools[0]).toMatchObject({ shortNames: ['新校', '新中'], hasCollegeCampus: true })
    expect(rows.terms[0]).toMatchObject({ weeks: 20, freshmenStart: undefined })
    expect(rows.figures[0]).toMatchObject({ numerator: 4_536_000, denominator: 432 })
    expect(majors).toHaveLength(6)
  })
})
