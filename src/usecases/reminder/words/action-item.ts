import type { ActivityKind } from '#src/ports/activities.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { WordKind } from './word.ts'

export interface ShownItem {
  readonly word: 'action_item'
  readonly id: string
  readonly what: string
  readonly dueOn: string
  readonly week: number | undefined
  /** Working days since; 0 while it is not over. */
  readonly lateDays: number
  /** The meeting at which it was resolved. */
  readonly kind: ActivityKind
  readonly heldOn: string | undefined
}

/** 行动项 — to whoever has to do it, until it is done. */
export const actionItem: WordKind<ShownItem> = {
  kind: 'action_item',
  async said({ id, personId }, { records, rules: { calendar }, consortium, today }) {
    const item = await records.actionItems.byId(id)
    if (!item || item.doneAt || item.ownerId !== personId || item.dueOn === undefined) return undefined
    const activity = await records.activities.byId(item.activityId)
    if (!activity || activity.state === 'cancelled') return undefined
    const { what, dueOn } = item
    const isLate = dueOn < today
    return {
      shown: {
        word: 'action_item',
        id,
        what,
        dueOn,
        week: teachingWeekOn(consortium, dueOn),
        lateDays: isLate ? Math.max(1, calendar.workingDaysBetween(dueOn, today)) : 0,
        kind: activity.kind,
        heldOn: activity.on,
      },
      lastOn: isLate ? undefined : dueOn,
      matter: { schoolId: activity.schoolId, dueOn },
    }
  },
}
