import type { Rule, Verdict } from '#src/domain/access.ts'
import type { Denial } from '#src/domain/rights.ts'
import { Refusal } from '#src/failure.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import type { Ask } from './ask.ts'

const sentences: Record<Denial, MessageKey> = {
  stranger: 'access.stranger',
  noRole: 'access.noRole',
  teachers: 'access.teachers',
  coordinators: 'access.coordinators',
  admins: 'access.admins',
  reviewers: 'access.reviewers',
  filers: 'access.filers',
  observer: 'access.observer',
  observed: 'access.observed',
  ownSchool: 'access.ownSchool',
}

/** Throws a Refusal that says who may. */
export function permit(verdict: Verdict): void {
  // The sentences of access have no holes, so the key alone is the sentence.
  if (verdict !== true) throw new Refusal({ key: sentences[verdict], values: {} })
}

export function permitted(rule: Rule, ask: Ask): void {
  permit(rule(ask.actor))
}
