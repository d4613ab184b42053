import type { Ask } from '#src/bot/ask.ts'
import { may } from '#src/domain/access.ts'
import type { Indicator } from '#src/domain/indicator/schema.ts'
import { refusal } from '#src/failure.ts'

/** Figures about money are for administrators, and never for a group. Who asks for nothing else is told so. */
export function maySeeFinance({ actor, place }: Ask, asked: readonly Indicator[]): boolean {
  const allowed = may('kpi.finance')(actor) === true
  if (asked.length > 0 && asked.every(({ finance }) => finance)) {
    if (!allowed) throw refusal('access.admins')
    if (place.kind === 'group') throw refusal('chat.privateOnly')
  }
  return allowed && place.kind === 'p2p'
}

/** An indicator by its id, where it may be seen here. */
export function indicatorShown(ask: Ask, id: string): Indicator {
  const indicator = ask.rules.indicators.find((one) => one.id === id)
  if (!indicator) throw refusal('chat.oldCard')
  maySeeFinance(ask, [indicator])
  return indicator
}
