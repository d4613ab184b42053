import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** The network between the product and something it needs, for tests that cut it. */
export interface Cable {
  /** The far end's address as the near end is given it. */
  readonly url: string
  /** Whoever is connected is cut off, whoever tries is refused. */
  cut(): Promise<void>
  /** Connections stay and are taken, but nothing passes. */
  freeze(): void
  /** As it was at first. What was frozen passes now. */
  mend(): Promise<void>
  close(): Promise<void>
}

export async function layCable(to: string): Promise<Cable> {
  const far = new URL(to)
  const sockets = new Set<Socket>()
  let frozen = false
  const join = (near: Socket) => {
    const other = connect(Number(far.port), far.hostname)
    for (const [one, another] of [
      [near, other],
      [other, near],
    ] as const) {
      sockets.add(one)
      one.on('data', (bytes) => another.write(bytes))
      one.on('error', () => one.destroy())
      one.on('close', () => {
        sockets.delete(one)
        another.destroy()
      })
      if (frozen) one.pause()
    }
  }
  let server = await listening(0, join)
  const port = portOf(server)
  const cut = async () => {
    server.close()
    for (const socket of sockets) socket.destroy()
    if (server.listening) await once(server, 'close')
  }
  return {
    url: Object.assign(new URL(to), { host: `127.0.0.1:${port}` }).href.replace(/\/$/, ''),
    cut,
    freeze() {
      frozen = true
      for (const socket of sockets) socket.pause()
    },
    async mend() {
      frozen = false
      for (const socket of sockets) socket.resume()
      if (!server.listening) server = await listening(port, join)
    },
    close: cut,
  }
}

async function listening(port: number, join: (socket: Socket) => void): Promise<Server> {
  const server = createServer(join).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
