import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { describe, expect, it } from 'vitest'
import { contradictionsOf } from '#src/domain/policy/contradictions.ts'
import { readPacks } from '#src/packs.ts'
import { readRules } from '#src/rules.ts'

/** How many mechanisms, duties and figures each document has. */
const counts = { S0: 25, S1: 37, S2: 54, S3: 45, S4: 21 }
const { packs } = readRules('Asia/Shanghai')
const items = packs.flatMap((pack) => pack.items)
const item = (id: string) => items.find((one) => one.id === id)
const form = (id: string) => item(id)?.duty?.form

describe('the policy packs', () => {
  it('hold every item of the five documents, exactly once', () => {
    const wanted = Object.entries(counts).flatMap(([pack, count]) =>
      Array.from({ length: count }, (_, index) => `${pack}-${String(index + 1).padStart(2, '0')}`),
    )
    expect(wanted).toHaveLength(182)
    expect(items.map(({ id }) => id)).toEqual(wanted)
  })

  it('have no faults', () => {
    expect(readPacks().faults).toEqual([])
  })

  it('let everything be filed that a school has to file', () => {
    // Lessons that were observed are filed as observations.
    const observed = (duty: PolicyItem['duty']) =>
      duty?.credits.some(({ record }) => record === 'observation') === true
    const cannot = items.filter(
      ({ acts, duty, goesWith }) =>
        acts.includes('file') && !duty?.form && goesWith === undefined && !observed(duty),
    )
    expect(cannot.map(({ id }) => id)).toEqual([])
  })

  it('refer only to items that are there', () => {
    const ids = new Set(items.map(({ id }) => id))
    const others = items.flatMap(({ conflicts, goesWith }) => [goesWith, ...conflicts.map((one) => one.with)])
    expect(others.filter((other) => other !== undefined && !ids.has(other))).toEqual([])
  })

  it('escalate nothing that is only aimed at or encouraged', () => {
    const escalated = items.filter(
      ({ duty }) => (duty?.escalation.length ?? 0) + (duty?.escalationInWeeks.length ?? 0) > 0,
    )
    expect(escalated.length).toBeGreaterThan(5)
    expect(escalated.filter(({ force }) => force !== 'must')).toEqual([])
  })

  it('mark whatever has another force than must with the word of the document', () => {
    const weaker = items.filter(({ force, forceWord }) => force !== 'must' && forceWord === undefined)
    expect(weaker.map(({ id }) => id)).toEqual([])
  })

  it('ask for the three parts of a teaching plan, in the fields that cards have', () => {
    const required = form('S0-13')?.fields.filter((field) => field.required)
    expect(required?.map(({ name }) => name)).toEqual(['courses', 'hours', 'teacher_qualification'])
    const courses = form('S0-13')?.fields.find(({ name }) => name === 'courses')
    const columns = courses?.columns?.filter((column) => column.required).map(({ name }) => name)
    expect(columns).toEqual(['course', 'class', 'total_hours', 'teacher', 'qualification'])
  })

  it.each([
    ['S0-19', 'unities', 6],
    ['S1-06', 'duties', 6],
    ['S1-12', 'contents', 6],
  ])('%s is only complete with all of its %s', (id, name, count) => {
    const field = form(id)?.fields.find((one) => one.name === name)
    expect([field?.all, field?.options?.length]).toEqual([true, count])
  })

  it('never give a number of their own to what the documents leave open', () => {
    const settings = packs.flatMap((pack) => pack.settings)
    const defaults = Object.fromEntries(settings.map((setting) => [setting.name, setting.default]))
    expect(defaults).toMatchObject({
      'S0-07.per': 'major',
      'S0-10.minutes': 3,
      'S0-15.working_days': 5,
      'S0-16.round': 'school_major',
      'S0-23.frequency': 4,
      'S1-17.tolerance': 3,
      'S1-31.tolerance': 2,
      'S2-39.reading': 'strict',
    })
  })

  it('have no day for what the province appoints', () => {
    const appointed = items.filter(({ duty }) => duty?.due.kind === 'appointed').map(({ id }) => id)
    expect(appointed).toEqual(expect.arrayContaining(['S1-14', 'S1-15', 'S1-30', 'S4-03']))
  })

  it('tell two agreements of three parties apart', () => {
    const triparty = items.filter(({ duty }) => duty?.form?.short.includes('三方协议')).map(({ id }) => id)
    expect(triparty).toEqual(['S2-44', 'S3-32'])
    const told = contradictionsOf(packs, '2026-11-22').filter(({ kind }) => kind === 'same_name')
    expect(told.map((one) => one.item.id)).toContain('S2-44')
  })
})
