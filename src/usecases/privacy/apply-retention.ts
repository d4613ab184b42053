import type { Retained, RetentionPeriods } from '#src/domain/retention.ts'
import type { Store } from '#src/ports/store.ts'

const dayMs = 24 * 3_600_000
/** In one transaction: a short one, so that nobody waits for it. */
const batch = 500

/** Drafts before the attachments that they held. */
const order: readonly Retained[] = ['drafts', 'waitingAttachments', 'messageContents', 'greetings', 'marks']

export type Removed = Readonly<Record<Retained, number>>

/** 保存期限 — removes what was kept as long as the consortium keeps it, and says how much of each. */
export async function applyRetention(
  store: Pick<Store, 'transaction'>,
  periods: RetentionPeriods,
  now: Date,
): Promise<Removed> {
  const removed: Record<Retained, number> = {
    drafts: 0,
    waitingAttachments: 0,
    messageContents: 0,
    greetings: 0,
    marks: 0,
  }
  for (const what of order) {
    const before = new Date(now.getTime() - periods[what] * dayMs)
    for (;;) {
      const some = await store.transaction(({ privacy }) => privacy.expire(what, before, batch))
      removed[what] += some
      if (some < batch) break
    }
  }
  // Marks go every day and concern nobody.
  const { marks: _, ...told } = removed
  if (Object.values(told).some((count) => count > 0)) {
    await store.transaction(({ audit }) =>
      audit.append({
        at: now,
        actor: { kind: 'job' },
        via: 'job',
        act: 'retention.applied',
        outcome: 'done',
        details: told,
      }),
    )
  }
  return removed
}
