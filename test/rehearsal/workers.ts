import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'
import demoConsortium from '#config/demo/consortium.json' with { type: 'json' }
import { createClock, type TurnableClock } from '#src/clock.ts'
import { readRules } from '#src/rules.ts'
import { createStandIn } from '#src/standin/server.ts'
import type { StandIn } from '#src/standin/stand-in.ts'
import { openStore } from '#src/store/open.ts'
import { importConsortium } from '#src/usecases/import-consortium.ts'
import { nextPlanned } from '#src/usecases/reminder/next-planned.ts'
import { app } from '#test/support/deployment.ts'
import { startRedis } from '#test/support/redis-server.ts'
import { realServers } from '#test/support/world.ts'
import { inAugust } from './in-august.ts'
import { patiently } from './patiently.ts'
import { layTripwire, type Tripwire } from './tripwire.ts'

export interface Worker {
  /** The clock shows this instant; settles when all is sent that is due by then, or when the process is gone. */
  turn(to: Date): Promise<'done' | 'gone'>
  /** As a power cut would end it. */
  kill(): void
  readonly gone: Promise<unknown>
  isGone(): boolean
}

/** The consortium in August with its servers, its platform and no worker yet. */
export interface House {
  readonly standin: StandIn
  readonly clock: TurnableClock
  readonly env: Readonly<Record<string, string>>
  readonly wires: { readonly database: Tripwire; readonly platform: Tripwire }
  nextPlanned(after: Date): Promise<Date | undefined>
  /** FLUSHALL. */
  emptyRedis(): Promise<void>
  /** A worker in a process whose machine is in this time zone. */
  start(machineZone: string): Promise<Worker>
  close(): Promise<void>
}

export async function openHouse(startAt: Date): Promise<House> {
  const clock = createClock(startAt)
  const servers = await patiently(realServers)
  const redis = await startRedis()
  const client = new Redis(redis.url)
  const standin = createStandIn({
    app,
    people: demoConsortium.people.map(({ open_id: openId, name }) => ({ openId, name })),
    chats: demoConsortium.schools.map(({ group, name }) => ({
      chatId: group,
      name,
      kind: 'group',
      members: [],
      hasBot: true,
    })),
    clock: { now: () => clock.now().getTime() },
  })
  const platform = await standin.listen()
  const store = await openStore(servers.env.DATABASE_URL)
  await patiently(() => store.migrate())
  const rules = readRules('Asia/Shanghai')
  await patiently(() =>
    store.transaction((records) => importConsortium(inAugust, { records, rules, now: startAt })),
  )
  const wires = {
    database: await layTripwire(servers.env.DATABASE_URL),
    platform: await layTripwire(platform.url),
  }
  const settings = {
    LARK_APP_ID: app.appId,
    LARK_APP_SECRET: app.appSecret,
    LARK_ENCRYPT_KEY: app.encryptKey,
    LARK_VERIFICATION_TOKEN: app.verificationToken,
    LARK_DOMAIN: wires.platform.url,
    ROLE: 'worker',
    DATABASE_URL: wires.database.url,
    REDIS_URL: redis.url,
  }
  const workers: Worker[] = []
  return {
    standin,
    clock,
    env: { DATABASE_URL: servers.env.DATABASE_URL },
    wires,
    nextPlanned: (after) =>
      patiently(() => store.transaction((records) => nextPlanned(records, after, rules))),
    emptyRedis: async () => void (await client.flushall()),
    async start(machineZone) {
      const worker = await startWorker([JSON.stringify(settings), clock.now().toISOString()], machineZone)
      workers.push(worker)
      return worker
    },
    async close() {
      for (const worker of workers) worker.kill()
      await Promise.all(workers.map(({ gone }) => gone))
      standin.stop()
      client.disconnect()
      await Promise.all([wires.database.close(), wires.platform.close(), platform.close(), store.close()])
      await redis.stop()
      await servers.drop()
    },
  }
}

async function startWorker(words: readonly string[], machineZone: string): Promise<Worker> {
  const script = join(import.meta.dirname, 'worker-child.ts')
  const child = spawn(process.execPath, [script, ...words], {
    env: { TZ: machineZone },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  // It may be killed while it is being told something.
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })
  const answer = async (): Promise<'done' | 'gone'> => {
    const { promise, resolve } = Promise.withResolvers<'done' | 'gone'>()
    lines.once('line', () => resolve('done'))
    void gone.then(() => resolve('gone'))
    return promise
  }
  if ((await answer()) === 'gone') throw new Error('the worker did not start')
  return {
    turn(to) {
      const answered = answer()
      child.stdin.write(`${to.toISOString()}\n`)
      return answered
    },
    kill: () => void child.kill('SIGKILL'),
    gone,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
  }
}
