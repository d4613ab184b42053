import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { actions, commands, events, phrases } from '#handlers/index.ts'
import { createConversation, type Conversation } from '#src/bot/conversation.ts'
import { createLexicon } from '#src/bot/lexicon.ts'
import { createLog } from '#src/log.ts'
import { rulesWith } from '#test/support/rulebooks.ts'
import { consortiumOf, indicatorCount, now, type Sized } from './kpi-consortium.ts'
import { processorMs } from './process-cost.ts'
import { median, percentile } from './statistics.ts'

/** Groups ask for their figures: in a large consortium and in the demo's, one question after the other. */
const questions = { all: '咱们学校KPI', one: '双师型比例多少了' } as const
const warmUp = 40
const blocks = 5
const asksOfBlock = 60
const bot = { key: '@_user_1', openId: 'ou_bot', name: '融通助手' }

interface Asked {
  readonly ms: number
  readonly cpuMs: number
}

interface Side {
  readonly sized: Sized
  readonly database: Client
}

async function main(largeUrl: string, demoUrl: string, schools: number): Promise<void> {
  const large = await sideOf(largeUrl, schools)
  const demo = await sideOf(demoUrl, 0)
  const rules = rulesWith(indicatorCount)
  const conversation = createConversation({
    lexicon: createLexicon({ commands, phrases, actions, events }),
    rules,
    adminOpenIds: [],
    log: createLog('silent'),
    newId: randomUUID,
  })
  const result = {
    schools: large.sized.schools,
    figures: large.sized.figures,
    demoSchools: demo.sized.schools,
    indicators: rules.indicators.length,
    all: await measured(conversation, [large, demo], questions.all),
    one: await measured(conversation, [large, demo], questions.one),
  }
  for (const { sized, database } of [large, demo]) {
    await database.end()
    await sized.store.close()
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

async function sideOf(url: string, schools: number): Promise<Side> {
  const sized = await consortiumOf(url, schools)
  const database = new Client(url)
  await database.connect()
  return { sized, database }
}

/** Of the block in which the machine was least busy with other things. */
async function measured(conversation: Conversation, sides: readonly [Side, Side], text: string) {
  for (let round = 0; round < warmUp; round += 1)
    for (const { sized } of sides) await ask(conversation, sized, { text, round })
  const found = []
  for (let block = 0; block < blocks; block += 1)
    found.push(await blockOf(conversation, sides, { text, block }))
  const [quietest] = found.toSorted((one, other) => one.p95 + one.demoP95 - other.p95 - other.demoP95)
  if (!quietest) throw new Error('nothing was measured')
  return { ...quietest, worstP95: Math.max(...found.map(({ p95 }) => p95)) }
}

async function blockOf(
  conversation: Conversation,
  [large, demo]: readonly [Side, Side],
  { text, block }: { readonly text: string; readonly block: number },
) {
  const [ofLarge, ofDemo]: [Asked[], Asked[]] = [[], []]
  const before = [await backendMs(large), await backendMs(demo)]
  for (let number = 0; number < asksOfBlock; number += 1) {
    const asked = { text, round: block * asksOfBlock + number }
    ofLarge.push(await ask(conversation, large.sized, asked))
    ofDemo.push(await ask(conversation, demo.sized, asked))
  }
  const after = [await backendMs(large), await backendMs(demo)]
  const backend = after.map((ms, index) => (ms - (before[index] ?? 0)) / asksOfBlock)
  const p95 = (of: readonly Asked[]) =>
    percentile(
      of.map(({ ms }) => ms),
      0.95,
    )
  const cpu = (of: readonly Asked[]) => median(of.map(({ cpuMs }) => cpuMs))
  return {
    p95: p95(ofLarge),
    demoP95: p95(ofDemo),
    cpu: cpu(ofLarge),
    demoCpu: cpu(ofDemo),
    databaseCpu: backend[0] ?? 0,
    demoDatabaseCpu: backend[1] ?? 0,
  }
}

/** The whole of an answer: who asks, what is meant, judged, drawn and written into the outbox, in its transaction. */
async function ask(
  conversation: Conversation,
  { store, askers }: Sized,
  { text, round }: { readonly text: string; readonly round: number },
): Promise<Asked> {
  const asker = askers[(round * 7919) % askers.length]
  if (!asker) throw new Error('nobody can ask')
  const inbound = {
    type: 'message' as const,
    messageId: `om_${randomUUID()}`,
    chatId: asker.chatId,
    chatKind: 'group' as const,
    senderOpenId: asker.openId,
    text: `@${bot.name} ${text}`,
    mentions: [bot],
    attachments: [],
  }
  const happening = { key: randomUUID(), inbound, now, botOpenId: bot.openId }
  const cpu = process.cpuUsage()
  const from = performance.now()
  const { lanes } = await store.transaction((records) => conversation.answer(happening, records))
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  if (lanes.length !== 1) throw new Error('the group was told nothing')
  return { ms, cpuMs: (user + system) / 1000 }
}

/** Processor time of the database's own processes for this database, but the one that is asked. */
async function backendMs({ database }: Side): Promise<number> {
  const { rows } = await database.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  const each = await Promise.all(rows.map(({ pid }) => processorMs(pid)))
  return each.reduce((sum, ms) => sum + ms, 0)
}

const [largeUrl = '', demoUrl = '', schools = ''] = process.argv.slice(2)
await main(largeUrl, demoUrl, Number(schools))
