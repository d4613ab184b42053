import type { CallbackAnswer, Inbound } from '#src/bot/inbound.ts'
import type { Clock } from '#src/clock.ts'
import type { Log } from '#src/log.ts'
import { QueueDown, type JobRef } from '#src/queue/engine.ts'

import type { ReadEvent } from './intake/events.ts'

/** A callback's answer as it is shown. `i18n` where the reader's language is not known yet; the client chooses. */
export interface ShownAnswer {
  readonly toast?:
    | {
        readonly type: 'success' | 'info' | 'warning' | 'error'
        readonly content: string
        readonly i18n?: { readonly zh_cn: string; readonly en_us: string }
      }
    | undefined
  readonly card?: CallbackAnswer['card']
}

export interface ReceiveDeps {
  /** Settles once the work survives this process; throws QueueDown when it cannot be kept now. */
  readonly keep: (item: {
    readonly key: string
    readonly inbound: Inbound
    readonly callback: boolean
  }) => Promise<JobRef>
  /** The answer of a kept callback: `late` when there is none within `ms`, `failed` when there will be none. */
  readonly answer: (ref: JobRef, ms: number) => Promise<CallbackAnswer | 'late' | 'failed'>
  /** Sees to it that the card is redrawn, or whoever pressed it told, once the work behind it is done. */
  readonly late: (ref: JobRef, messageId: string, openId: string) => Promise<void>
  /** What a person reads who gets no other answer: that it is being worked on; that it failed and what to do. */
  readonly says: { readonly received: () => ShownAnswer; readonly failed: () => ShownAnswer }
  readonly clock: Clock
  readonly log: Log
}

/** The platform waits three seconds, network included, and shows an error code after that. */
const answeredWithinMs = 2_500
const longestWaitMs = 2_000
const keptWithinMs = 1_100

/**
 * Keeps what happened and, where somebody waits in front of a card, waits with them for a while. Throws only when the
 * work could not be kept: then the platform must send it again. From there on nobody is told of an error of ours.
 */
export function createReceiver(deps: ReceiveDeps): (event: ReadEvent) => Promise<ShownAnswer> {
  const { keep, answer, late, says, clock, log } = deps

  async function answerTo(ref: JobRef, started: number): Promise<CallbackAnswer | 'late' | 'failed'> {
    const left = Math.min(longestWaitMs, answeredWithinMs - (clock.ticks() - started))
    try {
      const answered = await within(answer(ref, left), left)
      return answered === 'passed' ? 'late' : answered
    } catch (error) {
      log.error({ job: ref.id, error }, 'waiting for a callback failed')
      return 'late'
    }
  }

  async function redrawLater(ref: JobRef, messageId: string, openId: string): Promise<void> {
    try {
      await late(ref, messageId, openId)
    } catch (error) {
      log.error({ job: ref.id, error }, 'redraw not scheduled')
    }
  }

  return async ({ key, inbound, callback }) => {
    const started = clock.ticks()
    const ref = await within(keep({ key, inbound, callback }), keptWithinMs)
    if (ref === 'passed') throw new QueueDown('the work was not kept in time')
    log.debug({ key, job: ref.id, type: inbound.type }, 'kept')
    if (inbound.type !== 'action') return {}
    const answered = await answerTo(ref, started)
    if (answered === 'failed') return says.failed()
    if (answered !== 'late') return answered
    void redrawLater(ref, inbound.messageId, inbound.operatorOpenId)
    return says.received()
  }
}

/** Settles as the promise does, or after `ms` with `passed`. */
function within<Value>(promise: Promise<Value>, ms: number): Promise<Value | 'passed'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('passed'), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
