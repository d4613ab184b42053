import type { Figure } from '#src/domain/figure.ts'
import type { Change } from './consortium.ts'

/** 填报 — figures of one school as of one day, as somebody gave them; they count once they are confirmed. */
export interface FigureReport {
  readonly id: string
  readonly schoolId: string
  /** None for an administrator outside the roster. */
  readonly personId: string | undefined
  readonly asOf: string
  readonly entries: readonly FigureEntry[]
  readonly state: 'draft' | 'counted' | 'discarded'
  /** When it was touched last. */
  readonly at: Date
}

export interface FigureEntry {
  readonly metric: string
  readonly numerator: number
  readonly denominator: number
}

/** A figure with who reported it and how often it was put right; nobody where it came with a file. */
export interface KeptFigure extends Figure {
  readonly reportedBy: string | undefined
  readonly reportedAt: Date
  readonly corrections: number
  readonly reportId: string | undefined
}

/** What stood there before it was put right; `version` from 1. */
export interface FigureVersion extends FigureEntry {
  readonly version: number
  readonly reportedBy: string | undefined
  readonly reportedAt: Date
}

export interface Figures {
  /** The newest figure of each indicator of a school, by as-of date. */
  latest(schoolId: string): Promise<readonly Figure[]>
  /** The newest figure of one indicator at every school that has one. */
  latestOf(metric: string): Promise<readonly Figure[]>
  /** All figures of one indicator of a school, oldest first. */
  history(schoolId: string, metric: string): Promise<readonly KeptFigure[]>
  /** What a figure was before, oldest first. */
  versions(figure: Pick<Figure, 'schoolId' | 'metric' | 'asOf'>): Promise<readonly FigureVersion[]>
  put(figure: Figure, reportedBy: string | undefined, at: Date): Promise<Change>
  /** Many figures, each once, as `put` would one by one; what it did to each, in order. */
  putAll(figures: readonly Figure[], reportedBy: string | undefined, at: Date): Promise<readonly Change[]>
  /** The figures of a report, with its files as their evidence; by which reading each was reported, by its metric. */
  count(report: FigureReport, at: Date, readings?: ReadonlyMap<string, string>): Promise<readonly Change[]>
}

export interface FigureReports {
  byId(id: string): Promise<FigureReport | undefined>
  /** The newest of a person that was touched at or after an instant and not discarded. */
  latestOf(personId: string, since: Date): Promise<FigureReport | undefined>
  put(report: FigureReport): Promise<void>
  /** Locked until the transaction ends: of two who press at once one waits. */
  hold(id: string): Promise<void>
}
