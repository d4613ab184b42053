import type { ObligationState } from '#src/domain/obligation.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { appointmentButtons, lineText, type AppointmentLine } from './appointment-list.ts'
import { deadlineText, extensionText, leftText, type ShownDue } from './due-text.ts'
import { dayText, listText } from './format.ts'
import { button, buttons, card, markdown, note, plain, table, type Block, type Tone } from './kit.ts'
import { defineView } from './view.ts'

export interface TaskShown {
  readonly obligationId: string
  readonly what: Words
  readonly school: string
  readonly major: string | undefined
  readonly state: ObligationState
  readonly due: ShownDue
  /** Whether it is met with a form. */
  readonly canFile: boolean
}

export interface TaskListShown {
  /** Only until then. */
  readonly until: string | undefined
  readonly tasks: readonly TaskShown[]
  readonly total: number
  readonly late: number
  readonly undated: number
  readonly toReview: number
  /** Lessons that were agreed to be heard. */
  readonly toHear?: readonly AppointmentLine[]
  readonly toPutRight: readonly { readonly number: string; readonly dueOn: string }[]
  /** What was resolved at a meeting. */
  readonly toDo: readonly {
    readonly id: string
    readonly what: string
    readonly dueOn: string | undefined
    readonly late: boolean
  }[]
}

/** So many buttons stand under the list. */
const mostButtons = 5

/** 待办 — what one's school owes, soonest first, and what waits for oneself. */
export const taskList = defineView<TaskListShown>({
  name: 'task-list',
  audience: 'private',
  draw(shown, say) {
    const { until, tasks, total, late, undated, toReview, toPutRight, toDo, toHear = [] } = shown
    const waiting = toReview + toPutRight.length + toDo.length + toHear.length
    const count = total + waiting
    const title =
      until === undefined
        ? say('tasks.title', { count })
        : say('tasks.titleUntil', { count, date: dayText(say, until) })
    return card(
      { title, tone: count === 0 ? 'green' : late > 0 ? 'orange' : 'blue' },
      count === 0 && markdown(say('tasks.empty')),
      ...waitingBlocks(shown, say),
      ...toDoBlocks(shown, say),
      ...toHearBlocks(toHear, say),
      late > 0 && markdown(`❗ ${say('tasks.late', { count: late })}`),
      tasks.length > 0 && taskTable(tasks, say),
      tasks.length < total && note(say('tasks.more', { shown: tasks.length, count: total })),
      undated > 0 && note(say('tasks.undated', { count: undated })),
      ...openButtons(tasks, say),
    )
  },
})

function waitingBlocks({ toReview, toPutRight }: TaskListShown, say: Say): readonly Block[] {
  const lines = toPutRight
    .slice(0, 10)
    .map(({ number, dueOn }) => say('tasks.putRightLine', { number, date: dayText(say, dueOn) }))
  return [
    toReview > 0 && markdown(say('tasks.review', { count: toReview })),
    toPutRight.length > 0 &&
      markdown(`${say('tasks.putRight', { count: toPutRight.length })}\n${plain(listText(say, lines))}`),
  ]
}

/** Each with the word that it is done. */
function toDoBlocks({ toDo }: TaskListShown, say: Say): readonly Block[] {
  if (toDo.length === 0) return []
  const first = toDo.slice(0, mostButtons)
  const lines = toDo.slice(0, 10).map(({ what, dueOn, late }) => {
    const day = dueOn === undefined ? '' : dayText(say, dueOn)
    return `- ${late ? '❗ ' : ''}${plain([what, day].filter(Boolean).join(' · ')).replaceAll('\n', ' ')}`
  })
  return [
    markdown([`**${say('tasks.items', { count: toDo.length })}**`, ...lines].join('\n')),
    buttons(
      ...first.map(({ id, what }) =>
        button({
          text: say('tasks.itemDone', { what: what.slice(0, 20) }),
          action: { action: 'seminar.done', id },
        }),
      ),
    ),
  ]
}

function toHearBlocks(toHear: readonly AppointmentLine[], say: Say): readonly Block[] {
  if (toHear.length === 0) return []
  const lines = toHear.slice(0, 5).map((one) => `- ${lineText(one, say, one.teacher)}`)
  return [
    markdown([`**${say('appointment.tasks', { count: toHear.length })}**`, ...lines].join('\n')),
    appointmentButtons(toHear, say),
  ]
}

const tones: Readonly<Record<ObligationState, Tone>> = {
  missing: 'red',
  draft: 'grey',
  submitted: 'blue',
  resubmitted: 'blue',
  returned: 'orange',
  passed: 'green',
  waived: 'grey',
}

function taskTable(tasks: readonly TaskShown[], say: Say): Block {
  return table({
    columns: [
      { name: 'what', title: say('tasks.column.what') },
      { name: 'due', title: say('tasks.column.due') },
      { name: 'state', title: say('tasks.column.state'), type: 'options' },
      { name: 'of', title: say('tasks.column.of') },
    ],
    rows: tasks.map(({ what, school, major, state, due, canFile }) => ({
      what: what[say.language],
      due: [deadlineText(say, due), leftText(say, due), extensionText(say, due.extension)]
        .filter((part) => part !== '')
        .join(' · '),
      state: [
        { text: say(state === 'missing' && !canFile ? 'state.open' : `state.${state}`), tone: tones[state] },
      ],
      of: [school, major].filter(Boolean).join(' · '),
    })),
    pageSize: 10,
  })
}

function openButtons(tasks: readonly TaskShown[], say: Say): readonly Block[] {
  const first = tasks.filter(({ canFile }) => canFile).slice(0, mostButtons)
  if (first.length === 0) return []
  return [
    note(say('tasks.fileFirst')),
    buttons(
      ...first.map(({ obligationId, what, major }) =>
        button({
          text: [what[say.language], major].filter(Boolean).join(' · '),
          action: { action: 'filing.open', obligation: obligationId },
        }),
      ),
    ),
  ]
}
