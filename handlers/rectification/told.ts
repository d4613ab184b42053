import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, show, type Part } from '#src/bot/reply.ts'
import { rectificationCard } from '#src/cards/rectification-card.ts'
import type { Rectification } from '#src/ports/filings.ts'
import { showRectification, type Side } from '#src/usecases/rectification/shown.ts'
import { readersOf } from '#src/usecases/review/reviewers.ts'
import { schoolsPeople } from '../review/decided.ts'
import { rectificationSubject } from './open.ts'

/** The card of whoever pressed, and every other card of this notice, as its side sees it now. */
export async function redrawn(ask: Ask, found: Rectification, pressed: Side): Promise<readonly Part[]> {
  const sides = await Promise.all(
    (['school', 'reviewer'] as const).map(async (side) => ({
      side,
      shown: await showRectification(ask, found, side),
    })),
  )
  return sides.flatMap(({ side, shown }) => {
    const subject = rectificationSubject(found.id, side)
    const drawn = redraw(subject, rectificationCard, shown)
    return side === pressed ? [replace(rectificationCard, shown, subject), drawn] : [drawn]
  })
}

/** The coordinators of the school get the notice, alone. */
export async function tellSchool(ask: Ask, found: Rectification): Promise<readonly Part[]> {
  const shown = await showRectification(ask, found, 'school')
  const subject = rectificationSubject(found.id, 'school')
  return (await schoolsPeople(ask, found.schoolId)).map((personId) =>
    show(rectificationCard, shown, { to: { personId }, subject }),
  )
}

/** Whoever demanded it, or whoever they handed their reviews over to, gets the answer to verify. */
export async function tellOpener(ask: Ask, found: Rectification): Promise<readonly Part[]> {
  const opener = await ask.records.people.byId(found.openedBy)
  const readers = await readersOf(ask, opener ? [opener] : [])
  const shown = await showRectification(ask, found, 'reviewer')
  const subject = rectificationSubject(found.id, 'reviewer')
  return readers.map(({ id }) => show(rectificationCard, shown, { to: { personId: id }, subject }))
}
