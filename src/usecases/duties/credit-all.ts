import type { Term } from '#src/domain/term.ts'
import { termPeriods } from '#src/domain/policy/credit.ts'
import { yearOf } from '#src/domain/dates.ts'
import type { Activity } from '#src/ports/activities.ts'
import { around, held, itemsOf, lesson, type Crediting } from './counted.ts'
import { creditMany } from './credit.ts'

const pageSize = 500

/**
 * Counts anew whatever was observed or held in a term: after an import, a changed pack, or when more is owed than before.
 * Repeating it changes nothing. Settles with how many records were looked at.
 */
export async function creditAll(crediting: Crediting, term: Term): Promise<number> {
  const { records } = crediting
  const items = await itemsOf(crediting)
  const activities = await activitiesOf(crediting, term)
  const those = activities.map((activity) => ({ id: activity.id, counted: held(crediting, activity) }))
  await creditMany(crediting, items, 'activity', those)
  const filter = { scope: { all: true }, from: term.firstDay, to: term.lastDay }
  const periods = [...termPeriods(term), ...yearsIn(term)]
  for (let number = 1, seen = 0; ; number += 1) {
    const { total, rows } = await records.observations.list(filter, { size: pageSize, number })
    const known = await around(crediting, rows, periods)
    const lessons = rows.map((row) => ({ id: row.id, counted: lesson(crediting, row, known) }))
    await creditMany(crediting, items, 'observation', lessons)
    seen += rows.length
    if (rows.length === 0 || seen >= total) return activities.length + seen
  }
}

const yearsIn = ({ firstDay, lastDay }: Term) => [...new Set([yearOf(firstDay), yearOf(lastDay)].map(String))]

/** What was planned for the term, or for the years in which it lies, and what was held in it. */
async function activitiesOf({ records }: Crediting, term: Term): Promise<readonly Activity[]> {
  const { firstDay: from, lastDay: to } = term
  const planned = await records.activities.list({ periods: [...termPeriods(term), ...yearsIn(term)] })
  const there = await records.activities.list({ from, to })
  return [...new Map([...planned, ...there].map((one) => [one.id, one])).values()]
}

/** The terms of which something may still be owed: those that have begun and did not end before this year. */
export async function creditRecent(
  crediting: Omit<Crediting, 'consortium'> & { readonly today: string },
  consortium: Crediting['consortium'],
): Promise<void> {
  const { today } = crediting
  const recent = consortium.terms.filter(
    ({ firstDay, lastDay }) => firstDay <= today && lastDay >= `${today.slice(0, 4)}-01-01`,
  )
  for (const term of recent) await creditAll({ ...crediting, consortium }, term)
}
