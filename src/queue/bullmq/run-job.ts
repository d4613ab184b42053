import type { Job, Processor } from 'bullmq'
import { ZodError, type z } from 'zod'
import { createClock } from '#src/clock.ts'
import { Fault, Later, Refusal } from '#src/failure.ts'
import type { AnyJob } from '../job.ts'

/** BullMQ's two ways to end a job otherwise than by its result. */
export interface Endings {
  /** Not retried. */
  readonly giveUp: new (message: string) => Error
  /** The job was moved to the delayed ones. */
  readonly delayed: new () => Error
}

/** Runs what is taken up: parses the payload again, and turns the kinds of failure into what BullMQ makes of them. */
export function jobRunner(
  catalogue: ReadonlyMap<string, AnyJob>,
  ports: unknown,
  endings: Endings,
  again: (definition: AnyJob, payload: unknown) => Promise<void>,
): Processor {
  // A delay is a matter of the machine, whatever the business time was turned to.
  const machine = createClock()

  async function run(definition: AnyJob, job: Job, token: string | undefined): Promise<unknown> {
    const payload = definition.payload.safeParse(job.data)
    if (!payload.success) throw new endings.giveUp(`the payload does not parse: ${where(payload.error)}`)
    // One that runs by itself gives way to one of its key that runs already.
    if (job.repeatJobKey !== undefined && definition.once === 'active') return again(definition, payload.data)
    try {
      const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
      return await definition.run(ports, payload.data, { last })
    } catch (error) {
      if (error instanceof Later) {
        await job.moveToDelayed(machine.now().getTime() + Math.max(0, error.waitMs), token)
        throw new endings.delayed()
      }
      if (!cannotHelp(error)) throw error
      const message = error instanceof ZodError ? where(error) : error.message
      throw Object.assign(new endings.giveUp(`${error.name}: ${message}`), { cause: error })
    }
  }

  return async (job, token) => {
    const definition = catalogue.get(job.name)
    if (definition === undefined) throw new endings.giveUp(`there is no job "${job.name}"`)
    return { result: (await run(definition, job, token)) ?? null }
  }
}

/** Tried again it would end the same way. */
function cannotHelp(error: unknown): error is Error {
  return error instanceof Fault || error instanceof Refusal || error instanceof ZodError
}

/** The places of what is wrong, without the values. */
function where(error: z.ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || '(all)'} ${code}`).join(', ')
}
