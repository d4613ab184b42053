import type { Clock } from '#src/clock.ts'
import type { QueueConnection } from '../bullmq/connection.ts'
import type { Limiter } from './limiter.ts'
import { memoryLimiter } from './memory-limiter.ts'
import { redisLimiter } from './redis-limiter.ts'

/** The limiter of a deployment: in Redis where there may be several processes, in memory where there is one. */
export function openLimiter({ redis, prefix }: QueueConnection, clock: Clock): Limiter {
  return redis === undefined ? memoryLimiter(clock) : redisLimiter(redis, prefix)
}
