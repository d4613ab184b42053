import { isAtSchools } from '#src/domain/activity/kinds.ts'
import { showActivity, type ShownActivity } from '../../activity/shown.ts'
import type { WordKind } from './word.ts'

export interface ShownExam extends ShownActivity {
  readonly word: 'exam'
  readonly course: string
  readonly major: string
}

/** 联考、督查 — to the coordinators of the schools that take part, until the day. */
export const exam: WordKind<ShownExam> = {
  kind: 'exam',
  async said({ id }, { records, consortium, today }) {
    const activity = await records.activities.byId(id)
    if (!activity || !isAtSchools(activity.kind) || activity.state !== 'planned') return undefined
    if (activity.on === undefined || activity.on < today) return undefined
    const { course } = activity.details
    return {
      shown: {
        ...(await showActivity({ records, consortium }, activity)),
        word: 'exam',
        course: typeof course === 'string' ? course : '',
        major: consortium.majors.find((major) => major.id === activity.majorId)?.name ?? '',
      },
      lastOn: activity.on,
      matter: { schoolId: activity.schoolId, majorId: activity.majorId, dueOn: activity.on },
    }
  },
}
