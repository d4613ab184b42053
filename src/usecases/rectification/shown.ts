import { mayReach } from '#src/domain/access.ts'
import { isOnSchool } from '#src/domain/rectification-states.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Rectification } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { itemOf } from '../review/duty-of.ts'
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
  const { records, consortium, rules, today } = context
  const { id, number, state, schoolId, majorId, finding, dueOn, openedBy, openedAt, rounds } = rectification
  const ids = [openedBy, ...rounds.flatMap((round) => [round.byPersonId, round.insteadOfId ?? []].flat())]
  const people = await records.people.byIds([...new Set(ids)])
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? ''
  const attachments = await records.attachments.ofOwner(`rectification:${id}`)
  return {
    id,
    number,
    side,
    state,
    school: consortium.schools.find((school) => school.id === schoolId)?.name ?? schoolId,
    major: consortium.majors.find((major) => major.id === majorId)?.name,
    finding,
    dueOn,
    week: teachingWeekOn(consortium, dueOn),
    daysLate:
      isOnSchool(state) && today > dueOn
        ? Math.max(1, rules.calendar.workingDaysBetween(dueOn, today))
        : 0,
    openedBy: nameOf(openedBy),
    openedAt: localMoment(context, openedAt),
    rounds: rounds.map((round) => ({
      kind: round.kind,
      text: round.text,
      by: nameOf(round.byPersonId),
      insteadOf: round.insteadOfId === undefined ? undefined : nameOf(round.insteadOfId),
      at: localMoment(context, round.at),
    })),
    clause: clauseOf(context, rectification.item),
    images: attachments.flatMap(({ imageKey }) => imageKey ?? []),
    pictureCount: attachments.filter(({ kind }) => kind === 'image').length,
    files: attachments.flatMap(({ kind, name }) => (kind === 'file' ? [name] : [])),
    newDueOn: await proposedDue(context),
  }
}

/** What a document threatens may stand in another item of the same place in it. */
function clauseOf({ rules }: Pick<Context, 'rules'>, item: string) {
  const clause = shownClause(rules, item)
  const found = itemOf(rules, item)
  if (!found || clause.consequence !== '') return clause
  const beside = found.pack.items.find((one) => one.clause === found.item.clause && one.consequence)
  return { ...clause, consequence: beside?.consequence ?? '' }
}
