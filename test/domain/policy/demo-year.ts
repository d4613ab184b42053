import type { Decided } from '#src/domain/policy/decided.ts'
import { expand, type ExpandContext, type PlannedItem } from '#src/domain/policy/expand.ts'
import type { ScheduledActivity } from '#src/domain/policy/scheduled.ts'
import { readPacks } from '#src/packs.ts'
import { calendar, majors, schools, terms, today } from '../demo-consortium.ts'

const nothingDecided: Decided = { readings: [], exceptions: [], ownDates: [] }

/** The demo consortium on its day, with the packs as they are delivered. */
export function demoContext(over: Partial<ExpandContext> = {}): ExpandContext {
  return {
    packs: readPacks().packs,
    decided: nothingDecided,
    schools,
    majors,
    terms,
    firstWeekday: 1,
    calendar,
    today,
    activities: [],
    happenings: [],
    ...over,
  }
}

/** What the demo consortium has decided and planned. */
export const decided: Decided = {
  ...nothingDecided,
  ownDates: [{ itemId: 'S0-13', period: '2026-2027-2', date: '2026-12-20' }],
}

function activity(over: Partial<ScheduledActivity>): ScheduledActivity {
  return {
    id: 'one',
    kind: 'seminar',
    schoolId: 'LQ',
    majorId: undefined,
    period: '2026-2027-1',
    on: undefined,
    state: 'planned',
    ...over,
  }
}

export const activities = [
  activity({ on: '2026-11-27' }),
  activity({ kind: 'joint_exam', majorId: 'JD', on: '2027-01-06' }),
  activity({ kind: 'joint_exam', majorId: 'YL', on: '2027-01-07' }),
  activity({ kind: 'joint_exam', majorId: 'WL' }),
  activity({ kind: 'coordination_meeting', period: '2026', on: '2026-04-22', state: 'held' }),
]

export function planned(over: Partial<ExpandContext> = {}): readonly PlannedItem[] {
  return [...expand(demoContext({ decided, activities, ...over }))]
}

export function ofItem(id: string, over: Partial<ExpandContext> = {}): PlannedItem['duties'] {
  const found = planned(over).find(({ item }) => item.id === id)
  if (!found) throw new Error(`no pack has a duty ${id}`)
  return found.duties
}

/** `reading nominal→due`, with `?` where provisional and `*` where it counts; each once. */
export function daysOf(duties: PlannedItem['duties']): string[] {
  const texts = duties.flatMap(({ deadlines }) =>
    deadlines.map(
      ({ reading, nominal, dueOn, provisional, counts }) =>
        `${counts ? '*' : ''}${reading} ${nominal}→${dueOn}${provisional ? '?' : ''}`,
    ),
  )
  return [...new Set(texts)]
}
