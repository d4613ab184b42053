import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Environment } from '#config/env.ts'
import { lockDirectory } from '#src/store/pglite/lock.ts'
import { deploy, noServers } from '#test/support/deployment.ts'
import { freePort } from '#test/support/free-port.ts'
import { startProcess } from '#test/support/product-process.ts'

const secrets = ['a-secret-of-the-app', 'a-key-to-encrypt', 'a-token-to-verify', 'a-password-in-an-address']
const [LARK_APP_SECRET = '', LARK_ENCRYPT_KEY = '', LARK_VERIFICATION_TOKEN = '', password = ''] = secrets
const whole: Environment = {
  LARK_APP_ID: 'cli_a1b2c3d4e5f60718',
  LARK_APP_SECRET,
  LARK_ENCRYPT_KEY,
  LARK_VERIFICATION_TOKEN,
  LARK_DOMAIN: 'http://127.0.0.1:9',
  DATABASE_URL: 'pglite:memory',
  REDIS_URL: 'embedded:',
  HOST: '127.0.0.1',
  PORT: '0',
}

/** What a process says that does not start, line by line, and its exit code; no secret is ever among it. */
async function refusal(env: Environment) {
  const process = startProcess('src/main.ts', env)
  onTestFinished(() => process.kill())
  const { code } = await process.exited
  for (const secret of secrets) expect(process.written.out + process.written.error).not.toContain(secret)
  return { code, lines: process.written.error.trim().split('\n') }
}

const slowly = { timeout: 90_000 }

describe('a process that cannot run as it is told', slowly, () => {
  it('names everything that is missing at once', async () => {
    const { code, lines } = await refusal({})
    const missing = ['LARK_APP_ID', 'LARK_APP_SECRET', 'LARK_ENCRYPT_KEY', 'LARK_VERIFICATION_TOKEN']
    const stores = ['DATABASE_URL', 'REDIS_URL']
    expect(lines.slice(1, -1)).toEqual([...missing, ...stores].map((name) => `  ${name}: is required`))
    expect(code).toBe(1)
  })

  it('names everything that is wrong at once, and no secret’s value', async () => {
    const wrong: Environment = {
      LARK_APP_ID: 'app',
      LARK_DOMAIN: 'ftp://feishu.cn',
      LARK_TRANSPORT: 'pigeon',
      DATABASE_URL: `mysql://me:${password}@localhost/x`,
      REDIS_URL: `http://me:${password}@localhost`,
      ROLE: 'king',
      PORT: '70000',
      PUBLIC_URL: 'here',
      TIME_ZONE: 'Mars/Base',
      CLOCK: 'noon',
      LOG_LEVEL: 'loud',
    }
    const { code, lines } = await refusal({ ...whole, ...wrong })
    expect(lines.slice(1, -1).map((line) => /^ {2}(\w+): ./.exec(line)?.[1])).toEqual(Object.keys(wrong))
    expect(code).toBe(1)
  })

  it('names what does not go together: embedded stores with several processes, a set clock in production', async () => {
    const together = { ROLE: 'web', CLOCK: '2026-11-22T10:00:00+08:00', NODE_ENV: 'production' }
    const { code, lines } = await refusal({ ...whole, ...together })
    expect(lines.slice(1, -1).map((line) => /^ {2}(\w+): ./.exec(line)?.[1])).toEqual(['CLOCK', 'ROLE'])
    expect(code).toBe(1)
    const server = `postgres://me:${password}@127.0.0.1:9/x`
    const other = await refusal({ ...whole, DATABASE_URL: server })
    expect(other.lines.slice(1, -1)).toEqual([expect.stringMatching(/^ {2}REDIS_URL: embedded: /)])
  })

  it('says in one line that the database does not answer', async () => {
    const DATABASE_URL = `postgres://me:${password}@127.0.0.1:${await freePort()}/x`
    const REDIS_URL = `redis://:${password}@127.0.0.1:${await freePort()}`
    const { code, lines } = await refusal({ ...whole, DATABASE_URL, REDIS_URL })
    expect(lines).toEqual([expect.stringMatching(/database does not answer/)])
    expect(code).toBe(1)
  })

  it('says in one line that its directory is in use, and by whom', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rongtong-start-'))
    const lock = await lockDirectory(directory)
    const { code, lines } = await refusal({ ...whole, DATABASE_URL: `pglite:${directory}` })
    expect(lines).toEqual([expect.stringContaining(`${directory} is in use by process ${process.pid}`)])
    expect(code).toBe(1)
    await lock.release()
    await rm(directory, { recursive: true })
  })

  it('says in one line that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const PORT = typeof address === 'object' ? String(address?.port) : ''
    const { code, lines } = await refusal({ ...whole, PORT })
    expect(lines).toEqual([expect.stringMatching(/EADDRINUSE/)])
    expect(code).toBe(1)
    other.close()
  })
})

describe.skipIf(noServers)('a process whose queue store is not there yet', slowly, () => {
  it('starts, says that it is not ready, and is ready when it is there', async () => {
    const deployment = await deploy()
    onTestFinished(() => deployment.close())
    await deployment.redis?.kill()
    const { url } = await deployment.start()
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
      ready: false,
      database: 'ok',
      queue: 'no answer',
    })
    await deployment.redis?.restart()
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 10_000 }).toBe(200)
  })
})
