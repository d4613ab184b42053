import { setTimeout as sleep } from 'node:timers/promises'
import { Later } from '#src/failure.ts'
import { QueueDown } from '#src/queue/engine.ts'

/** On a machine that is too busy for its database or queue, once more: as a job would be. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Later || error instanceof QueueDown)) throw error
      await sleep(100)
    }
  }
}
