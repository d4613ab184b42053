import { daysBetween } from '#src/domain/dates.ts'
import { formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import type { Major, School } from '#src/domain/school.ts'
import type { Context } from '../context.ts'
import { reached } from './owed.ts'

/** Where one of those who owe a filing stands. `extension`: more time was asked for, and nothing decided yet. */
export type FilingStanding =
  | 'missing'
  | 'draft'
  | 'extension'
  | 'submitted'
  | 'resubmitted'
  | 'returned'
  | 'passed'

export interface StandingRow {
  readonly obligation: Obligation
  readonly standing: FilingStanding
  readonly deadline: string | undefined
  readonly isFiled: boolean
  readonly isOnTime: boolean
  /** Working days after the deadline, until it was handed in or until today; 0 in time. */
  readonly lateDays: number
}

/** 应报、实报、按期 — as DHIS2 counts reports. */
export interface FilingTally {
  readonly expected: number
  readonly filed: number
  readonly onTime: number
  /** Handed in after the deadline, or not handed in and the deadline is over. */
  readonly late: number
  readonly byStanding: Readonly<Record<FilingStanding, number>>
}

export interface FilingStatus {
  readonly known: KnownForm
  readonly period: string
  readonly rows: readonly StandingRow[]
  readonly tally: FilingTally
}

/** What is looked at: some schools or majors, as far as the right reaches. */
export interface StatusScope {
  readonly school?: School | undefined
  readonly majors?: readonly Major[]
  /** A group hears of its own school, whoever asks, and of more only where it is the lead college's. */
  readonly everybody?: boolean
}

/** How the filings of an item stand, of the period whose deadline is nearest; none where nobody owes any. */
export async function statusOf(
  context: Context,
  known: KnownForm,
  scope: StatusScope,
): Promise<FilingStatus | undefined> {
  const owed = await within(context, [known.item.id], scope)
  return statusIn(context, known, owed)
}

/** The same of every form that somebody owes, soonest deadline first. */
export async function statusOfAll(context: Context, scope: StatusScope): Promise<readonly FilingStatus[]> {
  const forms = formsOf(context.rules.packs)
  const owed = await within(
    context,
    forms.map(({ item }) => item.id),
    scope,
  )
  const byItem = Map.groupBy(owed, ({ item }) => item)
  const found = forms.flatMap((known) => statusIn(context, known, byItem.get(known.item.id) ?? []) ?? [])
  return found.toSorted((one, other) => soonest(one.rows).localeCompare(soonest(other.rows)))
}

async function within(
  context: Context,
  items: readonly string[],
  { school, majors = [], everybody = false }: StatusScope,
): Promise<readonly Obligation[]> {
  const all = everybody
    ? await context.records.obligations.list({ items })
    : await reached(context, 'filing.count', items)
  const majorIds = new Set<string | undefined>(majors.map(({ id }) => id))
  return all.filter(
    ({ schoolId, majorId, state }) =>
      state !== 'waived' &&
      (!school || school.id === schoolId) &&
      (majorIds.size === 0 || majorIds.has(majorId)),
  )
}

function statusIn(context: Context, known: KnownForm, owed: readonly Obligation[]): FilingStatus | undefined {
  const period = nearestPeriod(owed, context.today)
  if (period === undefined) return undefined
  const rows = owed.filter((one) => one.period === period).map((obligation) => rowOf(context, obligation))
  return { known, period, rows, tally: tallyOf(rows) }
}

/** The period whose deadline is nearest, before or after; what has no day counts only where nothing has. */
export function nearestPeriod(owed: readonly Obligation[], today: string): string | undefined {
  const far = owed.map((obligation) => {
    const deadline = deadlineOf(obligation)
    return {
      period: obligation.period,
      days: deadline === undefined ? 1e6 : Math.abs(daysBetween(today, deadline)),
    }
  })
  return far.toSorted((one, other) => one.days - other.days)[0]?.period
}

function rowOf({ rules, today }: Context, obligation: Obligation): StandingRow {
  const deadline = deadlineOf(obligation)
  const { state, doneOn } = obligation
  const isFiled = state !== 'missing' && state !== 'draft'
  // What was returned is the school's again, but it was handed in.
  const until = doneOn ?? today
  const isLate = deadline !== undefined && until > deadline
  return {
    obligation,
    standing: standingOf(obligation),
    deadline,
    isFiled,
    isOnTime: isFiled && !isLate,
    lateDays: isLate ? Math.max(1, rules.calendar.workingDaysBetween(deadline, until)) : 0,
  }
}

function standingOf(obligation: Obligation): FilingStanding {
  const { state, extension } = obligation
  const isAsked = extension?.state === 'asked' && isOwed(obligation) && state !== 'returned'
  if (isAsked) return 'extension'
  return state === 'waived' ? 'passed' : state
}

function tallyOf(rows: readonly StandingRow[]): FilingTally {
  const byStanding = {
    missing: 0,
    draft: 0,
    extension: 0,
    submitted: 0,
    resubmitted: 0,
    returned: 0,
    passed: 0,
  }
  for (const { standing } of rows) byStanding[standing] += 1
  const count = (is: (row: StandingRow) => boolean) => rows.filter(is).length
  return {
    expected: rows.length,
    filed: count(({ isFiled }) => isFiled),
    onTime: count(({ isOnTime }) => isOnTime),
    late: count(({ lateDays }) => lateDays > 0),
    byStanding,
  }
}

function soonest(rows: readonly StandingRow[]): string {
  return rows.map(({ deadline }) => deadline ?? '9999-12-31').toSorted()[0] ?? ''
}
