import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import type { Context } from '../context.ts'
import { itemOf } from './duty-of.ts'
import { periodName } from './period-name.ts'
import { shownClause } from './shown-clause.ts'

/** An obligation for which more time was asked, with what became of that. */
export async function showExtension(context: Context, obligation: Obligation) {
  const { records, rules, consortium } = context
  const { id, item, schoolId, majorId, period, extension } = obligation
  const decision = (await records.filings.extensionDecisions(id)).at(-1)
  const waits = extension?.state === 'asked'
  const people = decision && !waits ? [decision.byPersonId, ...(decision.insteadOfId ? [decision.insteadOfId] : [])] : []
  const [by, insteadOf] = await Promise.all(people.map((personId) => records.people.byId(personId)))
  const found = itemOf(rules, item)
  return {
    id,
    filing: found?.item.duty?.form?.name ?? found?.item.what ?? { zh: item, en: item },
    period: periodName(consortium.terms, period),
    school: consortium.schools.find((school) => school.id === schoolId)?.name ?? schoolId,
    major: consortium.majors.find((major) => major.id === majorId)?.name,
    due: obligation.dueOn,
    provisional: obligation.provisional,
    deadline: deadlineOf(obligation),
    until: waits ? extension.until : (decision?.askedUntil ?? extension?.until ?? ''),
    reason: waits ? extension.reason : (decision?.askedReason ?? extension?.reason ?? ''),
    clause: shownClause(rules, item),
    decided: waits
      ? undefined
      : decision && {
          verdict: decision.verdict,
          until: decision.until,
          reason: decision.reason,
          by: by?.name ?? '',
          insteadOf: insteadOf?.name,
        },
  }
}
