import type { OutboxState } from './outbox.ts'

/** 送达 — what became of one reminder: its row, and the message it went out with. */
export interface Delivery {
  readonly key: string
  readonly personId: string
  readonly kind: string
  /** When it was to be said. */
  readonly at: Date
  /** Not before that: somebody's quiet hours. */
  readonly heldUntil: Date | undefined
  readonly obligationIds: readonly string[]
  readonly state: 'planned' | 'sent' | 'cancelled'
  /** Why it was not said. */
  readonly reason: string | undefined
  /** None where no message was made of it. */
  readonly message:
    | {
        readonly state: OutboxState
        /** As the sender left it. */
        readonly reason: string | undefined
        readonly settledAt: Date | undefined
      }
    | undefined
}

export interface Deliveries {
  /** Reminders of these obligations that were to be said after an instant and up to another, oldest first. */
  of(
    obligationIds: readonly string[],
    between: { readonly after: Date; readonly until: Date },
  ): Promise<readonly Delivery[]>
}
