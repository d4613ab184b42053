import type { AppointmentState } from '#src/domain/appointment.ts'
import type { AppointmentWarning } from '#src/domain/appointment-review.ts'
import { lessonCount, startOf, type LessonPlan } from '#src/domain/lesson-plan.ts'
import type { Say } from '#src/i18n/say.ts'
import { appointmentFacts, appointmentTones, warningNotes, type AppointmentText } from './appointment-text.ts'
import {
  button,
  buttons,
  card,
  datePicker,
  divider,
  form,
  input,
  multiSelect,
  note,
  submit,
  type Block,
} from './kit.ts'
import { defineView } from './view.ts'

export interface AppointmentCard extends AppointmentText {
  readonly id: string
  readonly state: AppointmentState
  readonly unannounced: boolean
  readonly over: boolean
  readonly warnings: readonly AppointmentWarning[]
  readonly lessons: LessonPlan
}

/** 听课预约 — to whoever made it: what was agreed, moving it, calling it off, and the record afterwards. */
export const appointmentCard = defineView<AppointmentCard>({
  name: 'appointment-card',
  audience: 'private',
  draw(shown, say) {
    const { state, unannounced, over, warnings } = shown
    const tone = appointmentTones[state]
    const ahead = state === 'planned' && !over
    return card(
      { title: say('appointment.title'), tone, tags: [{ text: say(`appointment.state.${state}`), tone }] },
      appointmentFacts(say, shown),
      unannounced && note(say('appointment.unannounced')),
      ...(ahead ? warningNotes(say, warnings) : []),
      ...(ahead ? [note(say('appointment.willRemind')), ...changing(shown, say)] : []),
      state === 'planned' && over && note(say('appointment.over')),
      state === 'planned' && over && recording(shown, say),
      state === 'done' && note(say('appointment.filed')),
    )
  },
})

function changing({ id, on, periods, lessons }: AppointmentCard, say: Say): readonly Block[] {
  return [
    divider(),
    form(
      'moving',
      ...datePicker({ name: 'date', label: say('slot.date'), value: on, placeholder: say('form.pick') }),
      ...multiSelect({
        name: 'periods',
        label: say('slot.periods'),
        placeholder: say('form.pick'),
        options: Array.from({ length: lessonCount(lessons) }, (_, index) => ({
          text: say('form.period', { period: index + 1, time: startOf(lessons, index + 1) ?? '' }),
          value: String(index + 1),
        })),
        values: periods.map(String),
      }),
      submit({
        name: 'move',
        text: say('appointment.move'),
        kind: 'default',
        action: { action: 'appointment.move', id },
      }),
    ),
    form(
      'cancelling',
      input({ name: 'reason', label: say('appointment.cancelReason'), maxLength: 100 }),
      submit({
        name: 'cancel',
        text: say('appointment.cancel'),
        kind: 'danger',
        action: { action: 'appointment.cancel', id },
      }),
    ),
  ]
}

function recording({ id }: AppointmentCard, say: Say): Block {
  return buttons(
    button({ text: say('appointment.file'), kind: 'primary', action: { action: 'appointment.file', id } }),
    button({ text: say('appointment.cancelLate'), action: { action: 'appointment.cancel', id } }),
  )
}
