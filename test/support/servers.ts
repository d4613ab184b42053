import { execFile } from 'node:child_process'
import { accessSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { findPostgres, startPostgres } from './postgres-server.ts'
import { startRedis } from './redis-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where there is no such server on the machine and none could be fetched. */
    redisUrl: string | undefined
    postgresUrl: string | undefined
  }
}

const packages = ['redis-server', 'postgresql', 'chromium']
const run = promisify(execFile)

/** Starts the real servers once for all tests of a run and stops them after the last. Run by vitest. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // oxlint-disable-next-line node/no-process-env -- where the programs are and whether this is CI, not a setting
  const { PATH = '', CI } = process.env
  await fetchMissing(PATH)
  // A run that is told to end goes through its exit, where its servers end with it.
  process.once('SIGTERM', () => process.exit(143))
  const stops: (() => Promise<void>)[] = []
  const missing: string[] = []

  if (onPath('redis-server', PATH)) {
    const redis = await startRedis()
    stops.push(() => redis.stop())
    project.provide('redisUrl', redis.url)
  } else missing.push('Redis (redis-server)')

  const postgres = findPostgres(PATH)
  if (postgres !== undefined) {
    const server = await startPostgres(postgres)
    stops.push(() => server.stop())
    project.provide('postgresUrl', server.url)
  } else missing.push('PostgreSQL (initdb, postgres)')

  if (!onPath('chromium', PATH)) missing.push('Chromium (chromium)')

  const stop = async () => {
    await Promise.all(stops.map((end) => end()))
  }
  if (missing.length > 0) {
    const what = `not on this machine: ${missing.join(' and ')}`
    if (CI === 'true') {
      await stop()
      throw new Error(`${what}. In CI no test is left out.`)
    }
    say(`${what}. Tests against it are left out; to run them: apt-get install ${packages.join(' ')}`)
  }
  return stop
}

/** On a Debian as root what is missing is simply installed. */
async function fetchMissing(path: string): Promise<void> {
  const complete = onPath('redis-server', path) && findPostgres(path) && onPath('chromium', path)
  if (complete || process.getuid?.() !== 0 || !onPath('apt-get', path)) return
  say(`fetching ${packages.join(', ')} with apt-get, once …`)
  const environment = { PATH: path, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['update', '-qq'], { env: environment })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env: environment,
    })
  } catch {
    say('apt-get could not fetch them')
  }
}

function onPath(program: string, path: string): boolean {
  return path.split(delimiter).some((place) => {
    try {
      accessSync(join(place, program))
      return true
    } catch {
      return false
    }
  })
}

function say(line: string): void {
  process.stderr.write(`tests: ${line}\n`)
}
