import { randomUUID } from 'node:crypto'
import { localDate } from '#src/domain/dates.ts'
import type { Person } from '#src/domain/person.ts'
import { holdUntil } from '#src/domain/reminder/hold.ts'
import { usualQuiet } from '#src/domain/reminder/quiet.ts'
import { teachingTimeOf } from '#src/domain/reminder/teaching-time.ts'
import { inForce, type Rulebook, type RulesInForce } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records, Store } from '#src/ports/store.ts'
import type { Context } from '#src/usecases/context.ts'
import { actorFor } from '#src/usecases/review/stead.ts'

export interface RemindDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly rules: Rulebook
  readonly log: Log
  readonly now: () => Date
}

/** What one look at what is due needs, whoever it is for. */
export interface Pass {
  readonly now: Date
  readonly today: string
  readonly rules: RulesInForce
  readonly consortium: ConsortiumSnapshot
  readonly log: Log
}

export function passOf(deps: RemindDeps, now: Date, consortium: ConsortiumSnapshot): Pass {
  const rules = inForce(deps.rules, consortium)
  return { now, today: localDate(now, rules.timeZone), rules, consortium, log: deps.log }
}

/** What somebody is told unasked they are told with their own rights. */
export function contextFor(person: Person, records: Records, pass: Pass): Context {
  return { ...contextless(records, pass), actor: actorFor(pass, person) }
}

/** For a group, whoever reads there. */
export function contextless(records: Records, { now, today, rules, consortium }: Pass): Context {
  const nobody = { openId: '', person: undefined, school: undefined, roles: new Set<never>() }
  return { actor: nobody, via: 'job', now, today, consortium, rules, records, newId: randomUUID }
}

/** Until when somebody is told nothing; undefined: now. A group is told nothing at night. */
export async function quietUntil(
  { id, personId }: { readonly id: string; readonly personId: string | undefined },
  records: Records,
  { now, rules, consortium }: Pass,
): Promise<Date | undefined> {
  const own = personId === undefined ? undefined : await records.quietHours.of(personId)
  return holdUntil({
    now,
    quiet: own ?? usualQuiet,
    zone: rules.timeZone,
    lastCallOn: undefined,
    personId: personId ?? id,
    teaching: teachingTimeOf(rules, consortium.terms),
  })
}
