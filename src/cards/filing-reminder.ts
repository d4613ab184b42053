import type { Say } from '#src/i18n/say.ts'
import { button, buttons, card, divider, heading, note, type Block } from './kit.ts'
import { reminderItemBlocks, type ReminderItem } from './reminder-item.ts'
import { wordBlocks, wordTitle, type ReminderWord } from './reminder-word.ts'
import { defineView } from './view.ts'

export interface FilingReminder {
  /** What the reader has to do. */
  readonly items: readonly ReminderItem[]
  /** What others have not done and must, told up the ladder. */
  readonly escalated: readonly ReminderItem[]
  /** About something else than what is owed: meetings, what was resolved there. */
  readonly words: readonly ReminderWord[]
  /** Somebody has asked for it. */
  readonly nudged: boolean
  /** The reminders of this message, for putting them off. */
  readonly batch: string
}

/** So many items have their button for filling in; of the others the list says more. */
const mostButtons = 6
/** So many other things are told of; the list says more. */
const mostWords = 6

/** 提醒 — one message to one person: what is owed, for which majors, until when, on which clause; and what else there is. */
export const filingReminder = defineView<FilingReminder>({
  name: 'filing-reminder',
  audience: 'private',
  draw({ items, escalated, words, nudged, batch }, say) {
    const all = [...items, ...escalated]
    const blocks = items.flatMap((item) => reminderItemBlocks(item, say))
    const others = escalated.flatMap((item) => reminderItemBlocks(item, say))
    const both = items.length > 0 && escalated.length > 0
    const owes = all.length > 0
    const alone = !owes && words.length === 1
    if (!owes && words.length === 0) return card({ title: say('reminder.allDone'), tone: 'green' })
    return card(
      {
        title: owes ? titleOf({ items, escalated, nudged }, say) : wordsTitle(words, say),
        tone: toneOf(all),
      },
      ...blocks,
      openButtons(items, say),
      both && divider(),
      escalated.length > 0 && heading(say('reminder.others')),
      ...others,
      all.some(({ due }) => due.provisional) && note(say('reminder.provisional')),
      owes && words.length > 0 && divider(),
      ...words.slice(0, mostWords).flatMap((word) => wordBlocks(word, say, { batch, alone })),
      words.length > mostWords && note(say('reminder.moreWords', { count: words.length - mostWords })),
      snoozeButtons(batch, say),
    )
  },
})

function toneOf(owed: readonly ReminderItem[]): 'red' | 'orange' | 'blue' {
  if (owed.length === 0) return 'blue'
  return owed.some(({ due }) => due.lateDays > 0) ? 'red' : 'orange'
}

function wordsTitle(words: readonly ReminderWord[], say: Say): string {
  const [first, ...more] = words
  return first && more.length === 0 ? wordTitle(first, say) : say('reminder.words', { count: words.length })
}

function titleOf({ items, escalated, nudged }: Omit<FilingReminder, 'batch' | 'words'>, say: Say): string {
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
