import { Client } from 'pg'
import type { School } from '#src/domain/school.ts'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { bareRows, bareWeek, rowsWritten, week } from './plan-bare.ts'
import { median } from './statistics.ts'

/** One size of a consortium: planned, planned again, listed; beside it the same rows written and listed bare. */
const now = new Date('2026-11-22T10:00:00+08:00')
const majorsOfEach = 10
const looks = 9

async function main(url: string, schoolCount: number): Promise<void> {
  const store = await openStore(url)
  await store.migrate()
  const schools = Array.from({ length: schoolCount }, (_, index) => aSchool(index))
  await store.transaction(async ({ consortium }) => {
    await consortium.putSchool({ ...aSchool(0), id: 'LEAD', role: 'lead', kind: '高职' })
    for (const school of schools) await consortium.putSchool(school)
    for (let index = 0; index < majorsOfEach; index += 1) await consortium.putMajor(aMajor(index, schools))
    for (const term of terms) await consortium.putTerm(term)
  })
  const rules = readRules('Asia/Shanghai')
  const planned = () =>
    timed(() => store.transaction((records) => planDuties({ records, rules, now, today: '2026-11-22' })))
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

function aSchool(index: number): School {
  const id = `S${String(index).padStart(5, '0')}`
  return {
    id,
    name: `学校 ${id}`,
    shortNames: [],
    role: 'partner',
    kind: '公办中职',
    hasCollegeCampus: index % 3 === 0,
  }
}

function aMajor(index: number, schools: readonly School[]) {
  const names = { name: `专业 ${index}`, secondaryName: `专业 ${index}`, leadId: undefined }
  return { id: `M${index}`, ...names, partnerIds: schools.map(({ id }) => id) }
}

const terms = [
  {
    id: '2026-2027-1',
    name: '2026—2027学年第一学期',
    firstDay: '2026-08-31',
    weeks: 20,
    lastDay: '2027-01-15',
    freshmenStart: '2026-08-31',
  },
  {
    id: '2026-2027-2',
    name: '2026—2027学年第二学期',
    firstDay: '2027-02-22',
    weeks: 20,
    lastDay: '2027-07-09',
    freshmenStart: undefined,
  },
]

const [url = '', count = ''] = process.argv.slice(2)
await main(url, Number(count))
