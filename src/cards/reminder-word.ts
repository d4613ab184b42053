import type { Say } from '#src/i18n/say.ts'
import { heading, type Block } from './kit.ts'
import { itemWord, type ItemWord } from './reminder-words/action-item.ts'
import { appointmentWord, type AppointmentWord } from './reminder-words/appointment.ts'
import { examWord, type ExamWord } from './reminder-words/exam.ts'
import { meetingWord, type MeetingWord } from './reminder-words/meeting.ts'
import { minutesWord, type MinutesWord } from './reminder-words/minutes.ts'

/** How a kind of word is drawn; one file each in `reminder-words/`. */
export interface WordView<Shown> {
  /** One line: the title of a message that says nothing else, a heading among other words. */
  readonly title: (shown: Shown, say: Say) => string
  /** `batch` names the message, so that a button may have it drawn anew. */
  readonly blocks: (shown: Shown, say: Say, batch: string) => readonly Block[]
}

/** One of them, known by `word`. */
export type ReminderWord = MeetingWord | MinutesWord | ItemWord | ExamWord | AppointmentWord

/** A word together with the way it is drawn. */
interface Drawn {
  readonly title: (say: Say) => string
  readonly blocks: (say: Say, batch: string) => readonly Block[]
}

function drawn(word: ReminderWord): Drawn {
  switch (word.word) {
    case 'meeting':
      return bound(meetingWord, word)
    case 'minutes':
      return bound(minutesWord, word)
    case 'action_item':
      return bound(itemWord, word)
    case 'exam':
      return bound(examWord, word)
    case 'appointment':
      break
  }
  return bound(appointmentWord, word)
}

function bound<Shown>({ title, blocks }: WordView<Shown>, shown: Shown): Drawn {
  return { title: (say) => title(shown, say), blocks: (say, batch) => blocks(shown, say, batch) }
}

export function wordTitle(word: ReminderWord, say: Say): string {
  return drawn(word).title(say)
}

/** What it says under its heading; alone in a message it needs none. */
export function wordBlocks(
  word: ReminderWord,
  say: Say,
  { batch, alone }: { readonly batch: string; readonly alone: boolean },
): readonly Block[] {
  const { title, blocks } = drawn(word)
  return [!alone && heading(title(say)), ...blocks(say, batch)]
}
