import type { Rulebook } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Context } from '../context.ts'

/** What judging needs to know, whoever asks; without the consortium at hand it is looked up. */
export type Judging = Pick<Context, 'records' | 'today'> & {
  readonly rules: Pick<Rulebook, 'packs' | 'timeZone'>
  readonly consortium?: ConsortiumSnapshot
}
