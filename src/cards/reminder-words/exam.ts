import { activityFacts, whenText, type ActivityText } from '../activity-text.ts'
import { facts } from '../kit.ts'
import type { WordView } from '../reminder-word.ts'

export interface ExamWord extends ActivityText {
  readonly word: 'exam'
  readonly course: string
  readonly major: string
}

/** So much of a name is shown. */
const longest = 40

/** 联考临近 — which course, for which major, when and where. */
export const examWord: WordView<ExamWord> = {
  title: (shown, say) =>
    shown.kind === 'inspection'
      ? say('activity.ahead', { when: whenText(say, shown) })
      : say('reminder.exam.title', {
          course: (shown.course || shown.major).slice(0, longest),
          when: whenText(say, shown),
        }),
  blocks: (shown, say) => [
    facts([
      ...(shown.course === ''
        ? []
        : ([[say('reminder.exam.course'), shown.course.slice(0, longest)]] as const)),
      ...(shown.major === '' ? [] : ([[say('reminder.exam.major'), shown.major.slice(0, longest)]] as const)),
    ]),
    // The course and the major stand above; who inspects does not.
    activityFacts(say, shown.kind === 'joint_exam' ? { ...shown, about: '' } : shown),
  ],
}
