import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** The way from a process to what it needs, on which something can be made to happen at a moment that no timer sets. */
export interface Tripwire {
  /** The far end's address as the near end is given it. */
  readonly url: string
  /**
   * Calls once when so many parcels from the near end have come by; `passed` says whether the last of them still
   * arrives.
   */
  arm(parcels: number, passed: boolean, spring: () => void): void
  /** True where it was armed still. */
  disarm(): boolean
  close(): Promise<void>
}

export async function layTripwire(to: string): Promise<Tripwire> {
  const far = new URL(to)
  const sockets = new Set<Socket>()
  let armed: { left: number; readonly passed: boolean; readonly spring: () => void } | undefined
  const passes = (): boolean => {
    if (!armed || (armed.left -= 1) > 0) return true
    const { passed, spring } = armed
    armed = undefined
    spring()
    return passed
  }
  const server = createServer((near) => {
    const other = connect(Number(far.port), far.hostname)
    near.on('data', (bytes) => {
      if (passes()) other.write(bytes)
    })
    other.on('data', (bytes) => near.write(bytes))
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
    arm: (left, passed, spring) => void (armed = { left, passed, spring }),
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
