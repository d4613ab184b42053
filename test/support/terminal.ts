import type { Environment } from '#config/env.ts'
import type { Verb } from '#src/cli/verb.ts'

export interface Ran {
  readonly lines: readonly string[]
  /** Why it was refused; undefined on success. */
  readonly refusal: string | undefined
}

/** Runs a verb of the command line in this process. */
export async function runs(verb: Verb, words: readonly string[], env: Environment): Promise<Ran> {
  const lines: string[] = []
  const refusal = await verb.run(words, { env, print: (line) => void lines.push(line) }).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  return { lines, refusal }
}
