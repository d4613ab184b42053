import type { Activity } from '#src/ports/activities.ts'
import type { Noted } from '../audit/note.ts'

/** By its kind and day; nobody's name. */
export function ofActivity({ id, kind, on, schoolId }: Activity): Noted {
  return { subject: { kind: 'seminar', id, label: [kind, on].filter(Boolean).join(' ') }, schoolId }
}

/** Whose pictures and files they are. */
export const activityFiles = (id: string): string => `activity:${id}`

/** What a message shows. */
export const invitationSubject = (id: string, personId: string): string => `activity:${id}:of:${personId}`
export const overviewSubject = (id: string): string => `activity:${id}:overview`
export const announcedSubject = (id: string): string => `activity:${id}:announced`
export const countsSubject = (id: string): string => `activity:${id}:counts`
