import { settings, type Environment } from '#config/env.ts'
import { createLog } from '#src/log.ts'
import { connectQueue } from '#src/queue/bullmq/connection.ts'
import { fix, ok, type Finding } from './finding.ts'
import { patiently } from './patiently.ts'

const what = 'queue store'
const silent = 'does not answer; is the server up, and are address, password and TLS of REDIS_URL right?'
const howTo = 'in redis.conf, or as the provider of the server calls it'

/** Redis must keep what it accepts: an event is answered with 200 once it is there. */
export async function checkQueueStore(env: Environment): Promise<Finding> {
  const url = settings.REDIS_URL.safeParse(env['REDIS_URL'])
  if (!url.success) return fix(what, 'there is no REDIS_URL that can be used')
  if (url.data === 'embedded:') return ok(what, 'inside the embedded database')
  const queue = await connectQueue(url.data, { log: createLog('silent') })
  try {
    return judge(await patiently(() => queue.redis?.info() ?? Promise.resolve('')))
  } catch (error) {
    return fix(what, queue.ready() ? `answers, but not to INFO: ${messageOf(error)}` : silent)
  } finally {
    await queue.close()
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** CONFIG is often forbidden on rented servers; INFO tells the same. */
function judge(info: string): Finding {
  const told = new Map(
    info.split(/\r?\n/).map((line) => [line.split(':')[0], line.split(':')[1] ?? ''] as const),
  )
  const wrong = [
    told.get('aof_enabled') === '0' &&
      `appendonly is off: set appendonly yes, or a power failure loses events`,
    told.get('maxmemory_policy') !== 'noeviction' &&
      `maxmemory-policy is ${told.get('maxmemory_policy') ?? 'unknown'}: set noeviction, or a full server drops events`,
  ].filter((fault) => fault !== false)
  return wrong.length === 0
    ? ok(what, `Redis ${told.get('redis_version') ?? ''}, keeps what it accepts`)
    : fix(what, `${wrong.join('; ')} (${howTo})`)
}
