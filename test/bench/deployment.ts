import { setTimeout as sleep } from 'node:timers/promises'
import manifest from '../../package.json' with { type: 'json' }
import { parseJson, textAt } from '#src/standin/json.ts'
import { app } from './app.ts'
import { launch, type Launched } from './launch.ts'

export interface Deployment extends Launched {
  readonly url: string
  /** Settles once no event waits or is being handled, and no message waits to be sent. */
  quiet(): Promise<void>
}

export interface DeploymentOptions {
  readonly role: 'all' | 'web'
  readonly redisUrl: string
  readonly databaseUrl: string
  /** Where the platform is; a web process asks it for nothing. */
  readonly platformUrl?: string
}

const flags = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'))

/** The product as `npm start` starts it: in a process of its own, told everything by its environment. */
export async function deploy(options: DeploymentOptions): Promise<Deployment> {
  const launched = launch('src/main.ts', { env: environment(options), flags })
  const url = await launched.line((line) => readyAt(line)?.url)
  return {
    ...launched,
    url,
    async quiet() {
      for (let looks = 0; looks < 3; await sleep(100)) looks = (await isQuiet(url)) ? looks + 1 : 0
    },
  }
}

/** A process that works and listens nowhere. */
export async function startWorker(options: Omit<DeploymentOptions, 'role'>): Promise<Launched> {
  const launched = launch('src/main.ts', { env: environment({ ...options, role: 'worker' }), flags })
  await launched.line(readyAt)
  return launched
}

function environment(options: Omit<DeploymentOptions, 'role'> & { readonly role: string }) {
  const { role, redisUrl, databaseUrl, platformUrl = 'http://127.0.0.1:9' } = options
  return {
    NODE_ENV: 'production',
    LARK_APP_ID: app.appId,
    LARK_APP_SECRET: app.appSecret,
    LARK_ENCRYPT_KEY: app.encryptKey,
    LARK_VERIFICATION_TOKEN: app.verificationToken,
    LARK_DOMAIN: platformUrl,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    ROLE: role,
    HOST: '127.0.0.1',
    PORT: '0',
  }
}

/** Reads a consortium into a new database, by the product's own command line. */
export async function importConsortium(databaseUrl: string, file: string): Promise<void> {
  const reading = launch('src/cli/main.ts', { values: ['import', file], env: { DATABASE_URL: databaseUrl } })
  await reading.line((line) => (line.startsWith('people:') ? line : undefined))
  await reading.ended
}

/** Makes the tables of a new database. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const migrating = launch('src/cli/main.ts', { values: ['migrate'], env: { DATABASE_URL: databaseUrl } })
  await migrating.line((line) => (line.endsWith('applied') ? line : undefined))
  await migrating.ended
}

/** What a process says when it is ready; one that listens nowhere has no address. */
function readyAt(line: string): { readonly url: string | undefined } | undefined {
  const said = parseJson(line)
  return said && textAt(said, 'msg') === 'ready' ? { url: textAt(said, 'url') } : undefined
}

const underWay = [
  /^rongtong_jobs\{queue="(?:inbound|outbound)",state="(?:waiting|active)"\} (\d+)$/gm,
  /^rongtong_outbox_messages\{state="planned"\} (\d+)$/gm,
]

/** What a deployment says of itself. A store that does not answer leaves its figures out: then it is not quiet. */
async function isQuiet(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/metrics`)
  const metrics = await answer.text()
  const counts = underWay.flatMap((pattern) =>
    [...metrics.matchAll(pattern)].map(([, count]) => Number(count)),
  )
  return counts.length === 5 && counts.every((count) => count === 0)
}
