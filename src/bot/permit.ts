import type { Rule, Verdict } from '#src/domain/access.ts'
import type { Denial } from '#src/domain/rights.ts'
import { Refusal } from '#src/failure.ts'
import type { MessageKey } from '#src/i18n/messages.ts'
import type { Sentence } from '#src/i18n/say.ts'
import type { Ask } from './ask.ts'

const sentences: Record<Denial, MessageKey> = {
  stranger: 'access.stranger',
  noRole: 'access.noRole',
  teachers: 'access.teachers',
  coordinators: 'access.coordinators',
  coordinatorsUp: 'access.coordinatorsUp',
  admins: 'access.admins',
  reviewers: 'access.reviewers',
  filers: 'access.filers',
  observer: 'access.observer',
  observed: 'access.observed',
  ownSchool: 'access.ownSchool',
  hosts: 'access.hosts',
}

/** Who may, said to somebody who may not. */
export function sentenceOf(denial: Denial): Sentence {
  // The sentences of access have no holes, so the key alone is the sentence.
  return { key: sentences[denial], values: {} }
}

/** Throws a Refusal that says who may. */
export function permit(verdict: Verdict): void {
  if (verdict !== true) throw new Refusal(sentenceOf(verdict))
}

export function permitted(rule: Rule, ask: Ask): void {
  permit(rule(ask.actor))
}
