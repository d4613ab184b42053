import { ApiError } from '#src/standin/gateway/errors.ts'
import { pathPattern } from '#src/standin/gateway/request-log.ts'

/** What shall go wrong with the next calls that match. */
export interface Fault {
  readonly method?: string
  /** `:name` stands for one part, a closing `*` for whatever follows. */
  readonly path: string
  /** The HTTP status to answer with. Left out, the call is only delayed by `hangMs`. */
  readonly status?: number
  readonly code?: number
  readonly msg?: string
  readonly headers?: Readonly<Record<string, string>>
  /** How many calls; 1 when left out. */
  readonly times?: number
  /** The call takes effect before it is answered with the error: sent, but the answer was lost. */
  readonly after?: boolean
  /** Milliseconds of real time before the answer. */
  readonly hangMs?: number
}

export interface Faults {
  failNext(fault: Fault): void
  /** Takes back what has not gone wrong yet. */
  clear(): void
  /** For the gateway: uses up one time of the first fault that matches. */
  take(method: string, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let planned: { fault: Fault; pattern: RegExp; left: number }[] = []
  return {
    failNext: (fault) => {
      planned.push({ fault, pattern: pathPattern(fault.path), left: fault.times ?? 1 })
    },
    clear: () => {
      planned = []
    },
    take: (method, path) => {
      if (planned.length === 0) return undefined
      const hit = planned.find(
        ({ fault, pattern }) => (fault.method === undefined || fault.method === method) && pattern.test(path),
      )
      if (!hit) return undefined
      hit.left -= 1
      if (hit.left <= 0) planned = planned.filter((each) => each !== hit)
      return hit.fault
    },
  }
}

/** The refusal a fault asks for, if it asks for one. */
export function faultError({ status, code, msg, headers }: Fault): ApiError | undefined {
  if (status === undefined) return undefined
  return new ApiError(status, code ?? status, msg ?? 'internal error', headers)
}
