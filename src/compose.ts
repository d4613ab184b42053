import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#config/env.ts'
import { actions, commands, events, phrases } from '#handlers/index.ts'
import { jobs } from '#jobs/index.ts'
import { createConversation } from './bot/conversation.ts'
import { showLateAnswer, type LateAnswer } from './bot/late-answer.ts'
import { keepCalendar } from './bot/keep-calendar.ts'
import { createLexicon } from './bot/lexicon.ts'
import { runExports } from './bot/export/run-exports.ts'
import { runImports } from './bot/import/run-imports.ts'
import { readSheets } from './bot/filing/read-sheets.ts'
import type { SoonJob } from './bot/reply.ts'
import { sendFiles } from './bot/send-files.ts'
import { showPictures } from './bot/show-pictures.ts'
import { showWork, type WorkRequest } from './bot/show-work.ts'
import { createClock, type Clock } from './clock.ts'
import { keepCommonTime } from './common-time.ts'
import { createConsole } from './console/console.ts'
import { localDate } from './domain/dates.ts'
import { createFeed } from './feed/feed.ts'
import { createPlatform } from './feishu/platform/platform.ts'
import { createIdentity } from './feishu/identity.ts'
import { textOf } from './i18n/say.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Work } from './ports/work.ts'
import { createProducer } from './queue/bullmq/producer.ts'
import { connectQueue } from './queue/bullmq/connection.ts'
import { startConsumer } from './queue/bullmq/consumer.ts'
import { openLimiter } from './queue/limiter/open.ts'
import { reminding } from './reminding.ts'
import { readRetention, readRules } from './rules.ts'
import { makeFile } from './sheets/make-file.ts'
import { spoolWorkbook } from './sheets/stream/spool.ts'
import { readCells } from './sheets/read-cells.ts'
import { readWorkbook } from './sheets/read-workbook.ts'
import type { Limits } from './sheets/stream/workbook.ts'
import { openStore } from './store/open.ts'
import { planDigests } from './usecases/digest/plan-schedules.ts'
import { planDuties } from './usecases/duties/plan.ts'
import { applyRetention } from './usecases/privacy/apply-retention.ts'
import { nextPlanned } from './usecases/reminder/next-planned.ts'
import { replanOwn } from './usecases/reminder/own/replan.ts'
import { createWebSide, redrawAfterMs, type WebSide } from './web-side.ts'

/** What differs between a deployment, a rehearsal and a test. */
export interface Surroundings {
  readonly clock?: Clock
  readonly log?: Log
  /** Before every key in Redis. */
  readonly queuePrefix?: string
  /** Where people reach it, where the setting does not say; asked anew every time. */
  readonly publicUrl?: () => string | undefined
  /** How large a file of an export becomes before another one is begun. */
  readonly exportLimits?: Limits
}

