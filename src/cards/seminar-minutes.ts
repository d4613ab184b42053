import { kindText } from './activity-text.ts'
import { card, datePicker, form, input, multiSelect, note, submit } from './kit.ts'
import { defineView } from './view.ts'

export interface SeminarMinutes {
  readonly id: string
  readonly kind: string
  /** The day on which it was held. */
  readonly on: string
  /** It was planned for a day that is still to come. */
  readonly ahead: boolean
  /** Topics with what was resolved on each, as far as it is known. */
  readonly topics: readonly { readonly topic: string; readonly text: string }[]
  /** One a line: who does what until when. */
  readonly actions: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly attended: readonly string[]
}

/** 纪要表单 — what was resolved on each topic, who does what until when, who came. */
export const seminarMinutes = defineView<SeminarMinutes>({
  name: 'seminar-minutes',
  audience: 'private',
  draw({ id, kind, on, ahead, topics, actions, people, attended }, say) {
    return card(
      { title: say('seminar.minutesTitle', { what: kindText(say, kind) }), tone: 'blue' },
      ahead && note(say('seminar.ahead')),
      form(
        'minutes',
        ...datePicker({ name: 'date', label: say('seminar.heldOn'), value: on, placeholder: on }),
        ...topics.map(({ topic, text }, index) =>
          input({ name: `topic_${index + 1}`, label: topic, value: text, lines: 2, maxLength: 500 }),
        ),
        input({
          name: 'actions',
          label: say('seminar.actions'),
          placeholder: say('seminar.actionsHint'),
          value: actions,
          lines: 4,
          maxLength: 1000,
        }),
        ...(people.length === 0
          ? []
          : multiSelect({
              name: 'attended',
              label: say('seminar.attendedLabel'),
              options: people.map((one) => ({ text: one.name, value: one.id })),
              values: attended,
            })),
        submit({
          name: 'keep',
          text: say('seminar.keep'),
          kind: 'primary',
          action: { action: 'seminar.hold', id, count: topics.length },
        }),
      ),
      note(say('seminar.minutesNote')),
    )
  },
})
