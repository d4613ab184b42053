import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'

/** A directory that another process has open; two of them would silently lose each other's writes. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse'
}

export interface DirectoryLock {
  release(): Promise<void>
}

/**
 * Takes a directory for this process. On Linux an abstract socket stands for it, which the kernel gives back however
 * the process ends; it is seen within one network namespace, so two containers must not share a directory.
 * Elsewhere a file with the process id beside the directory, taken over only from a process that is no more.
 */
export async function lockDirectory(
  directory: string,
  platform: NodeJS.Platform = process.platform,
): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true })
  const path = await realpath(directory)
  return platform === 'linux' ? lockBySocket(path) : lockByFile(path)
}

function inUse(path: string, pid: string): DirectoryInUse {
  return new DirectoryInUse(`${path} is in use by process ${pid}: stop that one, or choose another directory`)
}

async function lockBySocket(path: string): Promise<DirectoryLock> {
  const name = `\0rongtong-${createHash('sha256').update(path).digest('hex')}`
  // Whoever asks is told who holds it.
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).end(String(process.pid)))
  server.unref()
  try {
    await listening(server, name)
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    throw inUse(path, await holder(name))
  }
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function listening(server: Server, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(name, resolve)
  })
}

function holder(name: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(name)
    socket.setTimeout(500, () => resolve('(unknown)'))
    socket.on('error', () => resolve('(unknown)'))
    socket.on('data', (pid) => resolve(String(pid)))
    socket.on('close', () => resolve('(unknown)'))
  })
}

async function lockByFile(path: string): Promise<DirectoryLock> {
  const file = `${path}.pid`
  if (!(await created(file))) await takeOver(path, file)
  return { release: () => rm(file, { force: true }) }
}

/** Of several that find a dead owner one takes over: only it can make the directory beside the file. */
async function takeOver(path: string, file: string): Promise<void> {
  const guard = `${file}.takeover`
  try {
    await mkdir(guard)
  } catch {
    throw inUse(path, `(starting; if there is none, delete ${guard})`)
  }
  try {
    const pid = Number(await readFile(file, 'utf8').catch(() => '0'))
    if (pid > 0 && lives(pid)) throw inUse(path, String(pid))
    await rm(file, { force: true })
    if (!(await created(file))) throw inUse(path, '(starting)')
  } finally {
    await rm(guard, { recursive: true, force: true })
  }
}

/** A link appears with its contents: nobody ever reads a file without an owner. */
async function created(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, String(process.pid))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
