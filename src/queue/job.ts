import type { z } from 'zod'

export const queues = ['inbound', 'outbound', 'background'] as const
export type QueueName = (typeof queues)[number]

/** One thing that happens later. `run` must be safe to repeat: it is delivered at least once. */
export interface Job<
  Name extends string = string,
  Payload extends z.ZodType = z.ZodType,
  Ports = never,
  Result = unknown,
> {
  readonly name: Name
  readonly queue: QueueName
  readonly payload: Payload
  /** How often it is tried before it is kept for an administrator. `Later` does not count as a try. */
  readonly attempts: number
  /** Two jobs of one key are one job. Required, so that nobody forgets a retry is a second run. */
  readonly key: (payload: z.output<Payload>) => string
  /**
   * How long the key holds. `kept`: while the job is remembered (at least an hour after it ended), for work that
   * must not run twice. `active`: while it waits or runs; asked for again meanwhile, it runs once more afterwards.
   */
  readonly once: 'kept' | 'active'
  /** Runs by itself every so many milliseconds, with this payload. */
  readonly every?: { readonly ms: number; readonly payload: z.input<Payload> }
  readonly run: (ports: Ports, payload: z.output<Payload>, attempt: Attempt) => Promise<Result>
}

/** Which try this is: whoever waits for the outcome is told of a failure at the last one. */
export interface Attempt {
  readonly last: boolean
}

export function defineJob<Name extends string, Payload extends z.ZodType, Ports, Result>(
  job: Job<Name, Payload, Ports, Result>,
): Job<Name, Payload, Ports, Result> {
  return job
}

// oxlint-disable-next-line typescript/no-explicit-any -- the one place where jobs of all payloads meet
export type AnyJob = Job<string, any, any, any>

/** The name and payload of each job in the catalogue; `enqueue` accepts nothing else. */
export type Enqueueable<Jobs extends readonly AnyJob[]> = {
  [Index in keyof Jobs]: {
    readonly name: Jobs[Index]['name']
    readonly payload: z.input<Jobs[Index]['payload']>
  }
}[number]

/** All that the jobs of a catalogue need, together. */
// oxlint-disable-next-line typescript/no-explicit-any -- the one place where jobs of all payloads meet
export type PortsOf<Jobs extends readonly AnyJob[]> = {
  [Index in keyof Jobs]: (ports: Parameters<Jobs[Index]['run']>[0]) => void
}[number] extends (ports: infer All) => void
  ? All
  : never
