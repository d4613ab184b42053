import type { Misreading } from '#src/domain/misreading.ts'
import type { Fault, Warning } from '#src/domain/observation-rules.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText } from './format.ts'
import { button, buttons, card, facts, form, markdown, panel, plain, submit, type Block } from './kit.ts'
import {
  observationFields,
  rubricFields,
  type FieldChoices,
  type FieldName,
  type Filled,
} from './observation-fields.ts'
import { faultText, slotName, warningText } from './observation-remarks.ts'
import { defineView } from './view.ts'

export interface ObservationFormShown {
  readonly draftId: string
  /** The number of the record that is edited; none for a new one. */
  readonly editing: string | undefined
  readonly choices: FieldChoices
  readonly filled: Filled
  readonly missing: readonly string[]
  readonly faults: readonly (Fault | Misreading)[]
  readonly warnings: readonly Warning[]
  /** Filing was asked for, and these must be confirmed first. */
  readonly doubts: readonly string[]
  /** Asks only for what is missing, beneath what has been read already. */
  readonly brief: Brief | undefined
}

/** What was read from a sentence, by slot, with the teaching week of its date. */
export interface Brief {
  readonly week: number | undefined
  readonly lines: readonly (readonly [slot: string, values: readonly string[]])[]
}

const all: readonly FieldName[] = [
  'date',
  'periods',
  'teacher',
  'course',
  'class',
  'topic',
  'mode',
  'score',
  'strengths',
  'problems',
  'suggestions',
  'observers',
]

/** 听课记录表单 — the whole form, or after a sentence only what it left out. One press files it. */
export const observationForm = defineView<ObservationFormShown>({
  name: 'observation-form',
  audience: 'private',
  draw(shown, say) {
    const { editing, brief, choices, filled } = shown
    const title =
      editing === undefined
        ? say(brief ? 'form.titleDraft' : 'form.title')
        : say('form.titleEdit', { number: editing })
    const asked = brief ? all.filter((name) => shown.missing.includes(name)) : all
    return card(
      { title, subtitle: say('form.subtitle'), tone: shown.faults.length > 0 ? 'orange' : 'blue' },
      brief && facts(brief.lines.map((line) => readLine(line, brief.week, say))),
      ...remarks(shown, say),
      planning(shown, say),
      form(
        'observation',
        ...asked.map((name) => observationFields[name](filled, choices, say)),
        brief ? undefined : rubric(shown, say),
        ...answers(shown, say),
      ),
    )
  },
})

function readLine(
  [slot, values]: Brief['lines'][number],
  week: number | undefined,
  say: Say,
): readonly [string, string] {
  const texts = slot === 'date' ? values.map((date) => dayText(say, date, week)) : values
  return [slotName(slot, say), listText(say, texts)]
}

function rubric({ choices, filled }: ObservationFormShown, say: Say): Block {
  if (choices.rubric.length === 0) return undefined
  const fields = rubricFields(filled, choices, say)
  return panel(
    { title: say('slot.rubric'), expanded: Object.keys(filled).some((name) => name.startsWith('score_')) },
    ...fields,
  )
}

function remarks(shown: ObservationFormShown, say: Say): readonly Block[] {
  const { missing, faults, warnings, choices, brief } = shown
  const context = {
    lessons: choices.lessons.length,
    criterionName: (id: string) => choices.rubric.find((one) => one.id === id)?.name[say.language] ?? id,
  }
  const wrong = faults.map((fault) => `❗ ${plain(faultText(fault, say, context))}`)
  const odd = warnings
    .flatMap((warning) => warningText(warning, say) ?? [])
    .map((text) => `⚠️ ${plain(text)}`)
  const lines = [...wrong, ...odd]
  const lacking =
    missing.length > 0 &&
    listText(
      say,
      missing.map((slot) => slotName(slot, say)),
    )
  return [
    lines.length > 0 && markdown(lines.join('\n')),
    brief && markdown(lacking ? say('form.missing', { slots: lacking }) : say('form.complete')),
  ]
}

/** What has not been yet can be planned. */
function planning({ draftId, editing, faults }: ObservationFormShown, say: Say): Block {
  const ahead = faults.some((fault) => 'code' in fault && fault.code === 'future_date')
  if (!ahead || editing !== undefined) return undefined
  return buttons(
    button({ text: say('appointment.instead'), action: { action: 'appointment.plan', draft: draftId } }),
  )
}

function answers({ draftId, editing, doubts, brief }: ObservationFormShown, say: Say): readonly Block[] {
  const draft = { draft: draftId }
  const confirm = doubts.length > 0
  const text = confirm
    ? say('form.submitAnyway')
    : say(editing === undefined ? 'form.submit' : 'form.submitEdit')
  const action = (name: string) => ({ action: name, ...draft })
  return [
    submit({
      name: 'submit',
      text,
      action: { ...action('observation.submit'), ...(confirm ? { confirmed: doubts } : {}) },
    }),
    buttons(
      submit({ name: 'save', text: say('form.save'), kind: 'default', action: action('observation.save') }),
      brief &&
        submit({ name: 'more', text: say('form.more'), kind: 'default', action: action('observation.more') }),
      // A confirmation is asked only of a button that submits.
      submit({
        name: 'discard',
        text: say('form.discard'),
        kind: 'text',
        action: action('observation.discard'),
        confirm: { title: say('form.discardTitle'), text: say('form.discardText') },
      }),
    ),
  ]
}
