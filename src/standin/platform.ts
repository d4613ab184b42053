import type { StandInApp } from '#src/standin/app.ts'
import type { CardLimits } from '#src/standin/cards/card-limits.ts'
import type { CardFacts } from '#src/standin/cards/card-rules.ts'
import type { StandInClock } from '#src/standin/clock.ts'
import type { Limiter } from '#src/standin/gateway/limits.ts'
import type { MessageStore } from '#src/standin/state/message-store.ts'
import type { PressLedger } from '#src/standin/state/press-ledger.ts'
import type { ResourceStore } from '#src/standin/state/resource-store.ts'
import type { Tenant } from '#src/standin/state/tenant.ts'

/** Everything the interfaces work on: one app in one tenant. */
export interface Platform {
  readonly app: StandInApp
  readonly clock: StandInClock
  readonly limiter: Limiter
  readonly tenant: Tenant
  readonly messages: MessageStore
  readonly resources: ResourceStore
  readonly presses: PressLedger
  readonly cardLimits: CardLimits
}

export function cardFactsOf({ tenant, resources, cardLimits }: Platform): CardFacts {
  return {
    limits: cardLimits,
    knowsImage: (key) => resources.get(key)?.kind === 'image',
    knowsPerson: (openId) => tenant.person(openId) !== undefined,
  }
}
