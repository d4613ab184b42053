import { setTimeout as sleep } from 'node:timers/promises'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { readConfig, type Environment } from '#config/env.ts'
import { createClock, type TurnableClock } from './clock.ts'
import { compose, type Product, type Surroundings } from './compose.ts'
import { createLog, type Log } from './log.ts'
import { createStandIn } from './standin/server.ts'
import type { StandIn, StandInOptions } from './standin/stand-in.ts'
import { importConsortium } from './usecases/import-consortium.ts'

/** The app the stand-in knows. Nothing of it is a secret: it exists on this machine only. */
const app = {
  appId: 'cli_a1b2c3d4e5f60718',
  appSecret: 'rehearsal-app-secret',
  encryptKey: 'rehearsal-encrypt-key',
  verificationToken: 'rehearsal-verification-token',
  botOpenId: 'ou_rongtong_bot',
  botName: '融通助手',
  tenantKey: 'rehearsal',
} as const

export interface RehearsalOptions {
  /** `DATABASE_URL`, `REDIS_URL` and whatever else shall differ. */
  readonly env: Environment
  readonly startAt?: Date
  readonly log?: Log
  readonly queuePrefix?: string
  /** What the stand-in was when it was last stopped. */
  readonly restore?: object
  readonly limits?: StandInOptions['limits']
  readonly exportLimits?: Surroundings['exportLimits']
  /** Where people reach the pages; the bot's own address where nothing is said. */
  readonly publicUrl?: () => string | undefined
  /** Leaves the consortium empty. */
  readonly empty?: boolean
}

export interface Rehearsal {
  readonly product: Product
  readonly standin: StandIn
  readonly clock: TurnableClock
  /** The bot's own address. */
  readonly url: string
  /** The stand-in's address: the platform's HTTP interface. */
  readonly platformUrl: string
  /** Turns the clock forward, past every planned instant in between, and settles when all of it was sent. */
  turn(to: Date): Promise<void>
  /** Settles when nothing waits to be done or sent. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** The bot and a small Feishu beside it, with the demo consortium: for the demo, the tests and the benches. */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const clock = createClock(options.startAt)
  let url = ''
  const standin = createStandIn({
    app,
    people: demoConsortium.people.map(({ open_id: openId, name }) => ({ openId, name })),
    chats: groupsOf(demoConsortium),
    clock: { now: () => clock.now().getTime() },
    eventUrl: () => (url === '' ? undefined : `${url}/webhook/event`),
    callbackUrl: () => (url === '' ? undefined : `${url}/webhook/card`),
    ...(options.restore ? { restore: options.restore } : {}),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  })
  const platform = await standin.listen()
  const config = readConfig({
    LARK_APP_ID: app.appId,
    LARK_APP_SECRET: app.appSecret,
    LARK_ENCRYPT_KEY: app.encryptKey,
    LARK_VERIFICATION_TOKEN: app.verificationToken,
    LARK_DOMAIN: platform.url,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...options.env,
  })
  const log = options.log ?? createLog(config.LOG_LEVEL)
  const { queuePrefix, exportLimits } = options
  const product = await compose(config, {
    clock,
    log,
    ...(queuePrefix === undefined ? {} : { queuePrefix }),
    ...(exportLimits ? { exportLimits } : {}),
    publicUrl: () => options.publicUrl?.() ?? (url === '' ? undefined : url),
  })
  await product.store.migrate()
  if (options.empty !== true) await loadDemo(product)
  url = (await product.start()) ?? ''
  return {
    product,
    standin,
    clock,
    url,
    platformUrl: platform.url,
    settled: () => settled(product, standin),
    turn: (to) => turn({ product, standin, clock }, to),
    async stop() {
      standin.stop()
      await product.stop()
      await platform.close()
    },
  }
}

interface DemoFile {
  readonly schools: readonly { readonly id: string; readonly name: string; readonly group: string }[]
  readonly people: readonly { readonly open_id: string; readonly school: string }[]
}

/** A group for each school, with its people and those of the lead college in it. */
function groupsOf({ schools, people }: DemoFile) {
  const lead = schools[0]?.id
  return schools.map(({ id, name, group }) => ({
    chatId: group,
    name: `${name}·教务群`,
    kind: 'group' as const,
    members: people.filter(({ school }) => school === id || school === lead).map((person) => person.open_id),
    hasBot: true,
  }))
}

async function loadDemo({ store, rules, clock }: Product): Promise<void> {
  const now = clock.now()
  const { errors } = await store.transaction((records) =>
    importConsortium(demoConsortium, { records, rules, now }),
  )
  if (errors.length > 0) throw new Error(`the demo consortium: ${JSON.stringify(errors.slice(0, 5))}`)
}

type Parts = Pick<Rehearsal, 'product' | 'standin' | 'clock'>

async function turn({ product, standin, clock }: Parts, to: Date): Promise<void> {
  for (;;) {
    const next = await product.nextPlanned(clock.now())
    if (!next || next > to) break
    clock.turn(next)
    await product.catchUp()
    await settled(product, standin)
  }
  if (to > clock.now()) clock.turn(to)
  await standin.turned()
  await product.catchUp()
  await settled(product, standin)
}

async function settled(product: Product, standin: StandIn): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await standin.idle()
    quiet = (await product.isQuiet()) ? quiet + 1 : 0
    await sleep(5)
  }
}
