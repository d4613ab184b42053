import type { PGlite, Results } from '@electric-sql/pglite'
import { asParameter } from './parameter.ts'
import { commandOf, type PoolResult } from './pool-like.ts'

const closed = 'Cannot use a pool after calling end on the pool'

/**
 * The one session of an embedded database and whose turn it is. A turn lasts one query, or from BEGIN to the end of
 * the transaction; everybody else waits in order. Each asker may see another schema first.
 */
export class Session {
  readonly database: PGlite
  #path = ''
  #last: Promise<void> = Promise.resolve()
  #closed = false

  constructor(database: PGlite) {
    this.database = database
  }

  /** Waits for the turn, then makes `schema` the one that unqualified names are looked up and created in. */
  async turn(schema: string): Promise<() => void> {
    if (this.#closed) throw new Error(closed)
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    try {
      if (this.#closed) throw new Error(closed)
      if (this.#path !== schema) await this.database.exec(`SET search_path TO "${schema}"`)
      this.#path = schema
    } catch (error) {
      resolve()
      throw error
    }
    return resolve
  }

  /** Runs in the caller's turn. Without values it may be several statements; the last one's result counts. */
  async run<Row>(text: string, values: readonly unknown[]): Promise<PoolResult<Row>> {
    try {
      if (values.length > 0) return asResult(await this.database.query<Row>(text, values.map(asParameter)))
      const results = await this.database.exec(text)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row is what the caller says, as with pg
      return asResult(results.at(-1) as Results<Row> | undefined)
    } catch (error) {
      throw withoutContents(error)
    } finally {
      // PGlite answers within the same tick: without this a loop of queries would keep timers and sockets waiting.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  inTransaction(): boolean {
    return this.database.isInTransaction()
  }

  /** Lets the turns that have begun come to their end, for at most `ms`, and closes. */
  async close(ms: number): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, ms)
    await Promise.race([this.#last, late])
    clearTimeout(timer)
    await this.database.close()
  }
}

function asResult<Row>(result: Results<Row> | undefined): PoolResult<Row> {
  return { command: commandOf(result?.command), rowCount: result?.rowCount ?? 0, rows: result?.rows ?? [] }
}

/** PGlite hangs the query and its values on the error, from where they would find their way into a log. */
function withoutContents(error: unknown): unknown {
  if (error instanceof Error)
    for (const key of ['query', 'params', 'queryOptions']) Reflect.deleteProperty(error, key)
  return error
}
