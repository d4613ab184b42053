import type { Clock } from '#src/clock.ts'
import type { Log } from '#src/log.ts'
import type { OutboxMessage, OutboxQueue } from '#src/ports/outbox.ts'
import type { PlatformError } from '#src/ports/platform.ts'
import type { Limiter } from '#src/queue/limiter/limiter.ts'

interface Ports {
  readonly outboxQueue: OutboxQueue
  readonly limiter: Limiter
  readonly clock: Clock
  readonly log: Log
}

/** How long a message is tried again for what may pass by itself. */
const mostTries = 30
const longestWaitMs = 10 * 60_000

/** What becomes of a message the platform did not take. */
export async function afterFailure(
  ports: Ports,
  row: OutboxMessage,
  error: PlatformError,
): Promise<'retried' | 'failed'> {
  const { outboxQueue, clock, log } = ports
  const { fate, code, logId } = error
  const now = clock.now()
  const ids = { outbox: row.id, fate, code, logId, tries: row.tries + 1 }
  switch (fate) {
    case 'rate':
    case 'transient':
    case 'in-flight':
    case 'token': {
      if (row.tries + 1 >= mostTries) break
      const waitMs = await waitFor(ports, row, error)
      log.warn({ ...ids, waitMs }, 'message will be sent again')
      await outboxQueue.retry(row.id, new Date(now.getTime() + waitMs), reasonOf(error), isCertain(error))
      return 'retried'
    }
    case 'chat-gone':
    case 'person-gone': {
      const given = await outboxQueue.giveUp(row.lane, now, reasonOf(error))
      log.warn({ ...ids, given }, 'nothing more is sent to this lane')
      return 'failed'
    }
    default:
  }
  log.error(ids, 'message cannot be sent')
  await outboxQueue.failed(row.id, now, reasonOf(error))
  return 'failed'
}

const reasonOf = ({ fate, code }: PlatformError) => `${fate} ${code}`

/** Whether it is sure that the message did not arrive: then it may be sent anew at any time. */
function isCertain({ httpStatus, hint, fate }: PlatformError): boolean {
  return fate !== 'in-flight' && ((httpStatus >= 200 && httpStatus < 500) || hint === 'ECONNREFUSED')
}

async function waitFor({ limiter }: Ports, row: OutboxMessage, error: PlatformError): Promise<number> {
  if (error.fate === 'rate') {
    const ms = error.waitMs ?? 1_000
    const family = row.patches === undefined ? 'send' : 'patch'
    // With a time given the whole app must wait; without one it is this chat that had too much.
    await limiter.penalty(error.waitMs === undefined ? { family, lane: row.lane } : { family }, ms)
    return ms
  }
  if (error.fate === 'in-flight') return 2_000
  return Math.min(longestWaitMs, 1_000 * 2 ** Math.min(row.tries, 10))
}
