import { type StandInClock, hour, minute, second } from '#src/standin/clock.ts'
import type { PushResult } from '#src/standin/control.ts'
import type { Envelope } from '#src/standin/delivery/envelope.ts'
import { freshId } from '#src/standin/ids.ts'
import { type ReleaseOrder, inOrder } from '#src/standin/delivery/release-order.ts'
import type { Transport } from '#src/standin/delivery/transport.ts'

/** When an event not answered with 200 in time is pushed again: four times at most (event subscription page). */
const ladder = [15 * second, 5 * minute, hour, 6 * hour]
/** So that a clock turned without a word is noticed all the same. */
const longestNap = 5 * second

interface Duplicate {
  /** How often beside the first; 1 when left out. */
  readonly copies?: number
  /** The copies carry event ids of their own, as the page on received messages warns. */
  readonly newEventId?: boolean
}

/** A push that failed and will be tried again. */
interface WaitingPush {
  readonly eventId: string
  readonly eventType: string
  readonly tries: number
  /** Milliseconds since 1970 on the stand-in's clock. */
  readonly nextAt: number
}

export interface Pusher {
  /** Settles after the first try; those that follow a failure are not waited for. */
  push(envelope: Envelope): Promise<PushResult>
  /** The next event is delivered more than once, at the same time. */
  duplicateNext(duplicate?: Duplicate): void
  /** Keeps events back from now on; a push settles at once with no tries. */
  holdPushes(): void
  /** Sends what was kept back, one after the other. */
  releasePushes(order?: ReleaseOrder): Promise<readonly PushResult[]>
  waitingPushes(): readonly WaitingPush[]
  /** Sends whatever the clock says is due. */
  turned(): Promise<void>
  idle(): Promise<void>
  stop(): void
}

export function createPusher(transport: Transport, clock: StandInClock): Pusher {
  const underWay = new Set<Promise<unknown>>()
  let waiting: { envelope: Envelope; tries: number; nextAt: number }[] = []
  let held: Envelope[] | undefined
  let duplicate: Duplicate | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const attempt = async (envelope: Envelope, triesBefore: number): Promise<PushResult> => {
    const carried = await transport.carry('event', envelope.text)
    const { eventId } = envelope
    if (carried.kind === 'nobody') return { eventId, status: 0, tries: triesBefore }
    const tries = triesBefore + 1
    const status = carried.kind === 'answered' ? carried.status : 0
    const pause = ladder[triesBefore]
    if (status !== 200 && pause !== undefined) {
      waiting.push({ envelope, tries, nextAt: clock.now() + pause })
      arm()
    }
    return { eventId, status, tries }
  }
  const track = async <Value>(work: Promise<Value>): Promise<Value> => {
    underWay.add(work)
    try {
      return await work
    } finally {
      underWay.delete(work)
    }
  }
  const send = async (envelope: Envelope): Promise<PushResult> => {
    const { copies = 1, newEventId = false } = duplicate ?? { copies: 0 }
    duplicate = undefined
    const text = () => (newEventId ? envelope.text.replace(envelope.eventId, freshId('')) : envelope.text)
    const extra = Array.from({ length: copies }, () => transport.carry('event', text()))
    const [result] = await Promise.all([attempt(envelope, 0), ...extra])
    return { ...result, tries: result.tries + copies }
  }
  const turned = async (): Promise<void> => {
    const now = clock.now()
    const due = waiting.filter(({ nextAt }) => nextAt <= now)
    waiting = waiting.filter(({ nextAt }) => nextAt > now)
    await track(Promise.all(due.map(({ envelope, tries }) => attempt(envelope, tries))))
  }
  const arm = (): void => {
    if (timer || stopped || waiting.length === 0) return
    const nap = Math.min(...waiting.map(({ nextAt }) => nextAt)) - clock.now()
    timer = setTimeout(
      () => {
        timer = undefined
        void turned().then(arm)
      },
      Math.min(Math.max(nap, 0), longestNap),
    ).unref()
  }

  return {
    push: async (envelope) => {
      if (!held) return track(send(envelope))
      held.push(envelope)
      return { eventId: envelope.eventId, status: 0, tries: 0 }
    },
    duplicateNext: (given = {}) => {
      duplicate = given
    },
    holdPushes: () => {
      held ??= []
    },
    releasePushes: async (order = 'sent') => {
      const envelopes = inOrder(held ?? [], order)
      held = undefined
      const results: PushResult[] = []
      for (const envelope of envelopes) results.push(await track(send(envelope)))
      return results
    },
    waitingPushes: () =>
      waiting.map(({ envelope: { eventId, eventType }, tries, nextAt }) => ({
        eventId,
        eventType,
        tries,
        nextAt,
      })),
    turned,
    idle: async () => {
      do {
        await turned()
        await Promise.allSettled(underWay)
      } while (underWay.size > 0)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
