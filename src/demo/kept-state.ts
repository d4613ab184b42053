import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Clock } from '#src/clock.ts'
import type { StandIn } from '#src/standin/stand-in.ts'

interface Kept {
  readonly now: Date
  readonly standin: object
}

/** What the stand-in and the turned clock were when the demo last stopped; undefined the first time. */
export async function readState(file: string): Promise<Kept | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { now, standin } = JSON.parse(text)
  return { now: new Date(now), standin }
}

const settleMs = 500

/** Writes the state after every change, half a second later, and once more at the end. */
export function keepState(file: string, parts: { readonly standin: StandIn; readonly clock: Clock }) {
  const { standin, clock } = parts
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const write = async () => {
    await writeFile(`${file}.new`, JSON.stringify({ now: clock.now(), standin: standin.snapshot() }))
    // A file that is half written is never read: it takes its name when it is whole.
    await rename(`${file}.new`, file)
  }
  const unwatch = standin.watch(() => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      writing = writing.then(write)
    }, settleMs)
  })
  return {
    async stop() {
      unwatch()
      clearTimeout(timer)
      await writing
      await write()
    },
  }
}
