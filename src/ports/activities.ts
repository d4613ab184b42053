export const activityKinds = [
  'seminar',
  'coordination_meeting',
  'regular_meeting',
  'joint_exam',
  'exchange',
  'inspection',
  'activity_month',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** 活动 — something that is held once: a seminar, a meeting, a joint exam, a teacher sent to a school. */
export interface Activity {
  readonly id: string
  readonly kind: ActivityKind
  /** Whose it is: the college's, or the school to which somebody was sent. */
  readonly schoolId: string
  readonly majorId: string | undefined
  /** A year (`exchange` of 2026), a term, or the day's own term. */
  readonly period: string
  /** None until somebody has said. */
  readonly on: string | undefined
  /** `14:00-16:30`; empty where nobody said. */
  readonly time: string
  readonly place: string
  readonly state: 'planned' | 'held' | 'cancelled'
  /** The teacher who was sent, where it is an exchange. */
  readonly personId: string | undefined
  /** What else there is to it: agenda, course. JSON of the kind's own. */
  readonly details: Readonly<Record<string, unknown>>
}

export interface ActivityFilter {
  readonly kinds?: readonly ActivityKind[]
  readonly periods?: readonly string[]
  readonly schoolIds?: readonly string[]
  readonly from?: string
  readonly to?: string
}

export interface Activities {
  byId(id: string): Promise<Activity | undefined>
  list(filter: ActivityFilter): Promise<readonly Activity[]>
  put(activity: Activity): Promise<'new' | 'changed' | 'unchanged'>
  /** Whoever kept its minutes last, and when; none where they were withdrawn. */
  keptMinutes(id: string, kept: { readonly by: string; readonly at: Date } | undefined): Promise<void>
  /** That of which this person kept the minutes last, at or after an instant. */
  latestMinutes(
    personId: string,
    since: Date,
  ): Promise<{ readonly activity: Activity; readonly at: Date } | undefined>
}

/** What counts for an obligation: a record, by kind and id. */
export interface Credit {
  readonly obligationId: string
  readonly recordKind: 'observation' | 'activity' | 'filing'
  readonly recordId: string
}

/** A record and all that it counts for. */
export interface Counted {
  readonly id: string
  readonly obligationIds: readonly string[]
}

/** Obligations for which something counts that did not, and for which something did that does no more. */
export interface CreditsMoved {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** 一事多计 — which records count for which obligations. */
export interface Credits {
  ofObligations(ids: readonly string[]): Promise<readonly Credit[]>
  ofRecord(kind: Credit['recordKind'], id: string): Promise<readonly Credit[]>
  /** The days of the first so many records that count for it, earliest first; those without a day come last. */
  days(obligationId: string, limit: number): Promise<readonly (string | undefined)[]>
  /** What a record counts for from now on; settles with the obligations that gained or lost by it. */
  replace(
    kind: Credit['recordKind'],
    id: string,
    obligationIds: readonly string[],
  ): Promise<readonly string[]>
  /** The same for many records at once, each of them once. */
  replaceAll(kind: Credit['recordKind'], records: readonly Counted[]): Promise<CreditsMoved>
}
