import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import type { ExtensionDecision } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { nameOfItem } from './duty-of.ts'
import { majorName, peopleNamed, schoolName } from './names.ts'
import { periodName } from './period-name.ts'
import { shownClause } from './shown-clause.ts'

/** An obligation for which more time was asked, with what became of that. */
export async function showExtension(context: Context, obligation: Obligation) {
  const { records, rules, consortium } = context
  const { id, item } = obligation
  const decision = (await records.filings.extensionDecisions(id)).at(-1)
  const decided = obligation.extension?.state === 'asked' ? undefined : decision
  return {
    id,
    filing: nameOfItem(rules, item),
    period: periodName(consortium.terms, obligation.period),
    school: schoolName(context, obligation.schoolId),
    major: majorName(context, obligation.majorId),
    due: obligation.dueOn,
    provisional: obligation.provisional,
    deadline: deadlineOf(obligation),
    until: decided?.askedUntil ?? obligation.extension?.until ?? '',
    reason: decided?.askedReason ?? obligation.extension?.reason ?? '',
    clause: shownClause(rules, item),
    decided: decided && (await shownDecision(context, decided)),
  }
}

async function shownDecision(context: Context, decision: ExtensionDecision) {
  const { verdict, until, reason, byPersonId, insteadOfId } = decision
  const nameOf = await peopleNamed(context, [byPersonId, insteadOfId])
  const insteadOf = insteadOfId === undefined ? undefined : nameOf(insteadOfId)
  return { verdict, until, reason, by: nameOf(byPersonId), insteadOf }
}
