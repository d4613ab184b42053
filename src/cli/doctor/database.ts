import { settings, type Environment } from '#config/env.ts'
import { createClock } from '#src/clock.ts'
import { openStore } from '#src/store/open.ts'
import type { Condition } from '#src/store/condition.ts'
import type { StoreHandle } from '#src/store/store.ts'
import { adminsOf } from '#src/usecases/role/admins.ts'
import { fix, ok, skip, type Finding } from './finding.ts'
import { patiently } from './patiently.ts'

/** The platform signs with its own time, and the deadlines of schools are minutes, not hours, apart from ours. */
const mostSkewMs = 5_000
const others = ['migrations', 'audit', 'administrators', 'clock', 'events'] as const

/** The database, and what only it can tell: the audit, the time, whether events come. */
export async function checkDatabase(env: Environment): Promise<readonly Finding[]> {
  const url = settings.DATABASE_URL.safeParse(env['DATABASE_URL'])
  if (!url.success) return closed('there is no DATABASE_URL that can be used')
  let store: StoreHandle | undefined
  try {
    store = await openStore(url.data)
    return await look(store, settings.ADMIN_OPEN_IDS.safeParse(env['ADMIN_OPEN_IDS']).data ?? [])
  } catch (error) {
    return closed(reasonOf(error))
  } finally {
    await store?.close()
  }
}

function closed(reason: string): readonly Finding[] {
  const rest = others.map((what) => skip(what, 'not looked at: the database does not answer'))
  return [fix('database', reason), ...rest]
}

/** What the driver says names hosts and users, and never the password; what we say ourselves is whole. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!('code' in error)) return error.message
  return `${error.message || String(error.code)}; is the server up, and is DATABASE_URL right?`
}

async function look(store: StoreHandle, adminOpenIds: readonly string[]): Promise<readonly Finding[]> {
  const machine = createClock()
  const { condition, skewMs } = await patiently(async () => {
    const before = machine.now().getTime()
    const found = await store.condition()
    const between = (before + machine.now().getTime()) / 2
    return { condition: found, skewMs: found.now.getTime() - between }
  })
  const missing = condition.missingMigrations.length
  return [
    ok('database', `PostgreSQL ${condition.version}`),
    missing === 0
      ? ok('migrations', 'up to date')
      : fix('migrations', `${missing} not run yet: rongtong migrate, or start the product`),
    missing === 0 ? await checkAudit(store) : skip('audit', 'not looked at before the migrations are run'),
    missing === 0
      ? await checkAdmins(store, adminOpenIds)
      : skip('administrators', 'not looked at before the migrations are run'),
    checkClock(skewMs),
    missing === 0 ? checkEvents(condition) : skip('events', 'not looked at before the migrations are run'),
  ]
}

async function checkAudit(store: StoreHandle): Promise<Finding> {
  const verdict = await store.transaction(({ audit }) => audit.verify())
  if (verdict.ok) {
    const { entries, head } = verdict
    return ok('audit', `${entries} entries in one chain, head ${head.slice(0, 16)}`)
  }
  const { position, fault } = verdict
  const said = {
    altered: 'was altered',
    missing: 'is missing',
    head: 'was put in past the chain',
  }[fault]
  return fix(
    'audit',
    `entry ${position} ${said}: somebody changed the database by hand; compare with a backup`,
  )
}

/** Somebody must be able to grant roles. Who left keeps theirs, but cannot act. */
async function checkAdmins(store: StoreHandle, adminOpenIds: readonly string[]): Promise<Finding> {
  const admins = await store.transaction((records) => adminsOf(records))
  const able = admins.filter(({ openId }) => openId !== undefined).length
  if (able > 0) return ok('administrators', `${able} in the roster`)
  if (adminOpenIds.length > 0) return ok('administrators', 'none in the roster; by ADMIN_OPEN_IDS')
  return fix('administrators', 'nobody is one any more: put an open id into ADMIN_OPEN_IDS and start again')
}

/** How far the database's clock is from this machine's. */
export function checkClock(skewMs: number): Finding {
  const seconds = Math.abs(skewMs / 1_000).toFixed(1)
  return Math.abs(skewMs) <= mostSkewMs
    ? ok('clock', `${seconds} s from the database's`)
    : fix('clock', `${seconds} s from the database's: set both machines by NTP`)
}

/** Which events are subscribed the platform does not tell; that they come shows it. */
function checkEvents({ lastEventAt }: Condition): Finding {
  return lastEventAt
    ? ok('events', `the last one came ${lastEventAt.toISOString()}`)
    : ok('events', 'none has come yet; README.md, Deploy, says which to subscribe to and where they go')
}
