import type { Ask } from '#src/bot/ask.ts'
import { redraw, replace, show, tell, type Part } from '#src/bot/reply.ts'
import { kindText, whenText } from '#src/cards/activity-text.ts'
import { seminarCard } from '#src/cards/seminar-card.ts'
import { seminarInvitation } from '#src/cards/seminar-invitation.ts'
import { seminarOverview } from '#src/cards/seminar-overview.ts'
import { isAtSchools } from '#src/domain/activity/kinds.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { sayIn, sentence } from '#src/i18n/say.ts'
import type { Activity } from '#src/ports/activities.ts'
import { showActivity, showInvitations, showOverview } from '#src/usecases/activity/shown.ts'
import { countsSubject, invitationSubject, overviewSubject } from '#src/usecases/activity/subject.ts'
import { redrawNotices, tellSchools } from './at-schools.ts'

/** The card of whoever sets it, in place of the one that was pressed. */
export async function overviewInPlace(ask: Ask, activity: Activity): Promise<readonly Part[]> {
  const shown = await showOverview(ask, activity)
  return [replace(seminarOverview, shown, overviewSubject(activity.id)), ...(await redrawn(ask, activity))]
}

/** Every card with its counts or names, wherever it was sent. */
export async function redrawn(ask: Ask, activity: Activity): Promise<readonly Part[]> {
  const { id } = activity
  return [
    redraw(overviewSubject(id), seminarOverview, await showOverview(ask, activity)),
    redraw(countsSubject(id), seminarCard, await showActivity(ask, activity)),
  ]
}

/** Those who are asked for the first time get the card, in private. */
export async function askPeople(
  ask: Ask,
  activity: Activity,
  ids: readonly string[],
): Promise<readonly Part[]> {
  if (isAtSchools(activity.kind)) return tellSchools(ask, { activity, former: undefined }, ids)
  const shown = await showInvitations(ask, activity)
  return ids.flatMap((personId) => {
    const own = shown.get(personId)
    const subject = invitationSubject(activity.id, personId)
    return own ? [show(seminarInvitation, own, { to: { personId }, subject })] : []
  })
}

/** The cards of those who were asked before, as it is now. */
export async function redrawInvitations(
  ask: Ask,
  activity: Activity,
  ids: readonly string[],
): Promise<readonly Part[]> {
  if (isAtSchools(activity.kind)) return redrawNotices(ask, activity, ids)
  const shown = await showInvitations(ask, activity)
  return ids.flatMap((personId) => {
    const own = shown.get(personId)
    return own ? [redraw(invitationSubject(activity.id, personId), seminarInvitation, own)] : []
  })
}

/** Everybody who was asked learns of it, and their old cards say the same. */
export async function tellMoved(
  ask: Ask,
  { activity, former }: { readonly activity: Activity; readonly former: Activity | undefined },
  ids: readonly string[],
): Promise<readonly Part[]> {
  if (ids.length === 0) return []
  if (isAtSchools(activity.kind)) return tellSchools(ask, { activity, former }, ids)
  const what = nameOf(ask, activity)
  const said = { what, before: whenOf(ask, former ?? activity), when: whenOf(ask, activity) }
  return [
    ...(await redrawInvitations(ask, activity, ids)),
    ...ids.map((personId) => tell({ personId }, sentence('seminar.movedTell', said))),
  ]
}

/** The one language in which a sentence to many is written: that of whoever asks. */
export const nameOf = ({ language }: Pick<Ask, 'language'>, { kind }: Pick<Activity, 'kind'>): string =>
  kindText(sayIn(language), kind)

export function whenOf({ language, consortium }: Ask, { on, time }: Pick<Activity, 'on' | 'time'>): string {
  const week = on === undefined ? undefined : teachingWeekOn(consortium, on)
  return whenText(sayIn(language), { on, week, time })
}
