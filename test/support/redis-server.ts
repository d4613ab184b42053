import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'
import { freePort } from './free-port.ts'

export interface RedisServer {
  readonly url: string
  readonly pid: number
  /** Whether everything it said yes to is in its file. */
  durable(): Promise<boolean>
  /** As a power cut would: SIGKILL. Its append-only file stays. */
  kill(): Promise<void>
  /** Again, on the same port, with what it kept. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A Redis of its own for a test that hurts it, or the one all tests share. Loopback, append-only. */
export async function startRedis(port?: number): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'rongtong-redis-'))
  const at = port ?? (await freePort())
  let server = await launch(directory, at)
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  const last = () => server.kill('SIGKILL')
  process.once('exit', last)
  return {
    url: `redis://127.0.0.1:${at}`,
    get pid() {
      return server.pid ?? 0
    },
    durable: () => durable(at),
    kill,
    restart: async () => {
      server = await launch(directory, at)
    },
    async stop() {
      process.off('exit', last)
      await kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function durable(port: number): Promise<boolean> {
  const client = new Redis(port, '127.0.0.1')
  try {
    const persistence = await client.info('persistence')
    return /aof_pending_bio_fsync:0/.test(persistence) && /aof_buffer_length:0/.test(persistence)
  } finally {
    client.disconnect()
  }
}

async function launch(directory: string, port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '']
  const durable = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction']
  const server = spawn('redis-server', [...options, ...durable], { stdio: ['ignore', 'pipe', 'inherit'] })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)))
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (line.includes('Ready to accept connections')) resolve()
  })
  await promise
  return server
}
