import { z } from 'zod'
import { callbackAnswer } from '#src/bot/inbound.ts'
import { Later } from '#src/failure.ts'
import type { Log } from '#src/log.ts'
import { PlatformError, type Platform } from '#src/ports/platform.ts'
import type { JobOutcome, JobRef } from '#src/queue/engine.ts'
import { defineJob, queues } from '#src/queue/job.ts'

interface Ports {
  readonly platform: Pick<Platform, 'patch'>
  readonly outcome: (ref: JobRef) => Promise<JobOutcome>
  readonly log: Log
}

/** A pressed card whose answer came too late for the press is redrawn when the work behind it has ended. */
export const redrawCard = defineJob({
  name: 'redraw-card',
  queue: 'outbound',
  payload: z.object({ queue: z.enum(queues), id: z.string(), messageId: z.string() }),
  attempts: 8,
  key: ({ id }) => id,
  once: 'kept',
  async run({ platform, outcome, log }: Ports, { queue, id, messageId }) {
    const ended = await outcome({ queue, id })
    if (ended.state === 'waiting') throw new Later('the work behind the card is under way', 1_000)
    const answer = ended.state === 'done' ? callbackAnswer.safeParse(ended.result).data : undefined
    if (!answer?.card) return
    try {
      await platform.patch({ messageId, content: JSON.stringify(answer.card.data) })
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      if (error.fate === 'rate' || error.fate === 'in-flight')
        throw new Later('the card is busy', error.waitMs ?? 1_000)
      if (error.fate === 'transient') throw error
      log.warn({ fate: error.fate, code: error.code, logId: error.logId }, 'card not redrawn')
    }
  },
})
