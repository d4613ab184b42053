import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

const run = promisify(execFile)

export interface PostgresServer {
  /** Of the database `postgres`, from which others can be made. */
  readonly url: string
  stop(): Promise<void>
}

/** The newest PostgreSQL of the machine: Debian keeps them off the PATH. Undefined when there is none. */
export function findPostgres(path: string): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = entriesOf(debian).toSorted((one, other) => Number(other) - Number(one))
  const places = [...versions.map((version) => join(debian, version, 'bin')), ...path.split(delimiter)]
  return places.find((place) => exists(join(place, 'initdb')) && exists(join(place, 'postgres')))
}

/** A PostgreSQL of this run alone, on loopback; nothing is fsynced, since nothing outlives the run. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'rongtong-postgres-'))
  const port = await freePort()
  const asPostgres = await userFor(directory)
  const data = join(directory, 'data')
  await run(
    ...asPostgres(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync']),
    { cwd: directory },
  )
  const settings = ['fsync=off', 'max_connections=200', 'unix_socket_directories=', 'TimeZone=Asia/Shanghai']
  const address = ['-D', data, '-h', '127.0.0.1', '-p', String(port)]
  const options = settings.flatMap((setting) => ['-c', setting])
  const [command, values] = asPostgres(join(binaries, 'postgres'), address.concat(options))
  const server = spawn(command, values, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] })
  const last = () => server.kill('SIGQUIT')
  process.once('exit', last)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.once('exit', (code) => reject(new Error(`postgres ended with ${code}`)))
  createInterface({ input: server.stderr }).on('line', (line) => {
    if (line.includes('ready to accept connections')) resolve()
  })
  await promise
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', last)
      // Fast shutdown: open sessions are ended.
      server.kill('SIGINT')
      await once(server, 'exit')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

type Command = [file: string, values: string[]]

/** PostgreSQL refuses to run as root. */
async function userFor(directory: string): Promise<(file: string, values: string[]) => Command> {
  if (process.getuid?.() !== 0) return (file, values) => [file, values]
  const { stdout: uid } = await run('id', ['-u', 'postgres'])
  const { stdout: gid } = await run('id', ['-g', 'postgres'])
  await chown(directory, Number(uid), Number(gid))
  await chmod(directory, 0o700)
  const identity = [`--reuid=${uid.trim()}`, `--regid=${gid.trim()}`, '--clear-groups']
  return (file, values) => ['setpriv', [...identity, file, ...values]]
}

function entriesOf(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function exists(file: string): boolean {
  try {
    accessSync(file)
    return true
  } catch {
    return false
  }
}
