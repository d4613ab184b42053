import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, divider, heading, note, type Block } from './kit.ts'
import { reminderItemBlocks, type ReminderItem } from './reminder-item.ts'
import { defineView } from './view.ts'

export interface FilingReminder {
  /** What the reader has to do. */
  readonly items: readonly ReminderItem[]
  /** What others have not done and must, told up the ladder. */
  readonly escalated: readonly ReminderItem[]
  /** Somebody has asked for it. */
  readonly nudged: boolean
  /** The reminders of this message, for putting them off. */
  readonly batch: string
}

/** So many items have their button for filling in; of the others the list says more. */
const mostButtons = 6

/** 备案提醒 — one word to one person: what, for which majors, until when, on which clause. */
export const filingReminder = defineView<FilingReminder>({
  name: 'filing-reminder',
  audience: 'private',
  draw({ items, escalated, nudged, batch }, say) {
    const all = [...items, ...escalated]
    const blocks = items.flatMap((item) => reminderItemBlocks(item, say))
    const others = escalated.flatMap((item) => reminderItemBlocks(item, say))
    const both = items.length > 0 && escalated.length > 0
    return card(
      {
        title: titleOf({ items, escalated, nudged }, say),
        tone: all.some(({ due }) => due.lateDays > 0) ? 'red' : 'orange',
      },
      ...blocks,
      openButtons(items, say),
      both && divider(),
      escalated.length > 0 && heading(say('reminder.others')),
      ...others,
      all.some(({ due }) => due.provisional) && note(say('reminder.provisional')),
      snoozeButtons(batch, say),
    )
  },
})

function titleOf({ items, escalated, nudged }: Omit<FilingReminder, 'batch'>, say: Say): string {
  const told = items.length > 0 ? items : escalated
  const [first] = told
  const names = new Set(told.map(({ name }) => name.zh))
  const filing = first && names.size === 1 ? first.name[say.language] : undefined
  const count = names.size
  if (items.length === 0) {
    return filing === undefined
      ? say('reminder.escalatedMany', { count })
      : say('reminder.escalated', { filing })
  }
  if (nudged) {
    return filing === undefined ? say('reminder.nudgedMany', { count }) : say('reminder.nudged', { filing })
  }
  return filing === undefined ? say('reminder.titleMany', { count }) : say('reminder.title', { filing })
}

function openButtons(items: readonly ReminderItem[], say: Say): Block | undefined {
  const open = items.flatMap(({ name, owed, canFile }) =>
    canFile ? owed.map(({ obligation, major }) => ({ name, obligation, major })) : [],
  )
  const only = open.length === 1
  return buttons(
    ...open.slice(0, mostButtons).map(({ name, obligation, major }) =>
      button({
        text: only ? say('reminder.file') : say('reminder.fileThat', { what: major ?? name[say.language] }),
        kind: 'primary',
        action: { action: 'filing.open', obligation },
      }),
    ),
  )
}

function snoozeButtons(batch: string, say: Say): Block | undefined {
  const snooze = (until: 'tomorrow' | 'hour') => ({ action: 'reminder.snooze', batch, until }) as const
  return buttons(
    button({ text: say('reminder.snoozeTomorrow'), action: snooze('tomorrow') }),
    button({ text: say('reminder.snoozeHour'), action: snooze('hour') }),
  )
}
