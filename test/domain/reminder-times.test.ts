import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localTime } from '#src/domain/dates.ts'
import type { FilingState, Obligation } from '#src/domain/filing.ts'
import type { Person } from '#src/domain/person.ts'
import { planReminders, remindAt } from '#src/domain/reminder-times.ts'
import { teachingPlanDuties } from '#src/domain/teaching-plan.ts'
import { calendar, majors, named, people, schools, terms, today, zone } from './demo-consortium.ts'

const obligations = teachingPlanDuties({ majors, schools, terms, calendar, today }).map(
  ({ obligation }, index): Obligation => ({ ...obligation, id: `ob-${index}`, state: 'missing' }),
)
const context = { obligations, people, calendar, zone, workingDaysBefore: [1] }
const withState = (state: FilingState) => obligations.map((obligation) => ({ ...obligation, state }))

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
  it.each<FilingState>(['missing', 'draft', 'returned', 'extension'])('are sent while it is %s', (state) => {
    expect(planReminders({ ...context, obligations: withState(state) })).toHaveLength(5)
  })
  it.each<FilingState>(['submitted', 'passed'])('are not sent once it is %s', (state) => {
    expect(planReminders({ ...context, obligations: withState(state) })).toEqual([])
  })
  it('go to every coordinator, and to nobody who left', () => {
    const second: Person = { ...named('祁若川'), id: 'p19' }
    const gone: Person = { ...named('佟嘉木'), active: false }
    const roster = [...people.filter(({ id }) => id !== gone.id), second, gone]
    const reminded = planReminders({ ...context, people: roster }).map(({ personId }) => personId)
    expect(reminded.toSorted()).toEqual(['p11', 'p19', 'p31', 'p41', 'p51'])
  })
  it('come as often ahead as the consortium sets', () => {
    const days = planReminders({ ...context, workingDaysBefore: [5, 1, 0] })
      .filter(({ personId }) => personId === 'p11')
      .map(({ at }) => localDate(at, zone))
    expect(days).toEqual(['2026-12-24', '2026-12-30', '2026-12-31'])
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
