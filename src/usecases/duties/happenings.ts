import { isDate } from '#src/domain/dates.ts'
import { waitingStates } from '#src/domain/filing-states.ts'
import type { Happening } from '#src/domain/policy/due/occasion.ts'
import type { PolicyPack } from '#src/domain/policy/pack.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Records } from '#src/ports/store.ts'
import { handedIn, reviewedItems } from './hand-in.ts'

/** The form in which a school says when its students go into companies. */
const internshipPlan = 'internship_plan'

/**
 * What records say has happened or will: that a filing waits for its lead; from an internship plan, that it was passed
 * and when the internship begins. Each is a happening of its own, by the filing's id.
 */
export async function happeningsOf(
  { filings, obligations }: Pick<Records, 'filings' | 'obligations'>,
  packs: readonly PolicyPack[],
  timeZone: string,
): Promise<readonly Happening[]> {
  return [
    ...(await internships({ filings, obligations }, packs)),
    ...(await handIns({ filings }, packs, timeZone)),
  ]
}

async function handIns(
  { filings }: Pick<Records, 'filings'>,
  packs: readonly PolicyPack[],
  timeZone: string,
): Promise<readonly Happening[]> {
  const items = reviewedItems(packs)
  if (items.length === 0) return []
  const { rows } = await filings.list({ items, states: waitingStates })
  return rows.flatMap((filing) => handedIn(filing, timeZone))
}

async function internships(
  { filings, obligations }: Pick<Records, 'filings' | 'obligations'>,
  packs: readonly PolicyPack[],
): Promise<readonly Happening[]> {
  const items = packs.flatMap((pack) =>
    pack.items.filter(({ duty }) => duty?.form?.id === internshipPlan).map(({ id }) => id),
  )
  if (items.length === 0) return []
  const { rows } = await filings.list({ items, states: ['submitted', 'resubmitted', 'passed'] })
  const passed = rows.filter(({ state }) => state === 'passed')
  const done = await obligations.byIds(passed.map(({ obligationId }) => obligationId))
  const doneOn = new Map(done.map((one) => [one.id, one.doneOn]))
  return [
    ...rows.flatMap((filing) => happening(filing, 'internship_start', filing.content['from'])),
    ...passed.flatMap((filing) =>
      happening(filing, 'internship_plan_passed', doneOn.get(filing.obligationId)),
    ),
  ]
}

function happening(
  { id, schoolId, majorId }: Filing,
  event: Happening['event'],
  on: unknown,
): readonly Happening[] {
  return typeof on === 'string' && isDate(on) ? [{ event, id, schoolId, majorId, on }] : []
}
