import { Client } from 'pg'
import { readRules } from '#src/rules.ts'
import { openStore } from '#src/store/open.ts'
import { planDuties } from '#src/usecases/duties/plan.ts'
import { foretell } from '#src/usecases/reminder/foretell.ts'
import { ahead, now, putConsortium, putPeople, today } from './plan-consortium.ts'

/** What `rongtong plan` asks for a consortium of one size; beside it the bare rows of such a list. */
async function main(url: string, schools: number): Promise<void> {
  const store = await openStore(url)
  await store.migrate()
  await store.transaction(async (records) => {
    await putConsortium(records, schools)
    await putPeople(records, schools)
  })
  const rules = readRules('Asia/Shanghai')
  const told = () => store.transaction((records) => foretell({ records, rules, today }, ahead))
  const planned = await measured(() =>
    store.transaction((records) => planDuties({ records, rules, now, today })),
  )
  const client = new Client(url)
  await client.connect()
  await client.query('vacuum analyze')
  const first = await measured(told)
  const again = await measured(told)
  const bare = await measured(() => bareWords(client))
  const result = {
    schools,
    words: first.result.length,
    firstMs: first.ms,
    ms: again.ms,
    processorMs: again.processorMs,
    bareMs: bare.ms,
    bareWords: bare.result,
    planMs: planned.ms,
  }
  await client.end()
  await store.close()
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

async function measured<Result>(work: () => Promise<Result>) {
  const [from, spent] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(spent)
  return { result, ms: performance.now() - from, processorMs: (user + system) / 1_000 }
}

/** Days ahead without regard to which are worked, to the coordinators of schools alone; nothing merged, nobody spared. */
async function bareWords(client: Client): Promise<number> {
  const { rows } = await client.query(
    `select due_on - days as at, item, major_id, period, part, due_on, open_id
      from obligations
      join people using (school_id)
      cross join unnest(array[20, 10, 5, 3, 1, 0]) as days
      where due_on - days between $1 and $2 and 'coordinator' = any (roles)
      order by at, school_id, item`,
    [ahead.from, ahead.to],
  )
  return rows.length
}

const [url = '', count = ''] = process.argv.slice(2)
await main(url, Number(count))
