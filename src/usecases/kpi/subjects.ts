import type { FigureReport } from '#src/ports/figures.ts'
import type { Noted } from '../audit/note.ts'

/** What a message shows, so that all messages that show it can be drawn anew. */
export const reportSubject = (id: string): string => `figure:${id}:report`
/** The notice of files that came within the same few minutes. */
export const reportFilesSubject = (id: string, now: Date): string =>
  `figure:${id}:files:${Math.floor(now.getTime() / 300_000)}`

/** What its files belong to. */
export const reportOwner = (id: string): string => `figure:${id}`

/** A report as the audit names it: by its day. */
export function ofReport({ id, schoolId, asOf }: Pick<FigureReport, 'id' | 'schoolId' | 'asOf'>): Noted {
  return { subject: { kind: 'figure', id, label: asOf }, schoolId }
}
