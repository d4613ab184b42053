import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { Obligation, ObligationState } from '#src/domain/obligation.ts'
import type { Person } from '#src/domain/person.ts'
import { planReminders, remindAt } from '#src/domain/reminder-times.ts'
import { calendar, majors, named, people, zone } from './demo-consortium.ts'

const obligations = majors
  .flatMap(({ id: majorId, partnerIds }) => partnerIds.map((schoolId) => ({ majorId, schoolId })))
  .map((pair, index): Obligation => ({
    ...pair,
    id: `ob-${index}`,
    item: 'S0-13',
    kind: 'filing',
    period: '2026-2027-2',
    part: 1,
    nominal: '2026-12-31',
    dueOn: '2026-12-31',
    provisional: false,
    derivation: undefined,
    state: 'missing',
    doneOn: undefined,
    extension: undefined,
  }))
const ruleOf = (...workingDaysBefore: number[]) =>
  new Map([['S0-13', { by: 'school' as const, workingDaysBefore }]])
const context = { obligations, rules: ruleOf(1), people, majors, calendar, zone }
const withState = (state: ObligationState) => obligations.map((obligation) => ({ ...obligation, state }))

describe('reminders of what is owed', () => {
  const planned = planReminders(context)
  it('go to the coordinator of each school, once for all its majors', () => {
    expect(planned.map(({ personId }) => personId).toSorted()).toEqual(['p11', 'p21', 'p31', 'p41', 'p51'])
    expect(planned.flatMap(({ obligationIds }) => obligationIds)).toHaveLength(13)
    expect(planned.find(({ personId }) => personId === 'p11')?.obligationIds).toHaveLength(3)
  })
  it('come on the working day before, after nine and not on the hour, not all at once', () => {
    for (const { at } of planned) {
      expect(localDate(at, zone)).toBe('2026-12-30')
      expect(localTime(at, zone)).toMatch(/^09:(0[1-9]|1\d|2\d)$/)
    }
    expect(new Set(planned.map(({ at }) => at.getTime())).size).toBeGreaterThan(1)
  })
  it('are planned the same when they are planned again', () => {
    expect(planReminders(context)).toEqual(planned)
    expect(new Set(planned.map(({ key }) => key))).toHaveLength(5)
  })
  it('have another key when the due day moves', () => {
    const moved = obligations.map((obligation) => ({ ...obligation, dueOn: '2026-12-18' }))
    const keys = planReminders({ ...context, obligations: moved }).map(({ key }) => key)
    expect(keys.filter((key) => planned.some((reminder) => reminder.key === key))).toEqual([])
  })
  it.each<ObligationState>(['missing', 'draft', 'returned'])('are sent while it is %s', (state) => {
    expect(planReminders({ ...context, obligations: withState(state) })).toHaveLength(5)
  })
  it.each<ObligationState>(['submitted', 'resubmitted', 'passed', 'waived'])(
    'are not sent once it is %s',
    (state) => {
      expect(planReminders({ ...context, obligations: withState(state) })).toEqual([])
    },
  )
  it('go to every coordinator, and to nobody who left', () => {
    const second: Person = { ...named('祁若川'), id: 'p19' }
    const gone: Person = { ...named('佟嘉木'), active: false }
    const roster = [...people.filter(({ id }) => id !== gone.id), second, gone]
    const reminded = planReminders({ ...context, people: roster }).map(({ personId }) => personId)
    expect(reminded.toSorted()).toEqual(['p11', 'p19', 'p31', 'p41', 'p51'])
  })
  it('come as often ahead as the consortium sets', () => {
    const days = planReminders({ ...context, rules: ruleOf(5, 1, 0) })
      .filter(({ personId }) => personId === 'p11')
      .map(({ at }) => localDate(at, zone))
    expect(days).toEqual(['2026-12-24', '2026-12-30', '2026-12-31'])
  })
  it('name together whatever is due on one day, each as often ahead as its own item says', () => {
    const [first] = obligations
    if (!first) throw new Error('thirteen were made')
    const other = { ...first, id: 'ob-x', item: 'S2-39', majorId: undefined }
    const rules = new Map([...ruleOf(5, 1), ['S2-39', { by: 'school' as const, workingDaysBefore: [1] }]])
    const told = planReminders({ ...context, obligations: [first, other], rules })
    expect(told.map(({ obligationIds }) => obligationIds)).toEqual([[first.id], [first.id, 'ob-x']])
  })
  it('go to the lead of the major where its team has to do it, and to the administrators where they do', () => {
    const to = (by: 'team' | 'secretariat') => {
      const rules = new Map([['S0-13', { by, workingDaysBefore: [1] }]])
      return planReminders({ ...context, rules }).map(({ personId }) => personId)
    }
    expect(to('team').toSorted()).toEqual(['p02', 'p03', 'p04', 'p05'])
    expect(to('secretariat')).toEqual(['p01'])
  })
  it('go by the day to which a deadline was put off, and of what has none nobody is reminded', () => {
    const [first] = obligations
    if (!first) throw new Error('thirteen were made')
    const extension = { state: 'granted', until: '2027-01-08', reason: '' } as const
    const [late] = planReminders({ ...context, obligations: [{ ...first, extension }] })
    expect(late && localDate(late.at, zone)).toBe('2027-01-07')
    expect(planReminders({ ...context, obligations: [{ ...first, dueOn: undefined }] })).toEqual([])
    expect(planReminders({ ...context, rules: new Map() })).toEqual([])
  })
})

it('everybody is reminded between 09:01 and 09:29, always at the same minute', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 30 }), (personId, workingDaysBefore) => {
      const of = { due: '2026-12-31', workingDaysBefore, personId }
      const at = remindAt(of, { calendar, zone })
      expect(localTime(at, zone)).toMatch(/^09:(0[1-9]|1\d|2\d)$/)
      expect(calendar.isWorkingDay(localDate(at, zone))).toBe(true)
      expect(remindAt({ ...of, workingDaysBefore: 0 }, { calendar, zone }).getMinutes()).toBe(at.getMinutes())
    }),
  )
})
