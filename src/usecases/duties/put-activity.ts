import type { Activity } from '#src/ports/activities.ts'
import type { Crediting } from './counted.ts'
import { creditActivity, creditObservation, type Credited } from './credit.ts'

/** Plans, moves, holds or calls off what is held once, and counts it for whatever it fulfils. */
export async function putActivity(
  crediting: Crediting,
  activity: Activity,
): Promise<Credited & { readonly change: 'new' | 'changed' | 'unchanged' }> {
  const { activities } = crediting.records
  const former = await activities.byId(activity.id)
  const change = await activities.put(activity)
  const credited = await creditActivity(crediting, activity)
  if (change !== 'unchanged') {
    for (const one of [former, activity]) if (one) await creditLessonsOfSent(crediting, one)
  }
  return { ...credited, change }
}

const pageSize = 200

/** 选派 — once it is known who was sent to a school, what they observed there counts for more. */
async function creditLessonsOfSent(crediting: Crediting, activity: Activity): Promise<void> {
  const { kind, personId, schoolId } = activity
  if (kind !== 'exchange' || personId === undefined) return
  const filter = { scope: { observerId: personId }, ...yearsOf(activity) }
  for (let number = 1; ; number += 1) {
    const { rows } = await crediting.records.observations.list(filter, { size: pageSize, number })
    for (const row of rows) if (row.schoolId === schoolId) await creditObservation(crediting, row)
    if (rows.length < pageSize) return
  }
}

/** The years in which somebody was sent. More days than a term has do no harm: counting anew changes nothing. */
function yearsOf({ period }: Pick<Activity, 'period'>) {
  const [, first = '', last = first] = /^(\d{4})(?:-(\d{4}))?/.exec(period) ?? []
  return { from: `${first}-01-01`, to: `${last}-12-31` }
}
