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
  /** Of the teachers' schools. */
  readonly classes: readonly string[]
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
/** Of all lists of names together: there are other elements too. */
const mostTogether = 150
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

/** The longest list that a form can do without: class names are soon typed. */
export function hasRoomForClasses({ teachers, colleagues, courses, classes }: ClassChoices): boolean {
  const others = [teachers, colleagues, courses].map(({ length }) => (length > mostChoices ? 0 : length))
  return classes.length <= Math.min(mostChoices, mostTogether - others.reduce((sum, count) => sum + count, 0))
}

type ClassChoices = Pick<FieldChoices, 'teachers' | 'colleagues' | 'courses' | 'classes'>

/** One of the names that are known; with none, or too many for a card, it is typed. */
const named =
  (
    name: 'course' | 'class',
    of: 'courses' | 'classes',
    hint: { readonly placeholder?: 'form.classHint'; readonly maxLength: number },
  ): Draw =>
  (filled, choices, say) => {
    const label = asked(`slot.${name}`, say)
    const value = textIn(filled, name)
    const known = choices[of]
    const offered = value === '' || known.includes(value) ? known : [value, ...known]
    if (
      known.length === 0 ||
      offered.length > mostChoices ||
      (of === 'classes' && !hasRoomForClasses(choices))
    ) {
      const { placeholder, maxLength } = hint
      return input({
        name,
        label,
        value,
        maxLength,
        ...(placeholder ? { placeholder: say(placeholder) } : {}),
      })
    }
    const options = offered.map((one) => ({ text: one, value: one }))
    return select({ name, label, placeholder: say('form.pick'), options, value })
  }

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
  course: named('course', 'courses', { maxLength: 100 }),
  class: named('class', 'classes', { placeholder: 'form.classHint', maxLength: 50 }),
  topic: (filled, _, say) =>
    input({
      name: 'topic',
      label: asked('slot.topic', say),
      placeholder: say('form.topicHint'),
      value: textIn(filled, 'topic'),
      maxLength: 100,
    }),
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
