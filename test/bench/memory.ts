import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { figure, rounded, type Bench, type Figure } from './bench.ts'
import { deploy, importConsortium, type Deployment } from './deployment.ts'
import { launch } from './launch.ts'
import { startLoad } from './load.ts'
import { distinctOf } from './load/events.ts'
import { startPlatform } from './platform.ts'
import { residentMegabytes } from './process-cost.ts'
import { median, slope, type Point } from './statistics.ts'

const events = 100_000
const chunk = 5_000
const connections = 8
const restMs = 5_000

/** ROLE=all at rest, against its packages alone; then what a hundred thousand events leave behind. */
export const memory: Bench = {
  name: 'memory',
  summary: 'resident size at rest, and after 100,000 events',
  async run(stage) {
    await stage.flush()
    const platform = await startPlatform()
    const databaseUrl = await stage.database('memory')
    await importConsortium(databaseUrl, 'config/demo/consortium.json')
    const how = { role: 'all', redisUrl: stage.redisUrl, databaseUrl, platformUrl: platform.url } as const
    // The first start on a machine compiles every file, and keeps what came of it for all that follow.
    await (await deploy(how)).stop()
    const product = await deploy(how)
    const packages = launch('test/bench/bare-imports-child.ts')
    try {
      await packages.line((line) => (line === 'loaded' ? line : undefined))
      await product.quiet()
      const [value, baseline] = await Promise.all([atRest(product.pid), atRest(packages.pid)])
      const sizes = await afterEvents(product, databaseUrl)
      return [report(value, baseline, [{ x: 0, y: value }, ...sizes])]
    } finally {
      await Promise.all([product.stop(), packages.stop()])
      await platform.stop()
    }
  },
}

async function atRest(pid: number): Promise<number> {
  const sizes: number[] = []
  for (let elapsed = 0; elapsed < restMs; elapsed += 250) {
    await sleep(250)
    sizes.push(await residentMegabytes(pid))
  }
  return median(sizes)
}

/** The resident size after each chunk, when all of it has been handled. */
async function afterEvents(product: Deployment, databaseUrl: string): Promise<readonly Point[]> {
  const load = startLoad()
  const database = new Client(databaseUrl)
  await database.connect()
  const sizes: Point[] = []
  try {
    for (let first = 0; first < events; first += chunk) {
      await load.seal({ events: 'mixed', first, count: chunk })
      await load.rush({ url: product.url, connections })
      await product.quiet()
      const sent = first + chunk
      // The day on which groups heard their counts is marked there too.
      const { rows } = await database.query(
        "select count(*)::int as handled from seen where key not like 'groups/%'",
      )
      const handled: unknown = rows[0]?.handled
      if (handled !== distinctOf(sent)) throw new Error(`of ${sent} events ${String(handled)} were handled`)
      sizes.push({ x: sent, y: await residentMegabytes(product.pid) })
    }
    return sizes
  } finally {
    await database.end()
    await load.stop()
  }
}

function report(value: number, baseline: number, sizes: readonly Point[]): Figure {
  const later = sizes.filter(({ x }) => x >= events / 2)
  const growth = slope(later) * 10_000
  const shown = sizes.filter(({ x }) => x % 20_000 === 0).map(({ x, y }) => `${x / 1_000}k ${Math.round(y)}`)
  const peak = Math.max(...sizes.map(({ y }) => y))
  return figure({
    bench: 'memory',
    value,
    unit: 'MB',
    baseline,
    notes: [
      `ROLE=all at rest, not its first start on this machine, against its packages alone; after events: ${shown.join(', ')}; peak ${Math.round(peak)}`,
      `over the second half ${rounded(growth)} MB for every 10,000 events`,
      `${distinctOf(events)} handled once each, the others repetitions; target: under 200 at rest, and flat`,
    ].join('; '),
  })
}
