import type { ObligationState } from '#src/domain/obligation.ts'
import type { Words } from '#src/domain/policy/words.ts'
import { card, markdown, note, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface ReminderDone {
  readonly items: readonly {
    readonly name: Words
    readonly school: string
    readonly major: string | undefined
    readonly state: ObligationState
  }[]
}

/** So many lines say enough. */
const mostLines = 20

/** 已办 — what a reminder becomes once nothing of it is left to do. */
export const reminderDone = defineView<ReminderDone>({
  name: 'reminder-done',
  audience: 'private',
  draw({ items }, say) {
    const lines = items.slice(0, mostLines).map(({ name, school, major, state }) => {
      const what = [school, major, name[say.language]].filter((part) => part !== undefined).join(' · ')
      return `- ${say('reminder.doneLine', { what: plain(what), how: say(`filing.state.${state}`) })}`
    })
    return card(
      { title: say(items.length > 0 ? 'reminder.done' : 'reminder.over'), tone: 'green' },
      lines.length > 0 && markdown(lines.join('\n')),
      items.length > mostLines && note(say('reminder.doneMore', { count: items.length - mostLines })),
      note(say('reminder.doneNote')),
    )
  },
})
