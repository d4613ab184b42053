import { z } from 'zod'
import { dateSchema } from './dates.ts'
import { ownDaySchema, type OwnDay } from './own-day.ts'
import type { Term } from './term.ts'
import type { FirstWeekday } from './weeks.ts'

const termSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  firstDay: dateSchema,
  weeks: z.int().min(1),
  lastDay: dateSchema,
  freshmenStart: dateSchema.exactOptional(),
})

const id = z.string().min(1)

/** One thing an administrator sets about the calendar, said whole: what it is to be, or that it is to be gone. */
export const calendarChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('term'), id, term: termSchema.exactOptional() }),
  z.strictObject({ kind: z.literal('week'), firstWeekday: z.literal([1, 7]) }),
  z.strictObject({
    kind: z.literal('days'),
    days: z
      .array(z.strictObject({ date: dateSchema, day: ownDaySchema.exactOptional() }))
      .min(1)
      .max(31),
  }),
])

export type CalendarChange = z.output<typeof calendarChangeSchema>

/** As much of the consortium as its calendar is made of. */
export interface CalendarState {
  readonly terms: readonly Term[]
  readonly ownDays: readonly OwnDay[]
  readonly firstWeekday: FirstWeekday
}

/** What the same things are now: the change that would take this one back. */
export function formerOf(state: CalendarState, change: CalendarChange): CalendarChange {
  if (change.kind === 'week') return { kind: 'week', firstWeekday: state.firstWeekday }
  if (change.kind === 'term') {
    const term = state.terms.find((one) => one.id === change.id)
    return { kind: 'term', id: change.id, ...(term && { term: plainTerm(term) }) }
  }
  const days = change.days.map(({ date }) => {
    const day = state.ownDays.find((one) => one.date === date)
    return { date, ...(day && { day: { ...day } }) }
  })
  return { kind: 'days', days }
}

/** The consortium as it will be. */
export function withChange<State extends CalendarState>(state: State, change: CalendarChange): State {
  if (change.kind === 'week') return { ...state, firstWeekday: change.firstWeekday }
  if (change.kind === 'term') {
    const { id: termId, term } = change
    const others = state.terms.filter((one) => one.id !== termId)
    return { ...state, terms: term ? [...others, { ...term, freshmenStart: term.freshmenStart }] : others }
  }
  const dates = new Set(change.days.map(({ date }) => date))
  const others = state.ownDays.filter(({ date }) => !dates.has(date))
  return { ...state, ownDays: [...others, ...change.days.flatMap(({ day }) => day ?? [])] }
}

function plainTerm({ id: termId, name, firstDay, weeks, lastDay, freshmenStart }: Term) {
  const freshmen = freshmenStart === undefined ? {} : { freshmenStart }
  return { id: termId, name, firstDay, weeks, lastDay, ...freshmen }
}

/** Whether the state is already as the change wants it. */
export function isInEffect(state: CalendarState, change: CalendarChange): boolean {
  return sameChange(formerOf(state, change), change)
}

/** Whether two changes come to the same, in whatever order their parts are written. */
export function sameChange(one: CalendarChange, other: CalendarChange): boolean {
  return canonical(one) === canonical(other)
}

function canonical(change: CalendarChange): string {
  // The schema puts the parts in one order, and what is undefined is not written.
  return JSON.stringify(calendarChangeSchema.parse(change))
}
