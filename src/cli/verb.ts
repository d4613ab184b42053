import type { Environment } from '#config/env.ts'

/** One verb of the command line. */
export interface Verb {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** Throws WrongUsage for words it does not understand, any other error for a refusal. */
  readonly run: (words: readonly string[], at: Terminal) => Promise<void>
}

export interface Terminal {
  readonly env: Environment
  readonly print: (line: string) => void
}

export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}
