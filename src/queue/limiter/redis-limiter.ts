import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { Later } from '#src/failure.ts'
import { startingInOrder } from './flights.ts'
import { platformLimits, type Limiter, type Limits } from './limiter.ts'

/** All in one step and by the clock of Redis, so that any number of processes share the slots. */
const reserve = `
local next, recent, lane, pause = unpack(KEYS)
local spacing, perMinute, minuteMs, perLane, laneMs = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000

local free = tonumber(redis.call('GET', pause) or 0)
if redis.call('LLEN', lane) >= tonumber(perLane) then
  free = math.max(free, redis.call('LINDEX', lane, -1) + laneMs)
end
if free > now then return { 1, math.ceil(free - now) } end

local slot = math.max(now, tonumber(redis.call('GET', next) or 0))
if redis.call('LLEN', recent) >= tonumber(perMinute) then
  slot = math.max(slot, redis.call('LINDEX', recent, -1) + minuteMs)
end
local text = string.format('%.3f', slot)
local wait = math.ceil(slot - now)
redis.call('SET', next, string.format('%.3f', slot + spacing), 'PX', wait + 1000)
redis.call('LPUSH', recent, text)
redis.call('LTRIM', recent, 0, perMinute - 1)
redis.call('PEXPIRE', recent, wait + minuteMs)
redis.call('LPUSH', lane, text)
redis.call('LTRIM', lane, 0, perLane - 1)
redis.call('PEXPIRE', lane, wait + laneMs)
return { 0, wait }`

/** KEYS[1] holds an instant that is moved later, never earlier. */
const postpone = `
local time = redis.call('TIME')
local instant = time[1] * 1000 + time[2] / 1000 + ARGV[1]
local known = tonumber(redis.call('GET', KEYS[1]) or 0)
if known >= instant then return 0 end
return redis.call('SET', KEYS[1], string.format('%.3f', instant), 'PX', ARGV[1] + 1000)`

/** The first two keys hold requests by the instant until which they count: in a second, in a minute. */
const enter = `
local perSecond, perMinute, flightMs, answeredMinuteMs, id = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function roomAfter(key, most)
  if redis.call('ZCARD', key) < tonumber(most) then return 0 end
  redis.call('ZREMRANGEBYSCORE', key, '-inf', string.format('%.3f', now))
  if redis.call('ZCARD', key) < tonumber(most) then return 0 end
  return math.max(1, math.ceil(redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2] - now))
end
local wait = math.max(roomAfter(KEYS[1], perSecond), roomAfter(KEYS[2], perMinute))
if wait > 0 then return wait end
redis.call('ZADD', KEYS[1], string.format('%.3f', now + flightMs), id)
redis.call('PEXPIRE', KEYS[1], flightMs)
redis.call('ZADD', KEYS[2], string.format('%.3f', now + flightMs + answeredMinuteMs), id)
redis.call('PEXPIRE', KEYS[2], flightMs + answeredMinuteMs)
return 0`

/** The newest of the lane is taken to have arrived when it was answered. */
const leave = `
local answeredSecondMs, answeredMinuteMs, id = unpack(ARGV)
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
redis.call('ZADD', KEYS[1], 'XX', string.format('%.3f', now + answeredSecondMs), id)
redis.call('ZADD', KEYS[2], 'XX', string.format('%.3f', now + answeredMinuteMs), id)
if redis.call('EXISTS', KEYS[3]) == 1 then redis.call('LSET', KEYS[3], 0, string.format('%.3f', now)) end
return 0`

const answer = z.tuple([z.literal([0, 1]), z.number()])
const askAgainMs = 1_000

export function redisLimiter(redis: Redis, prefix: string, limits: Limits = platformLimits): Limiter {
  const key = (...parts: string[]) => [prefix, 'limit', ...parts].join(':')
  const nextOf = (family: string) => key(family, 'next')
  const pauseOf = (family: string, lane: string) => key(family, 'pause', lane)

  const laneOf = (family: string, lane: string) => key(family, 'lane', lane)
  const flightsOf = (family: string) => [key(family, 'flights'), key(family, 'minute')]
  const { perSecond, perMinute, flightMs, answeredSecondMs, answeredMinuteMs } = limits

  return {
    start: startingInOrder(
      {
        async enter(family, id) {
          const values = [perSecond, perMinute, flightMs, answeredMinuteMs, id]
          return z.number().parse(await orLater(redis.eval(enter, 2, ...flightsOf(family), ...values)))
        },
        async leave({ family, lane }, id) {
          const keys = [...flightsOf(family), laneOf(family, lane)]
          const values = [answeredSecondMs, answeredMinuteMs, id]
          // Where it is not heard, the flight is over by itself in a while.
          await redis.eval(leave, keys.length, ...keys, ...values).catch(() => undefined)
        },
      },
      randomUUID,
      limits.spacingMs,
    ),
    async slot({ family, lane }) {
      const keys = [nextOf(family), key(family, 'recent'), laneOf(family, lane), pauseOf(family, lane)]
      const { spacingMs, minuteMs, perLane, laneMs } = limits
      const values = [spacingMs, perMinute, minuteMs, perLane, laneMs]
      const [busy, ms] = answer.parse(await orLater(redis.eval(reserve, keys.length, ...keys, ...values)))
      return busy ? { laneBusyMs: ms } : ms
    },
    async penalty({ family, lane }, ms) {
      const of = lane === undefined ? nextOf(family) : pauseOf(family, lane)
      await orLater(redis.eval(postpone, 1, of, Math.ceil(ms)))
    },
  }
}

async function orLater<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (error) {
    throw new Later('the limiter does not answer', askAgainMs, { cause: error })
  }
}
