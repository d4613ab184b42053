import { z } from 'zod'
import type { Clock } from '#src/clock.ts'
import { Later } from '#src/failure.ts'
import type { Log } from '#src/log.ts'
import type { OutboxMessage, OutboxQueue } from '#src/ports/outbox.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'
import { defineJob } from '#src/queue/job.ts'
import type { Limiter, Started } from '#src/queue/limiter/limiter.ts'
import { afterFailure } from './drain-lane/fate.ts'
import { sendMessage } from './drain-lane/send.ts'

interface Ports {
  readonly outboxQueue: OutboxQueue
  readonly platform: Platform
  readonly limiter: Limiter
  readonly clock: Clock
  readonly log: Log
  readonly wait: (ms: number) => Promise<void>
  readonly counted: (outcome: 'sent' | 'retried' | 'failed') => void
}

/** Two sends of one uuid are one message for an hour. What may have arrived is not tried again after that. */
const uncertainForMs = 55 * 60_000

/** Sends what waits for one chat or person, in order, as fast as the platform permits. */
export const drainLane = defineJob({
  name: 'drain-lane',
  queue: 'outbound',
  payload: z.object({ lane: z.string() }),
  attempts: 8,
  key: ({ lane }) => lane,
  once: 'active',
  async run(ports: Ports, { lane }) {
    for (;;) {
      const head = await ports.outboxQueue.head(lane, ports.clock.now())
      if (!head) return
      if ('waitUntil' in head) {
        throw new Later('the next message of this lane is not due', sinceNow(ports.clock, head.waitUntil))
      }
      await sendHead(ports, head)
    }
  },
})

const sinceNow = (clock: Clock, instant: Date) => Math.max(50, instant.getTime() - clock.now().getTime())

async function sendHead(ports: Ports, head: OutboxMessage): Promise<void> {
  const { outboxQueue, platform, clock, counted } = ports
  if (head.firstTriedAt && clock.now().getTime() - head.firstTriedAt.getTime() > uncertainForMs) {
    counted('failed')
    return outboxQueue.failed(head.id, clock.now(), 'uncertain')
  }
  const turn = await takeTurn(ports, head)
  try {
    await outboxQueue.trying(head.id, clock.now())
    const messageId = await sendInTurn(platform, head, turn)
    await outboxQueue.sent(head.id, clock.now(), messageId)
    counted('sent')
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    counted(await afterFailure(ports, head, error))
  }
}

async function sendInTurn(platform: Platform, head: OutboxMessage, turn: Started) {
  try {
    return await sendMessage(platform, head)
  } finally {
    await turn.ended()
  }
}

/** Waits until all limits of the platform permit this message; the turn is reserved and shared by all processes. */
async function takeTurn({ limiter, wait }: Ports, head: OutboxMessage): Promise<Started> {
  const request =
    head.patches === undefined
      ? { family: 'send', lane: head.lane }
      : { family: 'patch', lane: head.messageId ?? head.lane }
  for (;;) {
    const turn = await limiter.slot(request)
    await wait(typeof turn === 'number' ? turn : turn.laneBusyMs)
    if (typeof turn === 'number') return limiter.start(request)
  }
}
