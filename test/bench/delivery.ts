import { createClock } from '#src/clock.ts'
import { createStandIn } from '#src/standin/server.ts'
import { app } from './app.ts'
import { figure, rounded, type Bench } from './bench.ts'
import { allArrived, arrivalsAt, type Arrivals } from './delivery/arrivals.ts'
import { sendAtTheLimit } from './delivery/even.ts'
import { crowd, lanes, putReminders, total } from './delivery/lanes.ts'
import { migrateDatabase, startWorker } from './deployment.ts'
import type { Stage } from './stage.ts'

/** At the permitted rate it takes 140 seconds. */
const longestMs = 600_000

const { ticks } = createClock()

/** 3,000 reminders against the platform's real limits, by one process and by four. */
export const delivery: Bench = {
  name: 'delivery',
  summary: '3,000 reminders to 600 people and 50 groups against the real limits; takes five minutes',
  async run(stage) {
    const [one, permitted] = await Promise.all([send(stage, 1), sendAtTheLimit()])
    const four = await send(stage, 4)
    return [
      figure({
        bench: 'delivery',
        value: one.perSecond,
        unit: 'messages/s',
        baseline: permitted,
        notes: `${notes(one)}; beside it each at the earliest permitted instant, uncounted; target: ratio at least 0.97, none refused`,
      }),
      figure({
        bench: 'delivery.four',
        value: four.perSecond,
        unit: 'messages/s',
        baseline: one.perSecond,
        notes: `four processes: ${notes(four)}; beside it one process; target: ratio at least 0.95, none refused`,
      }),
    ]
  },
}

interface Sent extends Arrivals {
  /** Seconds from when all were written until the first was there. */
  readonly begunAfter: number
}

async function send(stage: Stage, processes: number): Promise<Sent> {
  await stage.flush()
  const databaseUrl = await stage.database(`delivery${processes}`)
  await migrateDatabase(databaseUrl)
  const standin = createStandIn({ app, ...crowd })
  const { url, close } = await standin.listen()
  const workers = await Promise.all(
    Array.from({ length: processes }, () =>
      startWorker({ redisUrl: stage.redisUrl, databaseUrl, platformUrl: url }),
    ),
  )
  try {
    await putReminders(databaseUrl)
    const written = ticks()
    await allArrived(standin, longestMs)
    const arrivals = await arrivalsAt(standin, databaseUrl)
    return { ...arrivals, begunAfter: (ticks() - written) / 1_000 - arrivals.seconds }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()))
    standin.stop()
    await close()
  }
}

function notes({ seconds, refused, everybodyAfter, begunAfter }: Sent): string {
  return [
    `${total} messages to ${lanes.length} chats in ${rounded(seconds)} s, each once and in order`,
    `refused ${refused}`,
    `everybody had the first after ${rounded(everybodyAfter)} s, begun ${rounded(begunAfter)} s after they were written`,
  ].join('; ')
}