/** The whole object graph, on one page. Nothing runs yet but the connections. */
export async function compose(config: Config, surroundings: Surroundings = {}) {
  const machine = createClock(config.CLOCK)
  const clock = surroundings.clock ?? machine
  const log = surroundings.log ?? createLog(config.LOG_LEVEL)
  const rules = readRules(config.TIME_ZONE)
  const retention = readRetention()
  const store = await openStore(config.DATABASE_URL, {
    onError: (error) => log.warn({ error }, 'database connection lost'),
  })
  const queue = await connectQueue(store.queuePool ? { pool: store.queuePool } : config.REDIS_URL, {
    log,
    ...(surroundings.queuePrefix === undefined ? {} : { prefix: surroundings.queuePrefix }),
  })
  const producer = createProducer(jobs, queue)
  const limiter = openLimiter(queue, clock)
  const metrics = createMetrics({ outboxQueue: store.outboxQueue, producer })
  const platform = createPlatform({
    appId: config.LARK_APP_ID,
    appSecret: config.LARK_APP_SECRET,
    domain: config.LARK_DOMAIN,
    log,
  })
  const identity = createIdentity(platform)
  const publicUrl = () => config.PUBLIC_URL ?? surroundings.publicUrl?.()
  const conversation = createConversation({
    lexicon: createLexicon({ commands, phrases, actions, events }),
    rules,
    adminOpenIds: config.ADMIN_OPEN_IDS,
    log,
    newId: randomUUID,
    publicUrl,
  })

  // A rehearsal's time is its own.
  const keepTime = async () => {
    if (clock === machine && config.CLOCK === undefined) await keepCommonTime({ clock: machine, store, log })
  }
  const wake = async (lanes: readonly string[]) => {
    await Promise.all(lanes.map((lane) => producer.enqueue({ name: 'drain-lane', payload: { lane } })))
  }
  const plan = () =>
    store.transaction(async (records) => {
      const now = clock.now()
      await planDigests({ records, rules, now })
      await replanOwn({ records, rules, now })
      return planDuties({ records, rules, now, today: localDate(now, rules.timeZone) })
    })
  const work: Work = {
    counts: () => producer.counts(),
    failed: (limit) => producer.failedJobs(limit),
    retry: (ref) => producer.retryFailed(ref),
    outbox: () => store.outboxQueue.counts(),
  }
  const ports = {
    store,
    outboxQueue: store.outboxQueue,
    conversation,
    platform,
    limiter,
    clock,
    log,
    wake,
    botOpenId: identity.openId,
    soon: async (names: readonly SoonJob[]) => {
      for (const name of names) await producer.enqueue({ name, payload: {} })
    },
    runImports: (attempt: { readonly last: boolean }) =>
      runImports(
        {
          store,
          platform,
          readWorkbook,
          rules,
          adminOpenIds: config.ADMIN_OPEN_IDS,
          log,
          now: clock.now,
          wake,
        },
        attempt,
      ),
    runExports: (attempt: { readonly last: boolean }) =>
      runExports(
        {
          store,
          platform,
          makeWorkbook: (write) => spoolWorkbook(write, surroundings.exportLimits),
          rules,
          adminOpenIds: config.ADMIN_OPEN_IDS,
          log,
          now: clock.now,
          wake,
        },
        attempt,
      ),
    readSheets: (attempt: { readonly last: boolean }) =>
      readSheets({ store, platform, readCells, rules, log, now: clock.now, wake }, attempt),
    keepCalendar: () => keepCalendar({ store, platform, rules, log, now: clock.now, wake }),
    sendFiles: () => sendFiles({ store, platform, makeFile, log, wake }),
    copyAttachments: async () => {
      await producer.enqueue({ name: 'copy-attachments', payload: {} })
    },
    wait: async (ms: number) => {
      if (ms > 0) await sleep(ms)
    },
    counted: metrics.counted,
    outcome: producer.outcome,
    showLateAnswer: (late: LateAnswer) => showLateAnswer(late, store),
    wantWork: async (request: WorkRequest) => {
      const delayMs = request.messageId === undefined ? 0 : redrawAfterMs
      await producer.enqueue({ name: 'show-work', payload: request }, { delayMs })
    },
    showWork: async (request: WorkRequest) => {
      const { timeZone } = rules
      await wake(await showWork(request, { store, work, log, now: clock.now, timeZone }))
    },
    remind: async () => {
      await keepTime()
      return reminding({ store, rules, log, now: clock.now })
    },
    planDuties: plan,
    applyRetention: () => applyRetention(store, retention, clock.now()),
    showPictures: async (owners: readonly string[]) =>
      wake(await showPictures(owners, { store, rules, log, now: clock.now })),
  }

  const running: { close(): Promise<void> | void }[] = []
  const console = createConsole({
    store,
    platform,
    rules,
    clock,
    log,
    adminOpenIds: config.ADMIN_OPEN_IDS,
    appSecret: config.LARK_APP_SECRET,
    publicUrl,
    newId: randomUUID,
  })
  const feed = createFeed({
    store,
    rules,
    clock,
    log,
    adminOpenIds: config.ADMIN_OPEN_IDS,
    publicUrl,
    newId: randomUUID,
  })
  const web: WebSide = createWebSide({
    config,
    clock,
    log,
    producer,
    store,
    mount: [console, feed],
    metrics: metrics.registry,
  })

  return {
    config,
    clock,
    log,
    rules,
    store,
    producer,
    platform,
    web,
    /** Brings the database up to date and starts what the role asks for. Settles with the address it listens at. */
    async start(): Promise<string | undefined> {
      await store.migrate()
      await keepTime()
      if (config.ROLE !== 'web') {
        running.push(await startConsumer(jobs, queue, ports, { log }))
        // Where the queue store is not there yet, it is planned when the hour of it comes.
        await producer
          .enqueue({ name: 'plan-duties', payload: {} })
          .catch((error: unknown) => log.warn({ error }, 'duties not planned yet'))
        void platform.registerCommands(nativeCommands())
      }
      if (config.ROLE === 'worker') return undefined
      const server = await web.start()
      running.push(server)
      return server.url
    },
    /** Does at once what the clock would have done by now; for a rehearsal that turned it. */
    async catchUp(): Promise<void> {
      await plan()
      await wake(await ports.remind())
    },
    nextPlanned: (after: Date) => store.transaction((records) => nextPlanned(records, after, rules)),
    /** True when no event is being handled and no message waits to be sent. */
    async isQuiet(): Promise<boolean> {
      const { inbound, outbound } = await producer.counts()
      const { planned } = await store.outboxQueue.counts()
      return planned + inbound.waiting + inbound.active + outbound.active + outbound.waiting === 0
    },
    /** Stops what was started, the last first, and waits for what is under way. */
    async stop(): Promise<void> {
      for (const part of running.toReversed()) await part.close()
      await producer.close()
      await queue.close()
      await store.close()
    },
  }
}

/** The commands as the platform offers them behind the chat's `/`. */
function nativeCommands() {
  return commands.map(({ name, summary }) => ({
    command: name,
    // The summaries of commands have no holes.
    summary: {
      zh: textOf({ key: summary, values: {} }, 'zh'),
      en: textOf({ key: summary, values: {} }, 'en'),
    },
  }))
}

export type Product = Awaited<ReturnType<typeof compose>>
