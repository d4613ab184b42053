import type { Actor } from '#src/domain/access.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { AuditVia } from '#src/ports/audit.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Records } from '#src/ports/store.ts'

/** Who does it, when, under which rules, in which transaction. */
export interface Context {
  readonly actor: Actor
  /** The way it was asked. */
  readonly via: AuditVia
  readonly now: Date
  /** The day in the consortium's time zone. */
  readonly today: string
  readonly consortium: ConsortiumSnapshot
  readonly rules: RulesInForce
  readonly records: Records
  readonly newId: () => string
}
