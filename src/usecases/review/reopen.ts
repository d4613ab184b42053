import { mayReach } from '#src/domain/access.ts'
import { refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'
import { writeVerdict, type Decided } from './decide.ts'
import { correctionDueOf } from './give-back.ts'

/** 重开 — an administrator unlocks what was passed; the school corrects it and hands it in again. */
export async function reopenFiling(context: Context, number: string, reason: string): Promise<Decided> {
  const { actor, records } = context
  if (!actor.person) throw refusal('access.stranger')
  const found = await records.filings.byNumber(number)
  if (!found) throw refusal('reopen.missing', { number })
  await records.filings.hold(found.id)
  const filing = (await records.filings.byId(found.id)) ?? found
  if (mayReach('filing.reopen', actor, filing) !== true) throw refusal('access.admins')
  if (filing.state !== 'passed') throw refusal('reopen.notLocked', { number })
  const acting = { byPersonId: actor.person.id, insteadOfId: undefined }
  const newDueOn = await correctionDueOf(context, filing)
  return writeVerdict(context, filing, { act: 'reopen', reason, newDueOn, acting })
}
