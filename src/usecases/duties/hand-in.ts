import { localDate } from '#src/domain/dates.ts'
import { isWaiting } from '#src/domain/filing-states.ts'
import type { Happening } from '#src/domain/policy/due/occasion.ts'
import type { PolicyItem, PolicyPack } from '#src/domain/policy/pack.ts'
import type { Filing } from '#src/ports/filings.ts'

/** Each hand-in is a happening of its own: what is corrected and handed in again is reviewed again. */
export function handedIn(
  filing: Pick<Filing, 'id' | 'version' | 'schoolId' | 'majorId' | 'submittedAt' | 'state'>,
  timeZone: string,
): readonly Happening[] {
  const { id, version, schoolId, majorId, submittedAt, state } = filing
  if (!isWaiting(state) || !submittedAt || majorId === undefined) return []
  const on = localDate(submittedAt, timeZone)
  return [{ event: 'filing_submitted', id: `${id}/${version}`, schoolId, majorId, on }]
}

/** What a lead of a major reviews: the filings whose review a pack puts a time to. */
export function reviewedItems(packs: readonly PolicyPack[]): readonly string[] {
  return packs
    .filter(({ items }) => items.some(hangsOnHandIn))
    .flatMap(({ items }) => items)
    .flatMap(({ id, duty }) => (duty?.form && duty.reviewer === 'major_lead' ? [id] : []))
}

/** Whether a pack asks for it so many days after something was handed in (S0-15). */
export function hangsOnHandIn({ duty }: PolicyItem): boolean {
  return duty?.due.kind === 'after_event' && duty.due.event === 'filing_submitted'
}
