import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DirectoryInUse, lockDirectory } from '#src/store/pglite/lock.ts'
import { startChild } from '#test/support/child-process.ts'

/** Two processes on one directory would both succeed, and one of them would lose everything it wrote. */
describe.each<NodeJS.Platform>(['linux', 'darwin'])('the lock of a directory on %s', (platform) => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rongtong-lock-'))
  })
  afterEach(async () => {
    await rm(directory, { recursive: true, force: true })
    await rm(`${directory}.pid`, { force: true })
  })

  it('the second to ask is told which process has it, until that one gives it back', async () => {
    const lock = await lockDirectory(directory, platform)
    await expect(lockDirectory(directory, platform)).rejects.toThrow(
      `${directory} is in use by process ${process.pid}: stop that one, or choose another directory`,
    )
    await lock.release()
    await (await lockDirectory(directory, platform)).release()
  })

  it('a directory is the same whatever it is called', async () => {
    const lock = await lockDirectory(join(directory, '../', directory.split('/').at(-1) ?? ''), platform)
    const link = `${directory}-link`
    await symlink(directory, link)
    await expect(lockDirectory(link, platform)).rejects.toThrow(DirectoryInUse)
    await rm(link)
    await lock.release()
  })

  it('two directories do not know of each other', async () => {
    const locks = [
      await lockDirectory(join(directory, 'a'), platform),
      await lockDirectory(join(directory, 'b'), platform),
    ]
    await Promise.all(locks.map((lock) => lock.release()))
  })

  it('of many who ask at once exactly one has it', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockDirectory(directory, platform)),
    )
    const locks = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(locks).toHaveLength(1)
    await Promise.all(locks.map((lock) => lock.release()))
  })

  it('another process is refused, and a killed one gives it back', { timeout: 30_000 }, async () => {
    const child = startChild('lock-child.ts', directory, platform)
    await child.line((line) => line === 'locked')
    await expect(lockDirectory(directory, platform)).rejects.toThrow(`in use by process ${child.pid}:`)
    await child.kill()
    await (await lockDirectory(directory, platform)).release()
  })
})

describe('the lock file', () => {
  it('of a process that lives is never taken over, by however many who ask', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rongtong-lock-'))
    await writeFile(`${directory}.pid`, '1')
    const asked = await Promise.allSettled(
      Array.from({ length: 10 }, () => lockDirectory(directory, 'darwin')),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toEqual([])
    expect(await readFile(`${directory}.pid`, 'utf8')).toBe('1')
    await rm(`${directory}.pid`)
    await rm(directory, { recursive: true })
  })

  it('of a process that is no more is taken over by one of those who ask', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rongtong-lock-'))
    await writeFile(`${directory}.pid`, '4194304')
    const asked = await Promise.allSettled(
      Array.from({ length: 10 }, () => lockDirectory(directory, 'darwin')),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readFile(`${directory}.pid`, 'utf8')).toBe(String(process.pid))
    await rm(`${directory}.pid`)
    await rm(directory, { recursive: true })
  })

  it('that cannot be taken over says what to delete', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rongtong-lock-'))
    await writeFile(`${directory}.pid`, '4194304')
    await mkdir(`${directory}.pid.takeover`)
    await expect(lockDirectory(directory, 'darwin')).rejects.toThrow(`delete ${directory}.pid.takeover`)
    await rm(`${directory}.pid`)
    await rm(`${directory}.pid.takeover`, { recursive: true })
    await rm(directory, { recursive: true })
  })
})
