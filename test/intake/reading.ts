import type { Clock } from '#src/clock.ts'
import { createIntake, type Intake } from '#src/feishu/intake/intake.ts'

import { app, noon, type Push } from './push.ts'

/** A clock that stands still, on the business side and on the machine's. */
export function clockAt(now: Date, machine: Date = now): Clock {
  return { now: () => now, ticks: () => machine.getTime() - performance.timeOrigin }
}

export function read({ headers, body }: Push, options: { clock?: Clock; app?: typeof app } = {}): Intake {
  const intake = createIntake({ ...(options.app ?? app), clock: options.clock ?? clockAt(noon) })
  return intake.read({ headers: (name) => headers[name], body })
}
