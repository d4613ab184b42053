import type { WorkCalendar } from '../calendar.ts'
import type { PlannedObligation } from '../obligation.ts'
import type { Major, School } from '../school.ts'
import type { Term } from '../term.ts'
import type { FirstWeekday } from '../weeks.ts'
import type { Decided } from './decided.ts'
import { deadlinesOf, type Deadline } from './due/deadline.ts'
import { isWithin, type DueContext, type Happening, type Occasion } from './due/occasion.ts'
import { occasionsOf } from './due/occasions-of.ts'
import { withOwnDays } from './due/own-day.ts'
import { planWindow } from './due/plan-window.ts'
import { dutyInForce, type DutyInForce } from './duty-in-force.ts'
import { ownersOf, type Owner } from './owners.ts'
import type { PolicyDuty, PolicyItem, PolicyPack } from './pack.ts'
import { scheduledBy, type ScheduledActivity } from './scheduled.ts'
import { settingOf } from './settings.ts'

export interface ExpandContext {
  readonly packs: readonly PolicyPack[]
  readonly decided: Decided
  readonly schools: readonly School[]
  readonly majors: readonly Major[]
  readonly terms: readonly Term[]
  readonly firstWeekday: FirstWeekday
  readonly calendar: WorkCalendar
  readonly today: string
  readonly activities: readonly ScheduledActivity[]
  readonly happenings: readonly Happening[]
}

/** One obligation as it is planned, with every reading of its day. */
export interface PlannedDuty {
  readonly obligation: PlannedObligation
  readonly deadlines: readonly Deadline[]
}

/** An item with what everybody owes by it. */
export interface PlannedItem {
  readonly pack: PolicyPack
  readonly item: PolicyItem
  readonly duties: readonly PlannedDuty[]
}

/**
 * What every school owes by every pack in force, item by item, so that a large consortium is never held whole. The same
 * context gives the same duties.
 */
export function* expand(context: ExpandContext): Generator<PlannedItem> {
  const due = dueContextOf(context)
  for (const pack of context.packs) {
    for (const item of pack.items) {
      if (item.duty) yield { pack, item, duties: dutiesOf({ pack, item, duty: item.duty }, context, due) }
    }
  }
}

interface One {
  readonly pack: PolicyPack
  readonly item: PolicyItem
  readonly duty: PolicyDuty
}

function dueContextOf({ packs, decided, happenings, ...context }: ExpandContext): DueContext {
  const terms = context.terms.toSorted((one, other) => one.firstDay.localeCompare(other.firstDay))
  const { calendar, firstWeekday, today } = context
  return {
    terms,
    calendar,
    firstWeekday,
    today,
    window: planWindow(terms, today),
    happenings,
    settingOf: (name) => settingOf(packs, decided.readings, name),
  }
}

function dutiesOf({ pack, item, duty }: One, context: ExpandContext, due: DueContext): PlannedDuty[] {
  const inForce = dutyInForce(duty, context.packs, context.decided.readings)
  const occasions = occasionsFor(item, inForce, context, due)
  if (occasions.length === 0) return []
  const owned = { packId: pack.id, per: inForce.per, schools: duty.schools }
  const owners = ownersOf(owned, { ...context, exceptions: context.decided.exceptions })
  const scheduled = scheduledBy(duty.scheduledBy, context.activities)
  const readings = rememberedDeadlines(due.calendar)
  return occasions.flatMap((occasion) =>
    ownersAt(occasion, owners).map((owner) => {
      const deadlines = readings(scheduled(owner, occasion))
      const { period, part } = occasion
      const key = { item: item.id, schoolId: owner.schoolId, majorId: owner.majorId, period, part }
      return { obligation: { ...key, kind: duty.kind, ...counting(deadlines) }, deadlines }
    }),
  )
}

function occasionsFor(
  item: PolicyItem,
  { due: rule, times }: DutyInForce,
  { decided }: ExpandContext,
  due: DueContext,
): readonly Occasion[] {
  const dates = decided.ownDates.filter(({ itemId }) => itemId === item.id)
  // Over a year they are spread by the rule itself; elsewhere all have the same day.
  const inYear =
    rule.kind === 'in_year' ? { ...rule, times: Math.min(12, Math.max(rule.times, times)) } : rule
  const found = occasionsOf(inYear, due).filter((one) => isWithin(one, due.window) && isMeant(item, one, due))
  const set = withOwnDays(found, dates, due.window)
  return rule.kind === 'in_year' || times === 1 ? set : set.flatMap((one) => repeated(one, times))
}

function repeated(occasion: Occasion, times: number): readonly Occasion[] {
  return Array.from({ length: times }, (_, index) => ({
    ...occasion,
    part: (occasion.part - 1) * times + index + 1,
  }))
}

/** 目标期 — what a document meant for a time that is over is owed no more. */
function isMeant({ validity }: PolicyItem, { days }: Occasion, { today }: DueContext): boolean {
  const { from = '', until = '9999-12-31' } = validity ?? {}
  const meant = (day: string) => from <= day && day <= until
  return days.length === 0 ? meant(today) : days.some(({ nominal }) => meant(nominal))
}

/** What hangs on an event is owed by whom it happened to. */
function ownersAt({ of }: Occasion, owners: readonly Owner[]): readonly Owner[] {
  if (!of) return owners
  return owners.filter(
    ({ schoolId, majorId }) =>
      schoolId === of.schoolId &&
      (majorId === undefined || of.majorId === undefined || majorId === of.majorId),
  )
}

function counting(deadlines: readonly Deadline[]) {
  const one = deadlines.find(({ counts }) => counts)
  return {
    nominal: one?.nominal,
    dueOn: one?.dueOn,
    provisional: one?.provisional ?? false,
    derivation: one?.derivation,
  }
}

/** Most schools have the same days: each is rolled once. */
function rememberedDeadlines(calendar: WorkCalendar): (occasion: Occasion) => readonly Deadline[] {
  const known = new Map<Occasion['days'], readonly Deadline[]>()
  return ({ days }) => {
    const found = known.get(days) ?? deadlinesOf(days, calendar)
    known.set(days, found)
    return found
  }
}
