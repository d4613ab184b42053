import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, inject } from 'vitest'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import type { Environment } from '#config/env.ts'
import { createClock, type TurnableClock } from '#src/clock.ts'
import { readRules } from '#src/rules.ts'
import { createStandIn } from '#src/standin/server.ts'
import type { StandIn, StandInOptions } from '#src/standin/stand-in.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { layCable, type Cable } from './cable.ts'
import { startProcess, type ProductProcess } from './product-process.ts'
import { startRedis, type RedisServer } from './redis-server.ts'
import { realServers, today, type WorldEngine } from './world.ts'

/** As the developer console would show it. The secrets are long enough to be found wherever they turn up. */
export const app = {
  appId: 'cli_a1b2c3d4e5f60718',
  appSecret: 'app-secret-of-the-deployment',
  encryptKey: 'encrypt-key-of-the-deployment',
  verificationToken: 'verification-token-of-the-deployment',
  botOpenId: 'ou_bot_of_the_deployment',
  botName: '融通助手',
  tenantKey: 'deployment',
} as const

export interface DeploymentOptions {
  readonly engine?: WorldEngine
  readonly env?: Environment
  readonly limits?: StandInOptions['limits']
  /** The platform has no address to push to. */
  readonly unreachable?: boolean
}

/** A process that listens has an address; a worker has none. */
export interface Running extends ProductProcess {
  readonly url: string
}

