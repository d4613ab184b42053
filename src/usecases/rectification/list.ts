import { may, mayReach, reachOf, schoolsReached } from '#src/domain/access.ts'
import type { RectificationState } from '#src/domain/rectification-states.ts'
import type { Rectification } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { majorName, schoolName } from '../review/names.ts'
import { daysLate } from './shown.ts'

/** A list longer than this is read a page at a time in an export. */
const most = 12

const unclosed: readonly RectificationState[] = ['open', 'answered', 'sent_back']

/** The notices that are not closed, of one's own school or majors, soonest first. */
export async function listRectifications(context: Context) {
  const { actor } = context
  const found = (await reached(context)).filter((one) => mayReach('rectification.read', actor, one) === true)
  return {
    total: found.length,
    late: found.filter((one) => daysLate(context, one) > 0).length,
    mayOpen: may('rectification.open')(actor) === true,
    rows: found.slice(0, most).map((one) => ({
      id: one.id,
      number: one.number,
      school: schoolName(context, one.schoolId),
      major: majorName(context, one.majorId),
      state: one.state,
      dueOn: one.dueOn,
      daysLate: daysLate(context, one),
    })),
  }
}

async function reached({ actor, records }: Context): Promise<readonly Rectification[]> {
  const name = 'rectification.read'
  const states = unclosed
  if (reachOf(name, actor).has('all')) return records.rectifications.list({ states })
  const schoolIds = schoolsReached(name, actor)
  const majorIds = reachOf(name, actor).has('majors') ? (actor.person?.majorIds ?? []) : []
  const lists = [
    await records.rectifications.list({ states, schoolIds }),
    await records.rectifications.list({ states, majorIds }),
  ]
  const byId = new Map(lists.flat().map((one) => [one.id, one]))
  return [...byId.values()].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}
