import { refusal } from '#src/failure.ts'
import type { PendingImport } from '#src/ports/imports.ts'
import type { Context } from '../context.ts'

/** The import whose card was pressed, if it still waits for that and for this person. */
export async function readyImport(
  { records, actor, now }: Pick<Context, 'records' | 'actor' | 'now'>,
  id: string,
): Promise<PendingImport> {
  const pending = await records.imports.byId(id)
  if (pending?.state !== 'ready' || pending.expiresAt <= now) throw refusal('import.over')
  if (pending.openId !== actor.openId) throw refusal('import.notYours')
  return pending
}
