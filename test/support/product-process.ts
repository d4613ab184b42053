import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Environment } from '#config/env.ts'

const root = join(import.meta.dirname, '../..')

export interface LogLine extends Readonly<Record<string, unknown>> {
  readonly msg?: string
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A process of the product, seen from outside: what it writes and how it ends. */
export interface ProductProcess {
  readonly pid: number
  /** Settles with the first log line, written already or not, whose message this is; throws if it ends before. */
  said(message: string): Promise<LogLine>
  readonly log: readonly LogLine[]
  /** All it wrote on standard output and standard error. */
  readonly written: { readonly out: string; readonly error: string }
  readonly exited: Promise<Exit>
  signal(signal: NodeJS.Signals): void
  /** As a power cut would end it. */
  kill(): Promise<void>
}

/** Runs a script of the product with this environment and no other. */
export function startProcess(script: string, env: Environment, ...words: readonly string[]): ProductProcess {
  const child = spawn(process.execPath, [join(root, script), ...words], {
    cwd: root,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { out: '', error: '' }
  const log: LogLine[] = []
  const listeners = new Set<(line: LogLine) => void>()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.error += text
  })
  createInterface({ input: child.stdout }).on('line', (text) => {
    written.out += `${text}\n`
    const line = asLine(text)
    log.push(line)
    for (const listener of listeners) listener(line)
  })
  const exited = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }))
  return {
    pid: child.pid ?? 0,
    log,
    written,
    exited,
    async said(message) {
      const before = log.find(({ msg }) => msg === message)
      if (before) return before
      const { promise, resolve, reject } = Promise.withResolvers<LogLine>()
      listeners.add((line) => {
        if (line.msg === message) resolve(line)
      })
      void exited.then(() => reject(new Error(`it ended without "${message}": ${written.error}`)))
      return promise
    },
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function asLine(text: string): LogLine {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // What is no JSON is told apart by having no message.
  }
  return {}
}
