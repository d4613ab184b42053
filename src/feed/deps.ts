import type { Clock } from '#src/clock.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { Store } from '#src/ports/store.ts'

export interface FeedDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly rules: Rulebook
  readonly adminOpenIds: readonly string[]
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
  readonly publicUrl: () => string | undefined
}
