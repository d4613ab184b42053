import type { WorkCalendar } from './calendar.ts'
import { lastOfMonth, yearOf } from './dates.ts'
import type { Obligation } from './filing.ts'
import type { Major, School } from './school.ts'
import type { Term } from './term.ts'
import { nextTerm } from './weeks.ts'

/** What is owed, and how the day was found. */
export interface Duty {
  readonly obligation: Omit<Obligation, 'id' | 'state'>
  /** The last day of the month, before it was moved to a working day. */
  readonly nominal: string
  readonly derivation: {
    readonly code: 'last_working_day_of_month'
    readonly clause: 'S0-13'
    readonly year: number
    readonly month: number
    /** Whether the due day is not the nominal one. */
    readonly rolled: boolean
  }
}

export interface TeachingPlanContext {
  readonly majors: readonly Major[]
  readonly schools: readonly School[]
  readonly terms: readonly Term[]
  readonly calendar: WorkCalendar
  readonly today: string
}

/**
 * 授课计划备案 — each partner school files a plan for each of its majors for the next term (S0-13: 每学期期末前，一般为
 * 6 月、12 月). The default reading is the last working day of the December or June before that term; an empty list
 * when no next term is known.
 */
export function teachingPlanDuties({ majors, schools, terms, calendar, today }: TeachingPlanContext): Duty[] {
  const term = nextTerm(terms, today)
  if (!term) return []
  const { year, month } = filingMonth(term)
  const nominal = lastOfMonth(year, month)
  const dueOn = calendar.onOrBefore(nominal)
  const derivation = {
    code: 'last_working_day_of_month',
    clause: 'S0-13',
    year,
    month,
    rolled: dueOn !== nominal,
  } as const
  const partners = new Set(schools.filter(({ role }) => role === 'partner').map(({ id }) => id))
  return majors.flatMap(({ id: majorId, partnerIds }) =>
    partnerIds
      .filter((schoolId) => partners.has(schoolId))
      .map((schoolId) => ({
        obligation: {
          kind: 'teaching_plan',
          schoolId,
          majorId,
          termId: term.id,
          dueOn,
          provisional: calendar.isProvisional(nominal) || calendar.isProvisional(dueOn),
        },
        nominal,
        derivation,
      })),
  )
}

/** December before a spring term, June before an autumn one. */
function filingMonth({ firstDay }: Term): { year: number; month: number } {
  const inSpring = Number(firstDay.slice(5, 7)) < 7
  return inSpring ? { year: yearOf(firstDay) - 1, month: 12 } : { year: yearOf(firstDay), month: 6 }
}
