import type { Force } from '#src/domain/policy/force.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { note, type Block } from './kit.ts'

/** A clause as it is cited. */
export interface Clause {
  readonly id: string
  readonly document: Words | undefined
  readonly place: string
  readonly what: Words | undefined
  readonly force: Force | undefined
  /** 后果 — the document's own words. */
  readonly consequence: string
}

/** `《…》三（三）（S3-23，必须）：…`; the id alone where the packs have changed since. */
export function clauseText(say: Say, { id, document, place, what, force }: Clause): string {
  if (!document || !what || !force) return id
  return say('review.clauseText', {
    document: document[say.language],
    place,
    id,
    force: say(`review.force.${force}`),
    what: what[say.language],
  })
}

/** On what it rests, and what the document threatens, where it does. */
export function clauseBlock(say: Say, clause: Clause): Block {
  const cited = note(`${say('review.clause')} ${clauseText(say, clause)}`)
  return clause.consequence === ''
    ? [cited]
    : [cited, note(say('review.consequence', { words: clause.consequence }))]
}
