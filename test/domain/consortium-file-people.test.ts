import { describe, expect, it } from 'vitest'
import { readConsortiumFile } from '#src/domain/consortium-file.ts'
import type { Person } from '#src/domain/person.ts'
import { consortiumFile } from './consortium-sample.ts'
import { zone } from './demo-consortium.ts'

const nobody = { schools: [], majors: [], people: [], terms: [], classes: [] }
const { schools } = consortiumFile
const school = String(schools[0]?.id)

const read = (people: readonly object[], known: readonly Person[] = []) =>
  readConsortiumFile(
    { schools, people: people.map((row) => ({ school, name: '李明', roles: ['teacher'], ...row })) },
    { known: { ...nobody, people: known }, zone, today: '2026-11-22' },
  )
const codes = ({ errors }: ReturnType<typeof read>) =>
  errors.map(({ row, column, code }) => [row, column, code])
const ids = (file: ReturnType<typeof read>) => file.rows.people.map(({ id }) => id)

describe('people are never matched by a name alone', () => {
  it('two of one name at one school without an id are asked about, each of them', () => {
    expect(codes(read([{}, {}]))).toEqual([
      [1, 'name', 'namesakes'],
      [2, 'name', 'namesakes'],
    ])
  })

  it('one with an id and one without are asked about as well', () => {
    expect(codes(read([{ open_id: 'ou_a' }, {}]))).toEqual([[2, 'name', 'namesakes']])
  })

  it('two of one name with open ids are two people, and stay so when the file comes again', () => {
    const first = read([{ open_id: 'ou_a' }, { open_id: 'ou_b' }])
    expect([new Set(ids(first)).size, first.errors]).toEqual([2, []])
    const again = read([{ open_id: 'ou_a' }, { open_id: 'ou_b' }], first.rows.people)
    expect([ids(again), again.errors, again.notices]).toEqual([ids(first), [], []])
  })

  it('a row without an id is asked about when two known people have its name', () => {
    const { rows } = read([{ open_id: 'ou_a' }, { open_id: 'ou_b' }])
    expect(codes(read([{}], rows.people))).toEqual([[1, 'name', 'namesakes']])
  })

  it('the only one of a name and school is taken, and that is told', () => {
    const { rows } = read([{ open_id: 'ou_a' }])
    const matched = read([{ title: '讲师' }], rows.people)
    expect([ids(matched), matched.errors]).toEqual([rows.people.map(({ id }) => id), []])
    expect(matched.rows.people[0]?.openId).toBe('ou_a')
    expect(matched.notices).toMatchObject([
      { sheet: 'people', row: 1, column: 'name', code: 'matched_by_name' },
    ])
  })

  it('an open id finds its person whatever the name has become', () => {
    const { rows } = read([{ open_id: 'ou_a' }])
    const married = read([{ open_id: 'ou_a', name: '王明' }], rows.people)
    expect([ids(married), married.notices]).toEqual([rows.people.map(({ id }) => id), []])
  })

  it('somebody new of a known name is somebody else when both have open ids', () => {
    const { rows } = read([{ open_id: 'ou_a' }])
    expect(ids(read([{ open_id: 'ou_c' }], rows.people))).not.toEqual(ids(read([{ open_id: 'ou_a' }])))
  })
})

describe('what a file does not say of somebody who is known stays', () => {
  const { rows } = read([{ open_id: 'ou_a', courses: ['机械制图'], title: '讲师' }])
  const again = (row: object) => read([{ open_id: 'ou_a', ...row }], rows.people).rows.people[0]

  it('a column that is left out changes nothing', () => {
    expect(again({ roles: undefined })).toEqual(rows.people[0])
  })

  it('an empty cell takes away', () => {
    expect(again({ roles: '', courses: '', title: '' })).toMatchObject({ roles: [], courses: [], title: '' })
  })
})
