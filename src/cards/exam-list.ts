import { whenText } from './activity-text.ts'
import { card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface ExamList {
  readonly rows: readonly {
    readonly major: string
    /** Empty where none is chosen yet. */
    readonly course: string
    readonly on: string | undefined
    readonly week: number | undefined
    readonly time: string
  }[]
}

const mostRows = 60

/** 联考 — which course each major examines this term, and when. */
export const examList = defineView<ExamList>({
  name: 'exam-list',
  audience: 'anyone',
  draw({ rows }, say) {
    const lines = rows.slice(0, mostRows).map(({ major, course, ...when }) => {
      const what = course === '' ? say('seminar.noCourse') : course
      return `- **${plain(major)}** ${plain([what, whenText(say, when)].join(' · ')).replaceAll('\n', ' ')}`
    })
    return card({ title: say('seminar.exams'), tone: 'blue' }, markdown(lines.join('\n')))
  },
})
