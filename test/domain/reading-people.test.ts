import { describe, expect, it } from 'vitest'
import type { Person } from '#src/domain/person.ts'
import { readObservation } from '#src/domain/reading/read-observation.ts'
import { named, people, reading } from './demo-consortium.ts'

const read = (text: string, more: Partial<typeof reading> = {}) =>
  readObservation(text, { ...reading, ...more })
const both = ['p13', 'p14']

describe('王老师 is one of two', () => {
  it('and stays so when nothing tells them apart', () => {
    const { draft, ambiguous, missing, recognised } = read('昨天听了王老师的课')
    expect(ambiguous).toEqual({ teacher: both })
    expect(draft.teacherId).toBeUndefined()
    expect(missing).toContain('teacher')
    expect(recognised).toContain('teacher')
  })
  it.each([
    ['昨天听了王老师的网页设计', 'p14', 'course'],
    ['昨天听了王老师的机械制图', 'p13', 'course'],
    ['昨天听了王老师的课，25计应2班', 'p14', 'class'],
    ['昨天听了王老师的课，25机电1班', 'p13', 'class'],
  ])('%s', (text, teacherId, basis) => {
    const { draft, bases } = read(text)
    expect(draft.teacherId).toBe(teacherId)
    expect(bases.teacher).toBe(basis)
  })
  it('and the school tells where it differs', () => {
    const elsewhere: Person = { ...named('王听雪'), schoolId: 'XL' }
    const roster = people.map((person) => (person.id === elsewhere.id ? elsewhere : person))
    const { draft, bases } = read('昨天听了西岭的王老师的课', { people: roster })
    expect(draft.teacherId).toBe('p14')
    expect(bases.teacher).toBe('school')
  })
  it('but not when one of them is writing', () => {
    expect(read('昨天听了王老师的课', { asker: named('王牧遥') }).draft.teacherId).toBe('p14')
  })
  it('nor when one of them has left', () => {
    const roster = people.map((person) => (person.name === '王牧遥' ? { ...person, active: false } : person))
    expect(read('昨天听了王老师的课', { people: roster }).draft.teacherId).toBe('p14')
  })
})

describe('who observed and who taught', () => {
  it.each([
    ['穆校长和我一起听房鹤鸣网页设计', 'p52', ['p51']],
    ['我和穆校长听了房鹤鸣的课', 'p52', ['p51']],
    ['和鲍科长一起听了滕若谷的课', 'p33', ['p31']],
    ['听了滕若谷的课，和鲍科长一起', 'p33', ['p31']],
    ['宁远帆听了解思远的PLC', 'p15', ['p06']],
    ['听课人：穆云帆、宁远帆 授课教师：房鹤鸣', 'p52', ['p51', 'p06']],
    ['授课教师：房鹤鸣 听课人：穆云帆', 'p52', ['p51']],
    ['@穆云帆 和我一起听了 @房鹤鸣 的课', 'p52', ['p51']],
    ['听了房鹤鸣老师的课', 'p52', []],
  ])('%s', (text, teacherId, observers) => {
    const { draft, coObserverIds } = read(text)
    expect(draft.teacherId).toBe(teacherId)
    expect(coObserverIds).toEqual(observers)
    expect(draft.observerIds).toEqual(['p02', ...observers])
  })
  it('the writer, named beside the teacher, is not the teacher', () => {
    const { draft, leftovers } = read('乔安澜 11月16日 王牧遥 机械制图')
    expect(draft).toMatchObject({ teacherId: 'p13', observerIds: ['p02'] })
    expect(leftovers).toEqual([])
  })
  it('the writer is not counted twice', () => {
    expect(read('乔安澜和我一起听了房鹤鸣的课').draft.observerIds).toEqual(['p02'])
  })
})

describe('names', () => {
  it('by a title mean who holds it', () => {
    expect(read('昨天听了穆校长的课').draft.teacherId).toBe('p51')
  })
  it('with one character mistyped are found and said', () => {
    const { draft, typos } = read('昨天听了房鹤呜的课')
    expect(draft.teacherId).toBe('p52')
    expect(typos).toEqual([{ typed: '房鹤呜', meant: '房鹤鸣' }])
    expect(read('穆校长和我一起听了苗晓晴老师的课').draft.teacherId).toBe('p22')
  })
  it('of people who left are not offered', () => {
    const roster = people.map((person) => ({ ...person, active: person.name !== '房鹤鸣' }))
    expect(read('昨天听了房鹤鸣的课', { people: roster }).draft.teacherId).toBeUndefined()
  })
  it('that two people share are ambiguous', () => {
    const twin: Person = { ...named('房鹤鸣'), id: 'p99', schoolId: 'XL' }
    expect(read('昨天听了房鹤鸣的课', { people: [...people, twin] }).ambiguous).toEqual({
      teacher: ['p52', 'p99'],
    })
  })
  it('of two characters as a surname go before one', () => {
    const ouyang: Person = { ...named('房鹤鸣'), id: 'p98', name: '欧阳修竹' }
    expect(read('昨天听了欧阳老师的课', { people: [...people, ouyang] }).draft.teacherId).toBe('p98')
  })
})
