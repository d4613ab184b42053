import type { CalendarChange } from '#src/domain/calendar-change.ts'
import type { Say } from '#src/i18n/say.ts'
import { termText } from './calendar.ts'
import { whatText } from './calendar-days.ts'
import { dayText, weekdayText } from './format.ts'
import { button, buttons, card, markdown, note, plain } from './kit.ts'
import { defineView } from './view.ts'

export interface ShownChange {
  /** `ask`: nothing was done yet. `idle`: it is so already. */
  readonly outcome: 'ask' | 'done' | 'idle' | 'undone'
  /** What is changed, and what would take it back. */
  readonly step: { readonly change: CalendarChange; readonly former: CalendarChange }
  /** What that does to what schools owe. */
  readonly moves: {
    readonly due: readonly { readonly from: string; readonly to: string; readonly count: number }[]
    readonly added: number
    readonly reminders: number
  }
  /** Duties that go with a term. */
  readonly gone: number
  /** The teaching weeks of the days that are changed. */
  readonly weeks: Readonly<Record<string, number | undefined>>
}

const tones = { ask: 'orange', done: 'green', idle: 'grey', undone: 'grey' } as const

/** 校历改动 — what is to change, or has been changed, and the way back. */
export const calendarChange = defineView<ShownChange>({
  name: 'calendar-change',
  audience: 'anyone',
  draw(shown, say) {
    const { outcome, step } = shown
    const { change, former } = step
    return card(
      { title: say(`calendar.${outcome}`), tone: tones[outcome] },
      listed(changeLines(shown, say)),
      outcome !== 'idle' && moveBlock(shown, say),
      outcome === 'ask' && note(say('calendar.askNote')),
      outcome === 'ask' &&
        buttons(
          button({
            text: say('calendar.confirm'),
            kind: 'primary',
            action: { action: 'calendar.confirm', change, former },
          }),
        ),
      outcome === 'done' &&
        buttons(button({ text: say('calendar.undo'), action: { action: 'calendar.undo', change, former } })),
    )
  },
})

function changeLines({ step, weeks, outcome }: ShownChange, say: Say): string[] {
  const { change, former } = step
  if (change.kind === 'week') {
    return [say('calendar.changed.week', { weekday: weekdayText(say, change.firstWeekday) })]
  }
  if (change.kind === 'term') {
    const { id, term } = change
    const removed = outcome === 'ask' && former.kind === 'term' ? former.term : undefined
    if (removed) return [plain(say('calendar.removes', { term: termText(say, removed) }))]
    return [plain(term ? termText(say, term) : say('calendar.changed.noTerm', { id }))]
  }
  return change.days.map(({ date, day }) => {
    const { kind, timetableOf, note: reason = '' } = day ?? {}
    const what = kind
      ? whatText(say, { working: kind === 'work', timetableOf })
      : say('calendar.changed.asBefore')
    const line = say('calendar.changed.day', { date: dayText(say, date, weeks[date]), what })
    return plain(reason === '' ? line : `${line} · ${reason}`)
  })
}

function moveBlock({ moves, gone }: ShownChange, say: Say) {
  const { due, added, reminders } = moves
  const lines = [
    ...due.map(({ from, to, count }) =>
      say('calendar.moves.due', { count, from: dayText(say, from), to: dayText(say, to) }),
    ),
    ...(gone > 0 ? [say('calendar.moves.gone', { count: gone })] : []),
    ...(added > 0 ? [say('calendar.moves.added', { count: added })] : []),
    ...(reminders > 0 ? [say('calendar.moves.reminders', { count: reminders })] : []),
  ]
  if (lines.length === 0) return note(say('calendar.moves.none'))
  return listed(lines)
}

function listed(lines: readonly string[]) {
  return markdown(lines.map((line) => `- ${line}`).join('\n'))
}
