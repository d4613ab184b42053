import type { Words } from '#src/domain/policy/words.ts'
import { card, datePicker, form, input, note, select, submit } from './kit.ts'
import { defineView } from './view.ts'

export interface RectificationForm {
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly majors: readonly { readonly id: string; readonly name: string }[]
  /** For who may only demand something of a major. */
  readonly majorNeeded: boolean
  readonly items: readonly { readonly id: string; readonly what: Words }[]
  readonly filled: {
    readonly school?: string | undefined
    readonly major?: string | undefined
    readonly item: string
    readonly finding: string
    readonly due: string
  }
}

const longestOption = 40

/** 整改通知表单 — of whom, on which clause, what was found, until when. */
export const rectificationForm = defineView<RectificationForm>({
  name: 'rectification-form',
  audience: 'private',
  draw({ schools, majors, majorNeeded, items, filled }, say) {
    return card(
      { title: say('rectify.formTitle'), tone: 'orange' },
      form(
        'rectification',
        ...select({
          name: 'school',
          label: say('rectify.school'),
          placeholder: say('rectify.choose'),
          options: schools.map(named),
          ...(filled.school === undefined ? {} : { value: filled.school }),
        }),
        ...select({
          name: 'major',
          label: say(majorNeeded ? 'rectify.majorNeeded' : 'rectify.major'),
          placeholder: say('rectify.choose'),
          options: majors.map(named),
          ...(filled.major === undefined ? {} : { value: filled.major }),
        }),
        ...select({
          name: 'item',
          label: say('rectify.item'),
          placeholder: say('rectify.choose'),
          options: items.map(({ id, what }) => ({
            text: say('rectify.itemOption', { id, what: what[say.language].slice(0, longestOption) }),
            value: id,
          })),
          value: filled.item,
        }),
        input({
          name: 'finding',
          label: say('rectify.finding'),
          placeholder: say('rectify.findingHint'),
          value: filled.finding,
          lines: 3,
          maxLength: 1000,
        }),
        ...datePicker({
          name: 'due',
          label: say('rectify.due'),
          value: filled.due,
          placeholder: say('review.newDueHint', { date: filled.due }),
        }),
        submit({ name: 'send', text: say('rectify.send'), action: { action: 'rectification.open' } }),
      ),
      note(say('rectify.formNote')),
    )
  },
})

function named({ id, name }: { readonly id: string; readonly name: string }) {
  return { text: name, value: id }
}
