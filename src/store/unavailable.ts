import { Later } from '#src/failure.ts'

/** The network's codes, and the SQLSTATEs of a server that is starting, stopping, full or lost on the way. */
const codes =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(?:HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|08...|53...|57P0[123])$/
/** node-postgres gives these no code. */
const messages =
  /^(?:Connection terminated|timeout (?:exceeded|expired)|Query read timeout|Client (?:was closed|has encountered))/

const againMs = 2_000

/** Whatever keeps the database from answering, the asker learns one thing: ask again. */
export function asLater(error: unknown): unknown {
  if (!isUnavailable(error)) return error
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return new Later(`the database does not answer${code}`, againMs, { cause: error })
}

export async function orLater<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (error) {
    throw asLater(error)
  }
}

/** Looks through the causes as well: the work may have wrapped what the database said. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Later) return false
  if ('code' in error && codes.test(String(error.code))) return true
  return messages.test(error.message) || isUnavailable(error.cause)
}
