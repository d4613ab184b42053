import type { AppointmentSlot } from '#src/domain/appointment.ts'
import type { AppointmentWarning } from '#src/domain/appointment-review.ts'
import type { Say } from '#src/i18n/say.ts'
import { appointmentFacts, warningNotes, type AppointmentText } from './appointment-text.ts'
import { button, buttons, card, datePicker, form, input, multiSelect, note, select, submit } from './kit.ts'
import { defineView } from './view.ts'

export interface AppointmentAsk extends AppointmentText {
  readonly id: string
  /** What is asked for; `day`: whether a day on which nobody teaches is meant. */
  readonly slot: AppointmentSlot | 'day'
  readonly warnings: readonly AppointmentWarning[]
  readonly doubts: readonly string[]
  /** What is planned is to be moved there. */
  readonly move?: { readonly on: string; readonly periods: readonly number[] } | undefined
  /** Those who can be meant; none where there are too many to choose from. */
  readonly teachers: readonly { readonly id: string; readonly name: string }[]
  readonly lessons: readonly { readonly period: number; readonly time: string }[]
}

/** 约听课 — what is known so far and the one thing that is asked next. */
export const appointmentAsk = defineView<AppointmentAsk>({
  name: 'appointment-ask',
  audience: 'private',
  draw(shown, say) {
    const { id, slot, warnings, doubts, move } = shown
    const anyway = move ? { action: 'appointment.move', id, ...move } : { action: 'appointment.confirm', id }
    return card(
      { title: say(`appointment.ask.${slot}`), tone: slot === 'day' ? 'orange' : 'blue' },
      appointmentFacts(say, shown),
      ...warningNotes(say, warnings),
      slot !== 'day' &&
        form(
          'appointment',
          ...fieldOf(slot, shown, say),
          submit({
            name: 'next',
            text: say('appointment.next'),
            action: { action: 'appointment.fill', id, slot },
          }),
        ),
      slot !== 'day' && note(say(`appointment.hint.${slot}`)),
      buttons(
        slot === 'day' &&
          button({
            text: say('appointment.anyway'),
            kind: 'primary',
            action: { ...anyway, confirmed: doubts },
          }),
        !move && button({ text: say('appointment.giveUp'), action: { action: 'appointment.discard', id } }),
      ),
    )
  },
})

function fieldOf(slot: AppointmentSlot, { teachers, lessons }: AppointmentAsk, say: Say) {
  if (slot === 'date') {
    return datePicker({
      name: 'date',
      label: say('slot.date'),
      value: undefined,
      placeholder: say('form.pick'),
    })
  }
  if (slot === 'periods') {
    const options = lessons.map(({ period, time }) => ({
      text: say('form.period', { period, time }),
      value: String(period),
    }))
    return multiSelect({
      name: 'periods',
      label: say('slot.periods'),
      placeholder: say('form.pick'),
      options,
    })
  }
  const label = say('slot.teacher')
  if (teachers.length === 0) return [input({ name: 'teacher', label, maxLength: 40 })]
  const options = teachers.map(({ id, name }) => ({ text: name, value: id }))
  return select({ name: 'teacher', label, placeholder: say('form.pick'), options })
}
