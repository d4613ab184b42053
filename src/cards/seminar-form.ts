import { card, datePicker, form, input, note, submit } from './kit.ts'
import { kindText } from './activity-text.ts'
import { defineView } from './view.ts'

export interface SeminarForm {
  /** What is moved; none where it is new. */
  readonly id: string | undefined
  readonly kind: string
  readonly schoolId: string
  readonly on: string | undefined
  readonly from: string
  readonly to: string
  readonly place: string
  /** One topic a line; the clause's own where nobody has said. */
  readonly agenda: readonly string[]
}

/** 排定表单 — day, time, place, topics. */
export const seminarForm = defineView<SeminarForm>({
  name: 'seminar-form',
  audience: 'private',
  draw({ id, kind, schoolId, on, from, to, place, agenda }, say) {
    const topics = agenda.length > 0 || kind !== 'seminar' ? agenda : clauseTopics.map((topic) => say(topic))
    return card(
      { title: say('seminar.formTitle', { what: kindText(say, kind) }), tone: 'blue' },
      form(
        'seminar',
        ...datePicker({
          name: 'date',
          label: say('seminar.date'),
          value: on,
          placeholder: say('seminar.dateHint'),
        }),
        input({ name: 'from', label: say('seminar.from'), value: from, placeholder: '14:00', maxLength: 20 }),
        input({ name: 'to', label: say('seminar.to'), value: to, placeholder: '16:30', maxLength: 20 }),
        input({ name: 'place', label: say('seminar.place'), value: place, maxLength: 60 }),
        input({
          name: 'agenda',
          label: say('seminar.agendaLabel'),
          value: topics.join('\n'),
          lines: 7,
          maxLength: 600,
        }),
        submit({
          name: 'preview',
          text: say('seminar.toPreview'),
          kind: 'primary',
          action: {
            action: 'seminar.preview',
            ...(id === undefined ? {} : { id }),
            kind,
            school: schoolId,
          },
        }),
      ),
      note(say('seminar.formNote')),
    )
  },
})

/** 七个议题 — the seven topics of S0-11, in our words. */
const clauseTopics = [
  'seminar.topic.1',
  'seminar.topic.2',
  'seminar.topic.3',
  'seminar.topic.4',
  'seminar.topic.5',
  'seminar.topic.6',
  'seminar.topic.7',
] as const
