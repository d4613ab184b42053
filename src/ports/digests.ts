import type { Verdict } from '#src/domain/indicator/judge.ts'
import type { DigestSchedule, DigestTarget } from '#src/domain/digest/schedule.ts'

export interface DigestSchedules {
  of(target: DigestTarget): Promise<DigestSchedule | undefined>
  all(): Promise<readonly DigestSchedule[]>
  /** In place of the former one of the same person or group, whose last instant stays; nothing is held back any more. */
  put(schedule: Omit<DigestSchedule, 'toldAt'>): Promise<void>
  /** The ids of those that are due and not held back, longest waiting first. */
  due(now: Date, limit: number): Promise<readonly string[]>
  /** Locked until the transaction ends; undefined where it is due no more: another one was quicker. */
  take(id: string, now: Date): Promise<DigestSchedule | undefined>
  hold(id: string, until: Date): Promise<void>
  /** Moves it on; `toldAt` only where it was sent. */
  moveOn(
    id: string,
    to: { readonly nextAt: Date | undefined; readonly toldAt?: Date | undefined },
  ): Promise<void>
  /** When it comes is another instant now; not where it was told or set anew since it was read. */
  replan(former: DigestSchedule, nextAt: Date | undefined): Promise<void>
  /** The instant of the next one after an instant. */
  next(after: Date): Promise<Date | undefined>
}

/** What a verdict was and is, since an instant. */
export interface VerdictChange {
  readonly schoolId: string
  readonly metric: string
  readonly former: Verdict
  readonly verdict: Verdict
  readonly at: Date
}

export type KeptVerdict = Pick<VerdictChange, 'schoolId' | 'metric' | 'verdict'>

/** 指标变动 — the verdicts as they were seen last, and how they came to change. */
export interface Verdicts {
  /** Schools that were not looked at on this day, or that have reported figures since, the first ones by id. */
  toLookAt(today: string, limit: number): Promise<readonly string[]>
  /** Locked until the transaction ends. */
  looked(schoolId: string, today: string, at: Date): Promise<void>
  of(schoolIds: readonly string[]): Promise<readonly KeptVerdict[]>
  /** Each as it is seen now. */
  keep(verdicts: readonly KeptVerdict[]): Promise<void>
  addChanges(changes: readonly VerdictChange[]): Promise<void>
  /** From an instant on, oldest first; of all schools where none are named. */
  changesSince(since: Date, schoolIds?: readonly string[]): Promise<readonly VerdictChange[]>
}

/** Somebody is still to be told what has changed at a school since an instant. */
export interface VerdictAlert {
  readonly personId: string
  readonly schoolId: string
  readonly since: Date
  readonly dueAt: Date
}

export interface VerdictAlerts {
  /** Where one waits already, it goes on from where that one began. */
  add(alert: VerdictAlert): Promise<void>
  peopleDue(now: Date, limit: number): Promise<readonly string[]>
  /** Locked until the transaction ends. */
  dueTo(personId: string, now: Date): Promise<readonly VerdictAlert[]>
  hold(personId: string, until: Date): Promise<void>
  remove(personId: string, schoolIds: readonly string[]): Promise<void>
  next(after: Date): Promise<Date | undefined>
}

export interface StandingFilter {
  readonly schoolIds?: readonly string[]
  readonly majorIds?: readonly string[]
  /** Items that are met with a form, of which expected, filed and on time are counted where due between two days. */
  readonly filings: readonly string[]
  readonly from: string
  readonly to: string
  /** Items that are done by whoever owes them: of these is said what is late and what is due until a day. */
  readonly tasks: readonly string[]
  readonly today: string
  readonly until: string
}

/** 应报、实报、按期、逾期 — of one school. */
export interface Standing {
  readonly schoolId: string
  readonly expected: number
  readonly filed: number
  readonly onTime: number
  readonly late: number
  readonly dueSoon: number
  /** Waiting for a verdict. */
  readonly waiting: number
}

export interface Observed {
  readonly schoolId: string
  readonly count: number
  readonly teacherIds: readonly string[]
}

/** Numbers of many schools at once, counted where they are kept. */
export interface SchoolCounts {
  /** By school; a school that owes nothing is left out. */
  standing(filter: StandingFilter): Promise<readonly Standing[]>
  /** Lessons that were observed, and of whom; of all schools where none are named. */
  observed(filter: {
    readonly schoolIds?: readonly string[]
    readonly majorIds?: readonly string[]
    readonly from: string
    readonly to: string
  }): Promise<readonly Observed[]>
}
