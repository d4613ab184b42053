import { startBareWebhook } from './bare-webhook.ts'
import { figure, rounded, type Bench, type Figure } from './bench.ts'
import { deploy } from './deployment.ts'
import { startLoad, type Load } from './load.ts'
import { processorMs } from './process-cost.ts'
import type { Stage } from './stage.ts'
import { median } from './statistics.ts'

const rounds = 9
const connections = 32
const events = 10_000
/** What a server has not yet compiled is no part of its speed. */
const warmUp = 5_000
/** Of what comes at half the rate, to see how long one waits. */
const steadyEvents = 6_000
const repeated = 500

interface Side {
  readonly url: string
  readonly pid: number
  /** Where its queue keeps what waits. */
  readonly waiting: string
}

interface Run {
  readonly stage: Stage
  readonly load: Load
  readonly product: Side
  readonly bare: Side
}

/** Verified, deciphered, deduplicated and durably kept, against the same cryptography and one addition alone. */
export const intake: Bench = {
  name: 'intake',
  summary: 'events accepted a second, and how long an acknowledgement takes at half of that',
  async run(stage) {
    const { redisUrl } = stage
    const product = await deploy({ role: 'web', redisUrl, databaseUrl: await stage.database('intake') })
    const bare = await startBareWebhook(redisUrl)
    const load = startLoad()
    try {
      const run: Run = {
        stage,
        load,
        product: { ...product, waiting: 'rongtong:inbound:wait' },
        bare: { ...bare, waiting: 'bare:bare:wait' },
      }
      const fastest = await compareFastest(run)
      return [fastest, await compareWaits(run, fastest.value / 2)]
    } finally {
      await Promise.all([load.stop(), product.stop(), bare.stop()])
    }
  },
}

/** The two in turn, the other one first each time, so that whatever else the machine does befalls both. */
async function inTurn<Result>(run: Run, measure: (side: Side) => Promise<Result>) {
  const results: { readonly product: Result; readonly bare: Result }[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const product = await measure(run.product)
      results.push({ product, bare: await measure(run.bare) })
    } else {
      const bare = await measure(run.bare)
      results.push({ bare, product: await measure(run.product) })
    }
  }
  return results
}

async function compareFastest(run: Run): Promise<Figure> {
  const { stage, load } = run
  const measure = async (side: Side, count: number) => {
    await stage.flush()
    const before = await processorMs(side.pid)
    const { seconds, busy } = await load.rush({ url: side.url, connections })
    const spent = (await processorMs(side.pid)) - before
    const kept = await stage.redis.llen(side.waiting)
    if (kept !== count) throw new Error(`of ${count} events accepted ${kept} were kept`)
    return { perSecond: count / seconds, micros: (spent * 1_000) / count, busy }
  }
  await load.seal({ events: 'messages', first: 0, count: warmUp })
  for (const side of [run.product, run.bare]) await measure(side, warmUp)
  await load.seal({ events: 'messages', first: 0, count: events })
  const results = await inTurn(run, (side) => measure(side, events))
  await repeat(run)
  const middle = (side: 'product' | 'bare', of: 'perSecond' | 'micros') =>
    median(results.map((result) => result[side][of]))
  const busy = results.reduce((sum, { product }) => sum + product.busy, 0)
  const ratios = results.map(({ product, bare }) => product.perSecond / bare.perSecond)
  return figure({
    bench: 'intake',
    value: middle('product', 'perSecond'),
    unit: 'events/s',
    baseline: middle('bare', 'perSecond'),
    notes: [
      `medians of ${rounds} rounds of ${events} unique messages, ${connections} connections`,
      `processor time ${rounded(middle('product', 'micros'))} µs an event against ${rounded(middle('bare', 'micros'))}`,
      `ratio by round ${rounded(Math.min(...ratios))} to ${rounded(Math.max(...ratios))}, median ${rounded(median(ratios))}`,
      `each kept once, ${repeated} repetitions not again, ${busy} answered 503 first; target: ratio at least 1`,
    ].join('; '),
  })
}

/** What comes a second time, signed anew, is accepted and not kept again. */
async function repeat({ stage, load, product }: Run): Promise<void> {
  await stage.flush()
  for (const count of [repeated, repeated]) {
    await load.seal({ events: 'messages', first: 0, count })
    await load.rush({ url: product.url, connections })
  }
  const kept = await stage.redis.llen(product.waiting)
  if (kept !== repeated) throw new Error(`${repeated} events sent twice were kept ${kept} times`)
}

async function compareWaits(run: Run, perSecond: number): Promise<Figure> {
  const { stage, load } = run
  await load.seal({ events: 'messages', first: 0, count: steadyEvents })
  const results = await inTurn(run, async ({ url }) => {
    await stage.flush()
    return load.steady({ url, connections, perSecond })
  })
  const middle = (side: 'product' | 'bare', of: 'p50' | 'p99') =>
    median(results.map((result) => result[side][of]))
  return figure({
    bench: 'intake.p99',
    value: middle('product', 'p99'),
    unit: 'ms',
    baseline: middle('bare', 'p99'),
    notes: [
      `acknowledgement at ${Math.round(perSecond)} events/s, from when each was due`,
      `p50 ${rounded(middle('product', 'p50'))} against ${rounded(middle('bare', 'p50'))}`,
      `worst round ${rounded(Math.max(...results.map(({ product }) => product.p99)))}`,
      'target: under 50',
    ].join('; '),
  })
}
