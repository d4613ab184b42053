import { appointmentFacts, appointmentWhen, type AppointmentText } from '../appointment-text.ts'
import { button, buttons, note } from '../kit.ts'
import type { WordView } from '../reminder-word.ts'

export interface AppointmentWord extends AppointmentText {
  readonly word: 'appointment'
  readonly id: string
  /** The lesson has been. */
  readonly over: boolean
  readonly unannounced: boolean
}

/** 听课提醒 — when and where; once the lesson is over, the record with what is known filled in. */
export const appointmentWord: WordView<AppointmentWord> = {
  title: (shown, say) =>
    say(shown.over ? 'reminder.appointment.over' : 'reminder.appointment.ahead', {
      when: appointmentWhen(say, shown),
    }),
  blocks: (shown, say, batch) => {
    const { id, over, unannounced } = shown
    return [
      appointmentFacts(say, shown),
      unannounced && !over && note(say('appointment.unannounced')),
      over
        ? buttons(
            button({
              text: say('appointment.file'),
              kind: 'primary',
              action: { action: 'appointment.file', id },
            }),
            button({
              text: say('appointment.cancelLate'),
              action: { action: 'appointment.cancel', id, batch },
            }),
          )
        : buttons(button({ text: say('appointment.move'), action: { action: 'appointment.show', id } })),
    ]
  },
}
