import type { Clock } from '#src/clock.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Log } from '#src/log.ts'
import type { Platform } from '#src/ports/platform.ts'
import type { Store } from '#src/ports/store.ts'

export interface ConsoleDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly platform: Pick<Platform, 'signInAddress' | 'signedIn'>
  readonly rules: Rulebook
  readonly adminOpenIds: readonly string[]
  /** The key of the sessions is derived from it. */
  readonly appSecret: string
  /** Where people reach us. Without it nobody could come back from signing in. */
  readonly publicUrl: () => string | undefined
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
}
