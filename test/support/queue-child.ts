import { connectQueue } from '#src/queue/bullmq/connection.ts'
import { startConsumer } from '#src/queue/bullmq/consumer.ts'
import { createProducer } from '#src/queue/bullmq/producer.ts'
import { openPglite } from '#src/store/pglite/open.ts'
import { childJobs } from './queue-child-jobs.ts'
import { silentLog } from './silent-log.ts'

/**
 * A process for tests to kill. `redis URL PREFIX` takes up work and never ends it; `embedded DIRECTORY` also adds work,
 * one piece after another, and writes the id of each once it is kept. Each line of its output is one id.
 */
const [engine, where = '', prefix = ''] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)

const connection =
  engine === 'redis'
    ? await connectQueue(where, { log: silentLog, prefix })
    : await connectQueue({ pool: (await openPglite(where)).queuePool }, { log: silentLog })

const hang = async (id: string) => {
  say(`took ${id}`)
  await new Promise(() => setInterval(() => {}, 1_000))
}
await startConsumer(childJobs, connection, { ran: hang }, { log: silentLog, queues: ['inbound'] })

if (engine === 'embedded') {
  const producer = createProducer(childJobs, connection)
  for (let number = 0; ; number++) {
    const id = `om_${number}`
    await producer.enqueue({ name: 'answer-event', payload: { id } })
    say(`kept ${id}`)
  }
}
