import { mayReach } from '#src/domain/access.ts'
import { isOnSchool } from '#src/domain/rectification-states.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Rectification } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { itemOf } from '../review/duty-of.ts'
import { majorName, peopleNamed, schoolName } from '../review/names.ts'
import { shownAttachments } from '../review/shown-attachments.ts'
import { shownClause } from '../review/shown-clause.ts'
import { localMoment } from '../review/shown.ts'
import { mayVerify } from './find.ts'
import { proposedDue } from './open.ts'

export type Side = 'school' | 'reviewer' | 'reader'

/** On which side of a notice whoever asks stands. */
export async function sideOf(context: Context, rectification: Rectification): Promise<Side> {
  if (await mayVerify(context, rectification)) return 'reviewer'
  return mayReach('rectification.answer', context.actor, rectification) === true ? 'school' : 'reader'
}

/** A notice with its rounds, as one side sees it. */
export async function showRectification(context: Context, rectification: Rectification, side: Side) {
  const { consortium } = context
  const { id, number, state, finding, dueOn, openedBy, openedAt, rounds } = rectification
  const acting = rounds.flatMap(({ byPersonId, insteadOfId }) => [byPersonId, insteadOfId])
  const nameOf = await peopleNamed(context, [openedBy, ...acting])
  return {
    id,
    number,
    side,
    state,
    school: schoolName(context, rectification.schoolId),
    major: majorName(context, rectification.majorId),
    finding,
    dueOn,
    week: teachingWeekOn(consortium, dueOn),
    daysLate: daysLate(context, rectification),
    openedBy: nameOf(openedBy),
    openedAt: localMoment(context, openedAt),
    rounds: rounds.map(({ kind, text, byPersonId, insteadOfId, at }) => ({
      kind,
      text,
      by: nameOf(byPersonId),
      insteadOf: insteadOfId === undefined ? undefined : nameOf(insteadOfId),
      at: localMoment(context, at),
    })),
    clause: clauseOf(context, rectification.item),
    ...(await shownAttachments(context, `rectification:${id}`)),
    newDueOn: await proposedDue(context),
  }
}

/** Working days after its day, while it is with the school; 0 in time. */
export function daysLate(
  { rules, today }: Pick<Context, 'rules' | 'today'>,
  { state, dueOn }: Pick<Rectification, 'state' | 'dueOn'>,
): number {
  const isLate = isOnSchool(state) && today > dueOn
  return isLate ? Math.max(1, rules.calendar.workingDaysBetween(dueOn, today)) : 0
}

/** What a document threatens may stand in another item of the same place in it. */
function clauseOf({ rules }: Pick<Context, 'rules'>, item: string) {
  const clause = shownClause(rules, item)
  const found = itemOf(rules, item)
  if (!found || clause.consequence !== '') return clause
  const beside = found.pack.items.find((one) => one.clause === found.item.clause && one.consequence)
  return { ...clause, consequence: beside?.consequence ?? '' }
}
