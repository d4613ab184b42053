import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Child {
  readonly pid: number
  /** Settles with the first line of its output, said already or not, that is as wanted. */
  line(wanted: (line: string) => boolean): Promise<string>
  readonly lines: readonly string[]
  kill(): Promise<void>
}

/** Runs a script of test/support as a process of its own; what it says on stderr is shown. */
export function startChild(script: string, ...values: readonly string[]): Child {
  const file = join(import.meta.dirname, script)
  const child = spawn(process.execPath, [file, ...values], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const watchers = new Set<(line: string) => void>()
  const ended = once(child, 'exit')
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const watch of watchers) watch(line)
  })
  return {
    pid: child.pid ?? 0,
    lines,
    async line(wanted) {
      const said = lines.find(wanted)
      if (said !== undefined) return said
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      watchers.add((line) => {
        if (wanted(line)) resolve(line)
      })
      void ended.then(() => reject(new Error(`${script} ended before it said so: ${lines.join(' | ')}`)))
      return promise
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
