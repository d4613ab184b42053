import { EventEmitter } from 'node:events'
import type { PostgresCursor } from 'kysely'
import type { PoolClientLike, PoolLike, PoolResult } from './pool-like.ts'
import type { Session } from './session.ts'

/** A pool of any number of clients over one session; `schema` is theirs. */
export class PglitePool extends EventEmitter implements PoolLike {
  /** BullMQ asks whether a lost LISTEN would be noticed. In one process it cannot be lost. */
  readonly options = { keepAlive: true } as const
  readonly #session: Session
  readonly #schema: string
  #ended = false

  constructor(session: Session, schema: string) {
    super()
    // Every queue and worker listens for its errors.
    this.setMaxListeners(0)
    this.#session = session
    this.#schema = schema
  }

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<PoolResult<Row>> {
    const client = await this.connect()
    try {
      return await client.query<Row>(text, values)
    } finally {
      client.release()
    }
  }

  connect(): Promise<PoolClientLike> {
    if (this.#ended) return Promise.reject(new Error('Cannot use a pool after calling end on the pool'))
    return Promise.resolve(new PgliteClient(this.#session, this.#schema))
  }

  end(): Promise<void> {
    this.#ended = true
    return Promise.resolve()
  }
}

class PgliteClient extends EventEmitter implements PoolClientLike {
  readonly #session: Session
  readonly #schema: string
  /** Set from BEGIN to COMMIT or ROLLBACK: nobody else runs meanwhile. */
  #endTurn: (() => void) | undefined
  #last: Promise<unknown> = Promise.resolve()
  #released = false
  #stopListening: (() => void) | undefined

  constructor(session: Session, schema: string) {
    super()
    this.#session = session
    this.#schema = schema
    this.on('newListener', (event) => {
      if (event === 'notification') this.#listen()
    })
  }

  query<Row>(text: string, values?: readonly unknown[]): Promise<PoolResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  query<Row>(
    text: string | PostgresCursor<Row>,
    values: readonly unknown[] = [],
  ): Promise<PoolResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== 'string') throw new TypeError('an embedded database has no cursors')
    if (this.#released) return Promise.reject(new Error('Client has been released'))
    return this.#inOrder(() => this.#run<Row>(text, values))
  }

  release(): void {
    if (this.#released) return
    this.#released = true
    this.#stopListening?.()
    void this.#inOrder(async () => {
      if (this.#endTurn !== undefined) await this.#run('ROLLBACK', [])
    }).catch(() => this.#endTurn?.())
  }

  /** The queries of one client run one after another, as they do over a connection. */
  #inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work)
    this.#last = result
    return result
  }

  async #run<Row>(text: string, values: readonly unknown[]): Promise<PoolResult<Row>> {
    const endTurn = this.#endTurn ?? (await this.#session.turn(this.#schema))
    this.#endTurn = endTurn
    try {
      return await this.#session.run<Row>(text, values)
    } finally {
      if (!this.#session.inTransaction()) {
        this.#endTurn = undefined
        endTurn()
      }
    }
  }

  /** All clients hear all channels: there is one session, and the queue picks its own out of them anyway. */
  #listen(): void {
    this.#stopListening ??= this.#session.database.onNotification((channel, payload) => {
      this.emit('notification', { channel, payload })
    })
  }
}