/** The product as it is deployed, in processes of its own, with the demo consortium and a small Feishu around it. */
export interface Deployment {
  readonly standin: StandIn
  /** The stand-in's. A process starts at the instant it shows, and runs on by itself. */
  readonly clock: TurnableClock
  readonly env: Environment
  /** Set where the queue is in a server. */
  readonly redis: RedisServer | undefined
  /** To the database server and to the platform. */
  readonly cables: { readonly database: Cable | undefined; readonly platform: Cable }
  /** Started and ready. Events go to those that listen, in turns. */
  start(role?: 'all' | 'web' | 'worker', over?: Environment): Promise<Running>
  /** The processes that are there now. */
  running(): readonly Running[]
  /** Of a process that listens now; of several, each in turn. */
  webUrl(): string
  /** Settles when nothing waits to be done or sent, as /metrics says. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Without them the tests that need several processes are left out. */
export const noServers = inject('redisUrl') === undefined || inject('postgresUrl') === undefined

/** One deployment for all tests of a file, stopped afterwards. Use it inside tests only. */
export function aDeployment(
  options: DeploymentOptions = {},
  roles: readonly ('all' | 'web' | 'worker')[] = [],
) {
  let deployment: Deployment | undefined
  beforeAll(async () => {
    const deployed = await deploy(options)
    deployment = deployed
    await Promise.all(roles.map((role) => deployed.start(role)))
  })
  afterAll(() => deployment?.close())
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every member is looked up when it is used
  return new Proxy({} as Deployment, {
    get(_, name: keyof Deployment) {
      if (!deployment) throw new Error('the deployment is there inside tests only')
      return deployment[name]
    },
  })
}

export async function deploy(options: DeploymentOptions = {}): Promise<Deployment> {
  const { engine = 'real', env = {}, limits, unreachable = false } = options
  const clock = createClock(new Date(today))
  const closing: (() => Promise<unknown>)[] = []
  const running = new Set<Running>()
  const started: Running[] = []
  let turn = 0
  const nextUrl = () => {
    const urls = [...running].filter(({ url }) => url !== '')
    return urls[(turn += 1) % urls.length]?.url
  }
  const pushedTo = (path: string) => {
    const url = unreachable ? undefined : nextUrl()
    return url === undefined ? undefined : `${url}${path}`
  }
  const standin = createStandIn({
    app,
    people: demoConsortium.people.map(({ open_id: openId, name }) => ({ openId, name })),
    chats: demoConsortium.schools.map(({ group, name, id }) => ({
      chatId: group,
      name,
      kind: 'group',
      members: demoConsortium.people.filter(({ school }) => school === id).map(({ open_id }) => open_id),
      hasBot: true,
    })),
    clock: { now: () => clock.now().getTime() },
    eventUrl: () => pushedTo('/webhook/event'),
    callbackUrl: () => pushedTo('/webhook/card'),
    ...(limits === undefined ? {} : { limits }),
  })
  const platform = await standin.listen()
  const cables = { platform: await layCable(platform.url), database: undefined as Cable | undefined }
  closing.push(
    () => platform.close(),
    () => cables.platform.close(),
  )
  const stores = engine === 'real' ? await servers() : await directory()
  closing.push(stores.close)
  cables.database = stores.cable
  const whole: Environment = {
    LARK_APP_ID: app.appId,
    LARK_APP_SECRET: app.appSecret,
    LARK_ENCRYPT_KEY: app.encryptKey,
    LARK_VERIFICATION_TOKEN: app.verificationToken,
    LARK_DOMAIN: cables.platform.url,
    HOST: '127.0.0.1',
    PORT: '0',
    ...stores.env,
    ...env,
  }
  return {
    standin,
    clock,
    cables,
    env: whole,
    redis: stores.redis,
    async start(role = 'all', over = {}) {
      const at = { ROLE: role, CLOCK: clock.now().toISOString() }
      const process = startProcess('src/main.ts', { ...whole, ...at, ...over })
      closing.push(() => process.kill())
      const { url } = await process.said('ready')
      const one = { ...process, url: typeof url === 'string' ? url : '' }
      running.add(one)
      started.push(one)
      void process.exited.then(() => running.delete(one))
      return one
    },
    running: () => [...running],
    webUrl() {
      const url = nextUrl()
      if (url === undefined) throw new Error('no process listens')
      return url
    },
    settled: () => settled(standin, nextUrl),
    async close() {
      standin.stop()
      const faults: string[] = []
      for (const end of closing.toReversed()) {
        await end().catch((error: unknown) => faults.push(`not ended: ${String(error)}`))
      }
      // A process that was once ready says what it has to say in its log.
      faults.push(...started.map(({ written }) => written.error).filter((text) => text !== ''))
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  }
}

interface Stores {
  readonly env: Environment
  readonly redis: RedisServer | undefined
  readonly cable: Cable | undefined
  readonly close: () => Promise<unknown>
}

async function servers(): Promise<Stores> {
  const { env, drop } = await realServers()
  await loadDemo(env.DATABASE_URL)
  const cable = await layCable(env.DATABASE_URL)
  const redis = await startRedis()
  return {
    env: { DATABASE_URL: cable.url, REDIS_URL: redis.url },
    redis,
    cable,
    close: async () => {
      await cable.close()
      await redis.stop()
      await drop()
    },
  }
}

async function directory(): Promise<Stores> {
  const path = await mkdtemp(join(tmpdir(), 'rongtong-deployment-'))
  const env = { DATABASE_URL: `pglite:${path}`, REDIS_URL: 'embedded:' }
  await loadDemo(env.DATABASE_URL)
  return {
    env,
    redis: undefined,
    cable: undefined,
    close: () => rm(path, { recursive: true, force: true }),
  }
}

async function loadDemo(url: string): Promise<void> {
  const store = await openStore(url)
  await store.migrate()
  const rules = readRules('Asia/Shanghai')
  const { errors } = await store.transaction((records) =>
    importConsortium(demoConsortium, { records, rules, now: new Date(today) }),
  )
  await store.close()
  if (errors.length > 0) throw new Error(`the demo consortium has ${errors.length} faults`)
}

/** What is not yet done or sent, by the metrics of a process; undefined while it cannot say. */
async function unsettled(url: string): Promise<number | undefined> {
  const text = await fetch(`${url}/metrics`).then(
    (answer) => answer.text(),
    () => '',
  )
  const jobs = /^rongtong_jobs\{queue="(?:inbound|outbound)",state="(?:waiting|active|delayed)"\} (\d+)$/gm
  const planned = /^rongtong_outbox_messages\{state="planned"\} (\d+)$/gm
  const counts = [...text.matchAll(jobs), ...text.matchAll(planned)].map(([, count]) => Number(count))
  return counts.length === 7 ? counts.reduce((sum, count) => sum + count, 0) : undefined
}

async function settled(standin: StandIn, nextUrl: () => string | undefined): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await standin.idle()
    const url = nextUrl()
    quiet = url !== undefined && (await unsettled(url)) === 0 ? quiet + 1 : 0
    await sleep(20)
  }
}
