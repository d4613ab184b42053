import type { Say } from '#src/i18n/say.ts'
import { activityFacts, agendaBlock, kindText, whenText, type ActivityText } from '../activity-text.ts'
import { button, buttons, note } from '../kit.ts'
import type { WordView } from '../reminder-word.ts'

export interface MeetingWord extends ActivityText {
  readonly word: 'meeting'
  readonly id: string
  readonly answer: 'none' | 'attending' | 'declined' | 'delegate'
  /** It is somebody else who was asked, and the reader comes instead. */
  readonly instead: boolean
}

/** 会前提醒 — when and where; whoever has not answered is asked once more. */
export const meetingWord: WordView<MeetingWord> = {
  title: (shown, say) =>
    say(shown.answer === 'none' ? 'reminder.meeting.ask' : 'reminder.meeting.title', whatAndWhen(shown, say)),
  blocks: (shown, say, batch) => {
    const { id, answer, instead, agenda } = shown
    return [
      activityFacts(say, shown),
      agendaBlock(say, agenda),
      instead && note(say('reminder.meeting.instead')),
      answer === 'none' &&
        buttons(
          button({
            text: say('seminar.attend'),
            kind: 'primary',
            action: { action: 'seminar.attend', id, batch },
          }),
          button({ text: say('seminar.decline'), action: { action: 'seminar.decline', id, batch } }),
          button({ text: say('reminder.meeting.delegate'), action: { action: 'seminar.invitation', id } }),
        ),
    ]
  },
}

function whatAndWhen(shown: MeetingWord, say: Say) {
  return { what: kindText(say, shown.kind), when: whenText(say, shown) }
}
