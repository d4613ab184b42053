import type { Handler } from 'hono'

/** Each settles when its store answers and throws when it does not. */
export interface Checks {
  database(): Promise<void>
  queue(): Promise<void>
}

const answersWithinMs = 1_000

/** 200 when the database and the queue store answer; else 503, and which of them does not. */
export function readyHandler(checks: Checks): Handler {
  return async (c) => {
    const [database, queue] = await Promise.all([
      stateOf(() => checks.database()),
      stateOf(() => checks.queue()),
    ])
    const ready = database === 'ok' && queue === 'ok'
    return c.json({ ready, database, queue }, ready ? 200 : 503)
  }
}

async function stateOf(check: () => Promise<void>): Promise<'ok' | 'no answer'> {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<'no answer'>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), answersWithinMs)
  })
  try {
    return await Promise.race([check().then(() => 'ok' as const), passed])
  } catch {
    return 'no answer'
  } finally {
    clearTimeout(timer)
  }
}
