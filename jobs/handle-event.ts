import { z } from 'zod'
import type { Conversation, Happening } from '#src/bot/conversation.ts'
import type { Delivery } from '#src/bot/deliver.ts'
import type { SoonJob } from '#src/bot/reply.ts'
import type { WorkRequest } from '#src/bot/show-work.ts'
import { callbackAnswer, inbound, type CallbackAnswer } from '#src/bot/inbound.ts'
import type { Clock } from '#src/clock.ts'
import { Fault, Later, Refusal } from '#src/failure.ts'
import type { Log } from '#src/log.ts'
import type { Records, Store } from '#src/ports/store.ts'
import { QueueDown } from '#src/queue/engine.ts'
import { defineJob } from '#src/queue/job.ts'

interface Ports {
  readonly store: Pick<Store, 'transaction'>
  readonly conversation: Conversation
  readonly clock: Clock
  readonly log: Log
  /** The bot's own open id; throws Later while the platform does not tell it. */
  readonly botOpenId: () => Promise<string>
  /** Wakes the senders of these lanes. */
  readonly wake: (lanes: readonly string[]) => Promise<void>
  /** Has what was sent along copied, so that it is not lost with its message. */
  readonly copyAttachments: () => Promise<void>
  /** Has the work shown that an administrator asked for; after a press not before its answer is on the screen. */
  readonly wantWork: (request: WorkRequest) => Promise<void>
  /** Wakes jobs that find what to do in the database. */
  readonly soon: (jobs: readonly SoonJob[]) => Promise<void>
}

/** One thing that happened on the platform: one transaction holds the mark, the change and what will be said. */
export const handleEvent = defineJob({
  name: 'handle-event',
  queue: 'inbound',
  payload: z.object({ key: z.string(), inbound }),
  attempts: 5,
  key: ({ key }) => key,
  once: 'kept',
  async run(ports: Ports, payload, { last }): Promise<CallbackAnswer> {
    const { store, conversation, clock, log } = ports
    const inGroup = payload.inbound.type === 'message' && payload.inbound.chatKind === 'group'
    const botOpenId = inGroup ? await ports.botOpenId() : ''
    const happening: Happening = { ...payload, now: clock.now(), botOpenId }

    // The mark is written first: of two deliveries at once the second waits here, and then has nothing left to do.
    const once = (work: (records: Records) => Promise<Delivery>) =>
      store.transaction(async (records): Promise<Delivery> => {
        const { seen } = records
        if (!(await seen.mark(happening.key, happening.now))) {
          return { answer: callbackAnswer.parse((await seen.answer(happening.key)) ?? {}), lanes: [] }
        }
        const delivery = await work(records)
        if (happening.inbound.type === 'action') await seen.keepAnswer(happening.key, delivery.answer)
        return delivery
      })

    const finish = async ({ answer, lanes, work, soon = [] }: Delivery) => {
      const { inbound: event } = happening
      try {
        if (lanes.length > 0) await ports.wake(lanes)
        if (work) await ports.wantWork(work)
        if (soon.length > 0) await ports.soon(soon)
        if (event.type === 'message' && event.attachments.length > 0) await ports.copyAttachments()
      } catch (error) {
        // It is done, and must not end as if it were not: what nobody was woken for is found in the database.
        if (!(error instanceof QueueDown)) throw error
        log.warn({ error, key: happening.key }, 'nobody woken')
      }
      return answer
    }

    try {
      return await finish(await once((records) => conversation.answer(happening, records)))
    } catch (error) {
      if (error instanceof Refusal) {
        // Nothing of what was refused was kept; the reason is said in a transaction of its own.
        return finish(await once((records) => conversation.refuse(happening, error, records)))
      }
      if (error instanceof Later || !(last || error instanceof Fault)) throw error
      const trace = traceOf(happening.key)
      log.error({ trace, key: happening.key, type: happening.inbound.type, error }, 'event failed')
      return finish(await once((records) => conversation.apologise(happening, trace, records)))
    }
  },
})

/** A short number a person can read out; the log line carries it too. */
function traceOf(key: string): string {
  return key.replaceAll(/[^0-9a-zA-Z]/g, '').slice(-8)
}
