import { Client } from 'pg'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { bareRows, bareWeek, rowsWritten, week } from './plan-bare.ts'
import { now, putConsortium, today } from './plan-consortium.ts'
import { median } from './statistics.ts'

/** One size of a consortium: planned, planned again, listed; beside it the same rows written and listed bare. */
const looks = 9

async function main(url: string, schoolCount: number): Promise<void> {
  const store = await openStore(url)
  await store.migrate()
  await store.transaction((records) => putConsortium(records, schoolCount))
  const rules = readRules('Asia/Shanghai')
  const planned = () =>
    timed(() => store.transaction((records) => planDuties({ records, rules, now, today })))
  const first = await planned()
  const peak = process.resourceUsage().maxRSS / 1024
  const client = new Client(url)
  await client.connect()
  await client.query('vacuum analyze')
  const again = await planned()
  const rows = await rowsWritten(client)
  const bare = await timed(() => bareRows(client, rows))
  const listed: number[] = []
  const bareListed: number[] = []
  for (let look = 0; look < looks; look += 1) {
    listed.push((await timed(() => store.transaction(({ obligations }) => weekOf(obligations)))).ms)
    bareListed.push((await timed(() => bareWeek(client))).ms)
  }
  const whole = await timed(() => store.transaction(({ obligations }) => obligations.list(week)))
  const result = {
    schools: schoolCount,
    obligations: rows.length,
    planMs: first.ms,
    againMs: again.ms,
    peakMb: peak,
    bareMs: bare.ms,
    weekMs: median(listed),
    bareWeekMs: median(bareListed),
    wholeWeekMs: whole.ms,
    inWeek: whole.result.length,
  }
  await client.end()
  await store.close()
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

type Obligations = Parameters<
  Parameters<Awaited<ReturnType<typeof openStore>>['transaction']>[0]
>[0]['obligations']

/** What the list of a week shows: how many there are, and its first page. */
async function weekOf(obligations: Obligations) {
  return [await obligations.total(week), await obligations.list(week, { size: 100, number: 1 })]
}

async function timed<Result>(work: () => Promise<Result>) {
  const from = performance.now()
  const result = await work()
  return { ms: performance.now() - from, result }
}

const [url = '', count = ''] = process.argv.slice(2)
await main(url, Number(count))
