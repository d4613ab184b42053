import { whenText } from './activity-text.ts'
import { button, buttons, card, markdown, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface ExamList {
  readonly rows: readonly {
    readonly major: string
    /** Empty where none is chosen yet. */
    readonly course: string
    readonly on: string | undefined
    readonly week: number | undefined
    readonly time: string
    readonly held?: boolean
    /** Of one that whoever looks may move, call off or note as held. */
    readonly id?: string | undefined
  }[]
}

const mostRows = 60
const mostButtons = 6

/** 联考 — which course each major examines this term, and when. */
export const examList = defineView<ExamList>({
  name: 'exam-list',
  audience: 'anyone',
  draw({ rows }, say) {
    const lines = rows.slice(0, mostRows).map(({ major, course, held, ...when }) => {
      const what = course === '' ? say('seminar.noCourse') : course
      const words = [what, whenText(say, when), held === true && say('seminar.state.held')]
      return `- **${plain(major)}** ${plain(words.filter(Boolean).join(' · ')).replaceAll('\n', ' ')}`
    })
    const acts = rows.flatMap(({ id, course, major }) => {
      const text = say('activity.open', { what: (course || major).slice(0, 20) })
      return id === undefined ? [] : [button({ text, action: { action: 'seminar.open', id } })]
    })
    return card(
      { title: say('seminar.exams'), tone: 'blue' },
      markdown(lines.join('\n')),
      buttons(...acts.slice(0, mostButtons)),
    )
  },
})
