import type { z } from 'zod'

import { PlatformError } from '#src/ports/platform.ts'

import { withTenantToken } from '../sdk.ts'

import type { Token } from './token.ts'

export type Authorised = ReturnType<typeof withTenantToken>

/** Makes one call of the SDK and reads of its answer what `answer` asks for. Throws a PlatformError and nothing else. */
export type Call = <Answer extends z.ZodType>(
  run: (authorised: Authorised) => Promise<unknown>,
  answer: Answer,
) => Promise<z.output<Answer>>

export function createCall(token: Token): Call {
  async function attempt(run: (authorised: Authorised) => Promise<unknown>): Promise<unknown> {
    const used = await token.current()
    try {
      return await run(withTenantToken(used))
    } catch (error) {
      if (!(error instanceof PlatformError) || error.fate !== 'token') throw error
      await token.drop(used)
      return await run(withTenantToken(await token.current()))
    }
  }

  return (run, answer) => readAnswer(attempt(run), answer)
}

/** What `answer` asks for, of an answer that is under way. Throws a PlatformError and nothing else. */
export async function readAnswer<Answer extends z.ZodType>(
  coming: Promise<unknown>,
  answer: Answer,
): Promise<z.output<Answer>> {
  const given = await coming.catch((error: unknown) => {
    throw error instanceof PlatformError ? error : unexpected()
  })
  const read = answer.safeParse(given)
  if (!read.success) throw unexpected()
  return read.data
}

/** An answer of another form than documented. Asked again it may be right; and no send is made twice by its uuid. */
function unexpected(): PlatformError {
  return new PlatformError({ fate: 'transient', code: 0, httpStatus: 0, hint: 'unexpected answer' })
}
