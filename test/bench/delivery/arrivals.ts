import { Client } from 'pg'
import type { StandIn } from '#src/standin/stand-in.ts'
import { lanes, total } from './lanes.ts'

/** What the platform saw of the messages of one run. */
export interface Arrivals {
  /** Messages a second between the first and the last. */
  readonly perSecond: number
  readonly seconds: number
  /** Calls the platform refused because there were too many. */
  readonly refused: number
  /** Seconds after the first message until everybody had one. */
  readonly everybodyAfter: number
}

/** The codes for too many calls of an app, and for too many messages to one chat or person. */
const tooMany = [99991400, 230020]

const sends = { method: 'POST', path: '/open-apis/im/v1/messages' }

/** Settles when every message has been accepted; throws when that takes longer than `ms`. */
export async function allArrived(standin: StandIn, ms: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const accepted = () => standin.log.calls(sends).filter(({ code }) => code === 0).length
  // A call is written down when it was answered, a moment after its message is there.
  const look = setInterval(() => accepted() >= total && resolve(), 100)
  const late = setTimeout(() => reject(new Error(`${accepted()} of ${total} arrived in ${ms} ms`)), ms)
  try {
    await promise
  } finally {
    clearInterval(look)
    clearTimeout(late)
  }
}

/** Throws when one is missing, came twice or overtook another of its chat. */
export async function arrivalsAt(standin: StandIn, databaseUrl: string): Promise<Arrivals> {
  const calls = standin.log.calls(sends)
  const times = calls.filter(({ code }) => code === 0).map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const seconds = (last - first) / 1_000
  await checkOrder(standin, databaseUrl)
  const firstOfEach = lanes.map((lane) => standin.messages(chatOf(standin, lane))[0]?.createdAt ?? Infinity)
  return {
    seconds,
    perSecond: total / seconds,
    refused: calls.filter(({ code }) => tooMany.includes(code)).length,
    everybodyAfter: (Math.max(...firstOfEach) - Math.min(...firstOfEach)) / 1_000,
  }
}

const chatOf = (standin: StandIn, lane: string) =>
  lane.startsWith('ou_') ? standin.privateChat(lane).chatId : lane

async function checkOrder(standin: StandIn, databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ lane: string; ids: readonly string[] }>(
      'select lane, array_agg(message_id order by sequence) as ids from outbox group by lane',
    )
    const written = new Map(rows.map(({ lane, ids }) => [lane, ids.join()]))
    for (const lane of lanes) {
      const arrived = standin.messages(chatOf(standin, lane)).map(({ messageId }) => messageId)
      if (written.get(lane) !== arrived.join()) throw new Error(`${lane} got others than were written for it`)
    }
  } finally {
    await client.end()
  }
}
