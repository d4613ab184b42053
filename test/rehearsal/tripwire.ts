import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Moment {
  /** Of what the process asks, or of what it is answered: then the far end has done it already. */
  readonly of: 'asked' | 'answered'
  readonly parcels: number
  /** The last of them does not arrive. */
  readonly lost: boolean
}

/** The way from a process to what it needs, on which something can be made to happen at a moment that no timer sets. */
export interface Tripwire {
  /** The far end's address as the near end is given it. */
  readonly url: string
  /** Calls once when so many parcels have come by. */
  arm(moment: Moment, spring: () => void): void
  /** True where it was armed still. */
  disarm(): boolean
  close(): Promise<void>
}

export async function layTripwire(to: string): Promise<Tripwire> {
  const far = new URL(to)
  const sockets = new Set<Socket>()
  let armed: { left: number; readonly moment: Moment; readonly spring: () => void } | undefined
  const passes = (of: Moment['of']): boolean => {
    if (armed?.moment.of !== of || (armed.left -= 1) > 0) return true
    const { moment, spring } = armed
    armed = undefined
    spring()
    return !moment.lost
  }
  const server = createServer((near) => {
    const other = connect(Number(far.port), far.hostname)
    near.on('data', (bytes) => {
      if (passes('asked')) other.write(bytes)
    })
    other.on('data', (bytes) => {
      if (passes('answered')) near.write(bytes)
    })
    for (const [one, another] of [
      [near, other],
      [other, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        sockets.delete(one)
        // What has come by arrives, though whoever sent it is gone.
        another.end()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: Object.assign(new URL(to), { host: `127.0.0.1:${address.port}` }).href.replace(/\/$/, ''),
    arm: (moment, spring) => void (armed = { left: moment.parcels, moment, spring }),
    disarm() {
      const wasArmed = armed !== undefined
      armed = undefined
      return wasArmed
    },
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      if (server.listening) await once(server, 'close')
    },
  }
}
