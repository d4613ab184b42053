/** One call as the platform answered it. Ids only: no bodies, no tokens. */
interface LoggedCall {
  /** Milliseconds of the machine's own clock, when the call arrived. */
  readonly at: number
  /** Milliseconds since 1970 on the stand-in's clock. */
  readonly time: number
  readonly method: string
  readonly path: string
  readonly status: number
  readonly code: number
}

export interface RequestLog {
  /** The newest calls, oldest first. A path may hold `:name` parts and a closing `*`. */
  calls(filter?: { readonly method?: string; readonly path?: string }): readonly LoggedCall[]
  /** How many there were since the last `clear`, those no longer kept included. */
  total(): number
  clear(): void
  add(call: LoggedCall): void
}

/** `/open-apis/im/v1/messages/:id/reply` matches one call each; a closing `*` matches whatever follows. */
export function pathPattern(path: string): RegExp {
  const escaped = path.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll(/:[a-z_]+/gi, '[^/]+').replace(/\*$/, '.*')}$`)
}

export function createRequestLog(size: number): RequestLog {
  let calls: LoggedCall[] = []
  let total = 0
  return {
    calls: (filter = {}) => {
      const pattern = filter.path === undefined ? undefined : pathPattern(filter.path)
      return calls
        .slice(-size)
        .filter((call) => filter.method === undefined || call.method === filter.method)
        .filter((call) => pattern === undefined || pattern.test(call.path))
    },
    total: () => total,
    clear: () => {
      calls = []
      total = 0
    },
    add: (call) => {
      total += 1
      calls.push(call)
      // Cut back only at twice the size, so that the cost per call stays constant.
      if (calls.length >= size * 2) calls = calls.slice(-size)
    },
  }
}
