import type { Observation } from '#src/domain/observation.ts'
import type { Person } from '#src/domain/person.ts'
import type { Filing, Rectification } from '#src/ports/filings.ts'
import type { Noted } from './note.ts'

/** A record as the audit names it: by its number, under the school of the observed teacher. */
export function ofRecord({ id, number, schoolId }: Pick<Observation, 'id' | 'number' | 'schoolId'>): Noted {
  return { subject: { kind: 'observation', id, label: number }, schoolId }
}

/** By its number; a draft that never had one, by its form. */
export function ofFiling({
  id,
  number,
  form,
  schoolId,
}: Pick<Filing, 'id' | 'number' | 'form' | 'schoolId'>): Noted {
  return { subject: { kind: 'filing', id, label: number ?? form }, schoolId }
}

export function ofRectification({
  id,
  number,
  schoolId,
}: Pick<Rectification, 'id' | 'number' | 'schoolId'>): Noted {
  return { subject: { kind: 'rectification', id, label: number }, schoolId }
}

export function ofPerson({ id, schoolId }: Pick<Person, 'id' | 'schoolId'>): Noted {
  return { subject: { kind: 'person', id }, schoolId }
}

export function ofChat(id: string, schoolId: string | undefined): Noted {
  return schoolId === undefined
    ? { subject: { kind: 'chat', id } }
    : { subject: { kind: 'chat', id }, schoolId }
}
