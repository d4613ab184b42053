import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import type { Listening } from '#src/standin/stand-in.ts'

type Fetch = (request: Request) => Response | Promise<Response>

interface Upgrades {
  upgrade(request: IncomingMessage, socket: Duplex): void
  closeAll(): void
}

/** Serves on loopback, leaving the process's own Request and Response alone. */
export async function listenOn(fetch: Fetch, upgrades: Upgrades, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => upgrades.upgrade(request, socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${String(taken)}`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        upgrades.closeAll()
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
