import type { StandInControl } from '#src/standin/control.ts'

import type { Presentation, Words } from './presentation.ts'

export interface ChatPageDependencies {
  readonly control: StandInControl
  readonly clock: { now(): Date }
  /** Settles when everything that fell due on the way has been done. Without it the page shows no clock buttons. */
  readonly turnClock?: (to: Date) => Promise<void>
  readonly presentation: Presentation
  /** The line under the date, such as the teaching week; asked again whenever the page reads the state. */
  readonly describeDay?: (at: Date) => Words | Promise<Words>
  /** Strictly later than `after`. Without it: the next 08:00 on a Monday to Friday. */
  readonly nextWorkingMorning?: (after: Date) => Date | Promise<Date>
  /** Hears of what answered 500; the page itself only says that it failed. */
  readonly onFault?: (error: unknown) => void
}
