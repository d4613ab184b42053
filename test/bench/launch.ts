import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A process of its own, as a deployment's would be. */
export interface Launched {
  readonly pid: number
  readonly child: ChildProcess
  /** Settles when it has ended. */
  readonly ended: Promise<unknown>
  /** Settles with what `read` makes of the first line of output it makes something of. */
  line<Value>(read: (line: string) => Value | undefined): Promise<Value>
  /** As a deployment is stopped; by force after a while. */
  stop(): Promise<void>
}

interface LaunchOptions {
  readonly values?: readonly string[]
  /** All of it: nothing is inherited. */
  readonly env?: Readonly<Record<string, string>>
  /** Of Node. */
  readonly flags?: readonly string[]
  /** It is told what to do over a channel. */
  readonly orders?: boolean
}

const root = join(import.meta.dirname, '../..')
const stopsWithinMs = 15_000

/** Runs a script of the project, by its path from the root. What it says on stderr is shown. */
export function launch(script: string, options: LaunchOptions = {}): Launched {
  const { values = [], env = {}, flags = [], orders = false } = options
  const child = spawn(process.execPath, [...flags, join(root, script), ...values], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', ...(orders ? ['ipc' as const] : [])],
  })
  const last = () => child.kill('SIGKILL')
  process.once('exit', last)
  const ended = once(child, 'exit')
  if (child.stdout === null) throw new Error('no output to read')
  const output = createInterface({ input: child.stdout })
  const lines: string[] = []
  output.on('line', (line) => lines.push(line))
  return {
    pid: child.pid ?? 0,
    child,
    ended,
    async line(read) {
      const { promise, resolve, reject } = Promise.withResolvers<NonNullable<ReturnType<typeof read>>>()
      const look = (line: string) => {
        const value = read(line)
        if (value !== undefined && value !== null) resolve(value)
      }
      lines.forEach(look)
      output.on('line', look)
      void ended.then(() => reject(new Error(`${script} ended: ${lines.slice(-3).join(' | ')}`)))
      try {
        return await promise
      } finally {
        output.off('line', look)
      }
    },
    async stop() {
      process.off('exit', last)
      const forced = setTimeout(() => child.kill('SIGKILL'), stopsWithinMs)
      child.kill('SIGTERM')
      await ended
      clearTimeout(forced)
    },
  }
}
