import { isDate } from '#src/domain/dates.ts'
import { modes } from '#src/domain/observation.ts'
import type { Say } from '#src/i18n/say.ts'
import { datePicker, input, multiSelect, personSelect, select, type Block } from './kit.ts'

export interface Choice {
  readonly id: string
  readonly openId: string | undefined
  readonly name: string
}

/** What the fields offer: the roster and the settings, cut to who asks. */
export interface FieldChoices {
  readonly teachers: readonly Choice[]
  readonly colleagues: readonly Choice[]
  readonly courses: readonly string[]
  readonly lessons: readonly { readonly period: number; readonly time: string }[]
  readonly rubric: readonly {
    readonly id: string
    readonly name: Readonly<Record<'zh' | 'en', string>>
    readonly max: number
  }[]
}

/** What is in the fields, by their names on the card; texts as typed, also those that were refused. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

/** Each choice counts as an element of the card, and a card holds 200: longer lists are asked for otherwise. */
const mostChoices = 40
const mostPeople = 300

const textIn = (filled: Filled, name: string) => {
  const value = filled[name]
  return typeof value === 'string' ? value : (value ?? []).join(',')
}

const listIn = (filled: Filled, name: string) => {
  const value = filled[name]
  return typeof value === 'string' ? value.split(',').filter(Boolean) : (value ?? [])
}

type Draw = (filled: Filled, choices: FieldChoices, say: Say) => Block

/**
 * Marks what must be filled in. The platform's own `required` would also keep people from storing an unfinished draft:
 * it holds back every button of a form.
 */
const asked = (
  key: 'slot.date' | 'slot.periods' | 'slot.teacher' | 'slot.course' | 'slot.class' | 'slot.topic',
  say: Say,
) => `${say(key)} *`

const short =
  (name: 'topic' | 'class', hint: 'form.topicHint' | 'form.classHint', maxLength: number): Draw =>
  (filled, _, say) =>
    input({
      name,
      label: asked(`slot.${name}`, say),
      placeholder: say(hint),
      value: textIn(filled, name),
      maxLength,
    })

const comment =
  (name: 'strengths' | 'problems' | 'suggestions'): Draw =>
  (filled, _, say) =>
    input({
      name,
      label: say(`slot.${name}`),
      placeholder: say('form.commentHint'),
      value: textIn(filled, name),
      lines: 2,
      maxLength: 1000,
    })

/** One field of the form for each slot of a record, under the names of the contract. */
export const observationFields = {
  date: (filled, _, say) => {
    const value = textIn(filled, 'date')
    return datePicker({
      name: 'date',
      label: asked('slot.date', say),
      // What is no day cannot be shown in a calendar; the remark above the form names it.
      value: isDate(value) ? value : '',
      placeholder: say('form.pick'),
    })
  },
  periods: (filled, { lessons }, say) =>
    multiSelect({
      name: 'periods',
      label: asked('slot.periods', say),
      placeholder: say('form.pick'),
      options: lessons.map(({ period, time }) => ({
        text: say('form.period', { period, time }),
        value: String(period),
      })),
      values: listIn(filled, 'periods'),
    }),
  teacher: (filled, { teachers }, say) => {
    const label = asked('slot.teacher', say)
    const value = textIn(filled, 'teacher')
    const openIds = teachers.flatMap(({ openId }) => (openId === undefined ? [] : [openId]))
    if (teachers.length > 0 && teachers.length <= mostChoices) {
      const options = teachers.map(({ id, name }) => ({ text: name, value: id }))
      return select({ name: 'teacher', label, placeholder: say('form.pick'), options, value })
    }
    if (teachers.length > 0 && teachers.length <= mostPeople && openIds.length === teachers.length) {
      const chosen = teachers.find(({ id }) => id === value)?.openId
      return personSelect({
        name: 'teacher',
        label,
        placeholder: say('form.pick'),
        openIds,
        ...(chosen === undefined ? {} : { value: chosen }),
      })
    }
    const typed = teachers.find(({ id }) => id === value)?.name ?? value
    return input({ name: 'teacher', label, placeholder: say('form.teacherHint'), value: typed })
  },
  observers: (filled, { colleagues }, say) =>
    colleagues.length > 0 &&
    colleagues.length <= mostChoices &&
    multiSelect({
      name: 'observers',
      label: say('slot.observers'),
      placeholder: say('form.commentHint'),
      options: colleagues.map(({ id, name }) => ({ text: name, value: id })),
      values: listIn(filled, 'observers'),
    }),
  course: (filled, { courses }, say) => {
    const label = asked('slot.course', say)
    const value = textIn(filled, 'course')
    const offered = value === '' || courses.includes(value) ? courses : [value, ...courses]
    if (offered.length === 0 || offered.length > mostChoices) {
      return input({ name: 'course', label, value, maxLength: 100 })
    }
    const options = offered.map((course) => ({ text: course, value: course }))
    return select({ name: 'course', label, placeholder: say('form.pick'), options, value })
  },
  class: short('class', 'form.classHint', 50),
  topic: short('topic', 'form.topicHint', 100),
  mode: (filled, _, say) =>
    select({
      name: 'mode',
      label: say('slot.mode'),
      placeholder: say('form.pick'),
      options: modes.map((mode) => ({ text: mode, value: mode })),
      value: textIn(filled, 'mode'),
    }),
  score: (filled, _, say) =>
    input({
      name: 'score',
      label: say('slot.score'),
      placeholder: say('form.scoreHint'),
      value: textIn(filled, 'score'),
      maxLength: 10,
    }),
  strengths: comment('strengths'),
  problems: comment('problems'),
  suggestions: comment('suggestions'),
} as const satisfies Record<string, Draw>

export type FieldName = keyof typeof observationFields

export function rubricFields(filled: Filled, { rubric }: FieldChoices, say: Say): readonly Block[] {
  return rubric.map(({ id, name, max }) =>
    input({
      name: `score_${id}`,
      label: name[say.language],
      placeholder: say('form.rubricHint', { max }),
      value: textIn(filled, `score_${id}`),
      maxLength: 6,
    }),
  )
}
