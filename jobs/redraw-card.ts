import { z } from 'zod'
import { callbackAnswer } from '#src/bot/inbound.ts'
import type { LateAnswer } from '#src/bot/late-answer.ts'
import { Later } from '#src/failure.ts'
import type { JobOutcome, JobRef } from '#src/queue/engine.ts'
import { defineJob, queues } from '#src/queue/job.ts'

interface Ports {
  readonly outcome: (ref: JobRef) => Promise<JobOutcome>
  /** Puts what is to be shown into the outbox. Settles with the lanes that have something new. */
  readonly showLateAnswer: (late: LateAnswer) => Promise<readonly string[]>
  readonly wake: (lanes: readonly string[]) => Promise<void>
}

/** A pressed card whose answer came too late for the press is redrawn when the work behind it has ended. */
export const redrawCard = defineJob({
  name: 'redraw-card',
  queue: 'outbound',
  payload: z.object({ queue: z.enum(queues), id: z.string(), messageId: z.string(), openId: z.string() }),
  attempts: 8,
  key: ({ id }) => id,
  once: 'kept',
  async run({ outcome, showLateAnswer, wake }: Ports, { queue, id, messageId, openId }) {
    const ended = await outcome({ queue, id })
    if (ended.state === 'waiting') throw new Later('the work behind the card is under way', 1_000)
    if (ended.state === 'unknown') return
    const answer = ended.state === 'done' ? callbackAnswer.parse(ended.result) : undefined
    const lanes = await showLateAnswer({ key: id, messageId, openId, answer })
    if (lanes.length > 0) await wake(lanes)
  },
})
