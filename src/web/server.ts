import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'

import { getRequestListener } from '@hono/node-server'

export interface ListenOptions {
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** Milliseconds that requests under way have to end when the server closes. */
  readonly graceMs?: number
  readonly limits?: ServerOptions
}

export interface WebServer {
  /** At which this machine reaches it. */
  readonly url: string
  close(): Promise<void>
}

/** Nobody holds a connection by sending slowly: headers have 10 s, a whole request 30 s. */
const defaultLimits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
}

interface Fetching {
  /** `env` holds the sockets, for pages that ask who is there. */
  fetch(request: Request, env?: object): Response | Promise<Response>
}

export async function listen(app: Fetching, options: ListenOptions): Promise<WebServer> {
  const { host, port, graceMs = 5_000, limits } = options
  const listener = getRequestListener((request, env) => app.fetch(request, env), { hostname: 'localhost' })
  const server = createServer({ ...defaultLimits, ...limits }, (incoming, outgoing) => {
    void listener(incoming, outgoing)
  })
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const bound = server.address()
      if (bound !== null && typeof bound === 'object') resolve(bound)
    })
  })
  return {
    url: `http://${reachable(address)}:${address.port}`,
    close: () => closed(server, graceMs),
  }
}

/** Connections kept alive are let go as soon as nothing is under way on them, the rest after the grace. */
async function closed(server: Server, graceMs: number): Promise<void> {
  const letting = setInterval(() => server.closeIdleConnections(), 20)
  const forced = setTimeout(() => server.closeAllConnections(), graceMs)
  try {
    await promisify(server.close.bind(server))()
  } finally {
    clearInterval(letting)
    clearTimeout(forced)
  }
}

function reachable({ address, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return 'localhost'
  return family === 'IPv6' ? `[${address}]` : address
}
