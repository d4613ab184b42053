import { isMeeting } from '#src/domain/activity/kinds.ts'
import { minutesDays } from '../../activity/minutes-days.ts'
import { showActivity, type ShownActivity } from '../../activity/shown.ts'
import type { WordKind } from './word.ts'

export interface ShownMinutes extends ShownActivity {
  readonly word: 'minutes'
  /** How many working days after it minutes are due; whether anybody has decided that. */
  readonly workingDays: number
  readonly isDefault: boolean
}

/** 催纪要 — to whoever holds it, as long as nobody has said that it was held or called off. */
export const minutes: WordKind<ShownMinutes> = {
  kind: 'minutes',
  async said({ id }, { records, rules, consortium, today }) {
    const activity = await records.activities.byId(id)
    if (!activity || !isMeeting(activity.kind) || activity.state !== 'planned') return undefined
    if (activity.on === undefined || activity.on > today) return undefined
    const shown = await showActivity({ records, consortium }, activity)
    const days = await minutesDays({ records, rules })
    const dueOn = rules.calendar.workingDaysAfter(activity.on, days.workingDays)
    return {
      shown: { ...shown, ...days, word: 'minutes' },
      lastOn: undefined,
      matter: { schoolId: activity.schoolId, dueOn },
    }
  },
}
