import { setTimeout as sleep } from 'node:timers/promises'
import { createClock } from '#src/clock.ts'
import { people } from './app.ts'
import { startBareWebhook } from './bare-webhook.ts'
import { figure, rounded, type Bench } from './bench.ts'
import { deploy, importConsortium } from './deployment.ts'
import { answered, startPlatform, type BenchPlatform } from './platform.ts'
import { percentile } from './statistics.ts'

const warmUp = 52
const trips = 300
/** Between two of them: the platform permits 50 messages a second and 5 to one person, and so does the product. */
const pauseMs = 20

const { ticks } = createClock()

/** From a person's `/help` to the answer in their chat, through Redis, PostgreSQL and the outbox. */
export const roundtrip: Bench = {
  name: 'roundtrip',
  summary: 'from a message pushed to the bot until its answer has arrived',
  async run(stage) {
    const { redisUrl } = stage
    await stage.flush()
    const platform = await startPlatform()
    const databaseUrl = await stage.database('roundtrip')
    await importConsortium(databaseUrl, 'config/demo/consortium.json')
    const product = await deploy({ role: 'all', redisUrl, databaseUrl, platformUrl: platform.url })
    const bare = await startBareWebhook(redisUrl, platform.url)
    try {
      await product.quiet()
      for (let round = 0; round < warmUp; round++) await both(platform, [product.url, bare.url], round)
      const times: { readonly product: Trip; readonly bare: Trip }[] = []
      for (let round = 0; round < trips; round++)
        times.push(await both(platform, [product.url, bare.url], round))
      return [report(times)]
    } finally {
      await Promise.all([product.stop(), bare.stop()])
      await platform.stop()
    }
  },
}

interface Trip {
  /** Milliseconds until the push was acknowledged. */
  readonly acknowledged: number
  /** Milliseconds until the answer was in the chat. */
  readonly arrived: number
}

async function both(platform: BenchPlatform, [product, bare]: readonly [string, string], round: number) {
  const openId = people[round % people.length] ?? ''
  const productTrip = await trip(platform, product, openId)
  await sleep(pauseMs)
  const bareTrip = await trip(platform, bare, openId)
  await sleep(pauseMs)
  return { product: productTrip, bare: bareTrip }
}

async function trip({ standin, pushTo }: BenchPlatform, bot: string, openId: string): Promise<Trip> {
  const { chatId } = standin.privateChat(openId)
  pushTo(bot)
  const started = ticks()
  const answer = answered(standin, openId).then(() => ticks() - started)
  const { status } = await standin.says(openId, chatId, '/help')
  const acknowledged = ticks() - started
  if (status !== 200) throw new Error(`the push was answered with ${status}`)
  return { acknowledged, arrived: await answer }
}

function report(times: readonly { readonly product: Trip; readonly bare: Trip }[]) {
  const at = (share: number, side: 'product' | 'bare', of: keyof Trip) =>
    percentile(
      times.map((time) => time[side][of]),
      share,
    )
  const compared = (share: number, of: keyof Trip) =>
    `${rounded(at(share, 'product', of))} against ${rounded(at(share, 'bare', of))}`
  return figure({
    bench: 'roundtrip',
    value: at(0.5, 'product', 'arrived'),
    unit: 'ms',
    baseline: at(0.5, 'bare', 'arrived'),
    notes: [
      `p50 of ${times.length} answers to /help, one at a time; p99 ${compared(0.99, 'arrived')}`,
      `acknowledged p50 ${compared(0.5, 'acknowledged')}`,
      'Redis fsyncs every second, PostgreSQL not at all; target: p50 under 60',
    ].join('; '),
  })
}
