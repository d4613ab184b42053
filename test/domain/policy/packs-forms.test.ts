import { describe, expect, it } from 'vitest'
import { entriesOf } from '#src/domain/policy/item-index.ts'
import { entry, packs } from '#test/cards/samples/policy-entries.ts'

const dutyOf = (id: string) => entry(id).item.duty
const field = (id: string, name: string) => dutyOf(id)?.form?.fields.find((one) => one.name === name)

describe('what is filed for the plan and the pilot', () => {
  it.each([
    ['S2-42', 'checks', ['lawful', 'managed', 'equipped', 'safe']],
    ['S2-43', 'covers', ['projects', 'process', 'safety']],
    ['S2-44', 'elements', ['time', 'content', 'insurance', 'pay']],
    ['S3-32', 'elements', ['places', 'copies']],
  ])('%s is only complete with all of its %s', (id, name, values) => {
    expect(field(id, name)).toMatchObject({ required: true, all: true })
    expect(field(id, name)?.options?.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    ['S2-44', 'signed', 'students'],
    ['S3-32', 'signed', 'students'],
    ['S3-35', 'insured', 'students'],
    ['S2-22', 'certified', 'teachers'],
    ['S3-33', 'paid', 'collected'],
    ['S2-34', 'public_hours', 'hours'],
  ])('of %s there can be no more %s than %s', (id, part, whole) => {
    expect(field(id, part)).toMatchObject({ kind: 'number', min: 0, atMost: whole })
  })

  it('the plan of practice in enterprises names teacher, enterprise, days and content', () => {
    const columns = field('S2-31', 'stays')?.columns
    expect(columns?.map(({ name }) => name)).toEqual(['teacher', 'enterprise', 'from', 'to', 'content'])
    expect(columns?.every(({ required }) => required)).toBe(true)
  })

  it('who has signed at the start of studies is a list that can be sent as a spreadsheet', () => {
    const columns = field('S3-32', 'agreements')?.columns?.map(({ name }) => name)
    expect(columns).toEqual(['student', 'class_name', 'signed_on', 'reason'])
  })

  it('an internship plan says from when to when, on which the agreements hang', () => {
    for (const name of ['from', 'to'])
      expect(field('S2-39', name)).toMatchObject({ kind: 'date', required: true })
  })

  it('what is handed in has its evidence with it', () => {
    for (const id of [
      'S2-39',
      'S2-40',
      'S2-42',
      'S2-43',
      'S2-44',
      'S3-23',
      'S3-32',
      'S3-33',
      'S3-34',
      'S3-35',
    ])
      expect(dutyOf(id)?.form?.attachments?.min, id).toBeGreaterThan(0)
  })

  it('every form has room for a note', () => {
    for (const { item } of entriesOf(packs)) {
      const fields = item.duty?.form?.fields ?? []
      if (fields.length > 0)
        expect(
          fields.map(({ name }) => name),
          item.id,
        ).toContain('note')
    }
  })
})

describe('who is reminded and told', () => {
  it.each([
    ['S2-31', [15, 10, 5, 1, 0], [{ after: 2, to: 'coordinator' }]],
    ['S2-39', [20, 10, 5, 3, 1, 0], [{ after: 2, to: 'principal' }]],
    [
      'S3-32',
      [15, 10, 5, 3, 1, 0],
      [
        { after: 1, to: 'coordinator' },
        { after: 3, to: 'dean' },
      ],
    ],
    ['S2-43', [10, 5, 1], []],
    ['S3-34', [10, 5, 1], []],
    ['S3-35', [10, 5, 1], []],
  ])('of %s on these working days', (id, reminders, escalation) => {
    expect(dutyOf(id)).toMatchObject({ reminders, escalation })
  })

  it('of the inspection when its two months begin, half way and at their end', () => {
    expect(dutyOf('S2-34')).toMatchObject({
      due: { kind: 'in_window', from: 10, to: 11 },
      reminders: [35, 20, 10, 5, 1],
      escalation: [],
    })
  })

  it('of what the province appoints nobody, until somebody has entered the day', () => {
    for (const id of ['S3-10', 'S3-14', 'S3-33']) expect(dutyOf(id)?.due).toEqual({ kind: 'appointed' })
  })

  it('only of schools with a college campus, where it is about the college stage', () => {
    for (const id of ['S3-17', 'S3-18', 'S3-33', 'S3-34', 'S3-35', 'S3-36'])
      expect(dutyOf(id)?.schools).toBe('college_campus')
    expect([dutyOf('S2-23')?.schools, dutyOf('S2-14')?.schools]).toEqual(['private', 'public'])
    expect(dutyOf('S3-32')?.schools).toBe('partners')
  })
})
