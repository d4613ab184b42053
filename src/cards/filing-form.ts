import type { FieldWarning } from '#src/domain/filing-form/check-content.ts'
import type { FieldFault } from '#src/domain/filing-form/field-fault.ts'
import { isTable } from '#src/domain/filing-form/table-sums.ts'
import type { FilingForm } from '#src/domain/policy/form-field.ts'
import type { Words } from '#src/domain/policy/words.ts'
import type { Say } from '#src/i18n/say.ts'
import { clauseBlock, type Clause } from './clause.ts'
import { dueRows, type ShownDue } from './due-text.ts'
import { filingField, type FilledFields } from './filing-fields.ts'
import { fieldFaultLines, fieldLabel, fieldWarningText } from './filing-remarks.ts'
import { filingRows } from './filing-rows.ts'
import { dayText, listText } from './format.ts'
import { buttons, card, facts, form, markdown, note, plain, select, submit, type Block } from './kit.ts'
import { defineView } from './view.ts'

export interface FilingFormShown extends FilledFields {
  readonly id: string
  readonly obligationId: string
  readonly form: FilingForm
  readonly period: string
  readonly school: string
  readonly major: { readonly id: string; readonly name: string } | undefined
  /** Others of this school for which the same is owed: what was filled in can be moved to one of them. */
  readonly otherMajors: readonly { readonly id: string; readonly name: string }[]
  /** Of what was handed in before; none for a first draft. */
  readonly number: string | undefined
  readonly due: ShownDue
  readonly clause: Clause
  /** Why it was given back last, where it was. */
  readonly returned:
    | { readonly reason: string; readonly by: string; readonly newDueOn: string | undefined }
    | undefined
  /** Nothing is said of an untouched form. */
  readonly checked: FormRemarks | undefined
  readonly attachments: number
  /** The name of a spreadsheet that is being read. */
  readonly sheet: string | undefined
  /** Handing in was asked for, and these must be confirmed first. */
  readonly doubts: readonly string[]
}

export interface FormRemarks {
  readonly missing: readonly string[]
  readonly missingAttachments: number
  readonly faults: readonly FieldFault[]
  readonly warnings: readonly FieldWarning[]
}

/** 备案表单 — everything a filing asks for, filled in as far as it is; one press hands it in. */
export const filingForm = defineView<FilingFormShown>({
  name: 'filing-form',
  audience: 'private',
  draw(shown, say) {
    const { number, school, major, period } = shown
    const filing = shown.form.name[say.language]
    const faults = shown.checked?.faults.length ?? 0
    return card(
      {
        title:
          number === undefined
            ? say('file.formTitle', { filing })
            : say('file.editTitle', { filing, number }),
        subtitle: [school, major?.name, period].filter(Boolean).join(' · '),
        tone: shown.returned || faults > 0 ? 'orange' : 'blue',
      },
      facts(dueRows(say, shown.due)),
      ...returnedBlocks(shown, say),
      ...remarkBlocks(shown, say),
      ...shown.form.fields.filter(isTable).map((field) => filingRows(field, shown, say)),
      form(
        'filing',
        majorField(shown, say),
        ...shown.form.fields.map((field) => filingField(field, shown, say)),
        ...answers(shown, say),
      ),
      ...evidence(shown, say),
      clauseBlock(say, shown.clause),
    )
  },
})

function returnedBlocks({ returned }: FilingFormShown, say: Say): readonly Block[] {
  if (!returned) return []
  const { by, reason, newDueOn } = returned
  const until =
    newDueOn === undefined ? '' : `\n${say('file.returnedUntil', { date: dayText(say, newDueOn) })}`
  return [markdown(`❗ ${plain(say('file.returned', { by, reason }))}${until}`)]
}

/** So many lines of faults are read; whoever corrects them sees the rest next time. */
const mostLines = 20

function remarkBlocks({ checked, form: asked, sheet }: FilingFormShown, say: Say): readonly Block[] {
  const reading = sheet !== undefined && note(say('file.sheetPending', { name: sheet }))
  if (!checked) return [reading]
  const { fields } = asked
  const wrong = checked.faults.flatMap((fault) => fieldFaultLines(fault, fields, say))
  const odd = checked.warnings.map((warning) => fieldWarningText(warning, fields, say))
  const lines = [
    ...wrong.slice(0, mostLines).map((text) => `❗ ${plain(text)}`),
    ...(wrong.length > mostLines ? [say('file.fault.more', { count: wrong.length - mostLines })] : []),
    ...odd.slice(0, mostLines).map((text) => `⚠️ ${plain(text)}`),
  ]
  const lacking = lackingText(checked, asked, say)
  const state = lacking === '' ? say('file.complete') : say('file.missing', { fields: lacking })
  return [
    reading,
    lines.length > 0 && markdown(lines.join('\n')),
    (lacking !== '' || wrong.length === 0) && markdown(state),
  ]
}

function lackingText({ missing, missingAttachments }: FormRemarks, asked: FilingForm, say: Say): string {
  const labels = missing.map((name) => fieldLabel(asked.fields, name, say))
  const what = asked.attachments?.what[say.language]
  const files = missingAttachments > 0 && what !== undefined ? [say('file.attachments', { what })] : []
  return plain(listText(say, [...labels, ...files]))
}

function majorField({ major, otherMajors }: FilingFormShown, say: Say): Block {
  if (!major) return undefined
  const options = [major, ...otherMajors].map(({ id, name }) => ({ value: id, text: name }))
  return select({ name: 'major', label: say('file.field.major'), options, value: major.id })
}

function answers(
  { id, obligationId, number, doubts, form: asked }: FilingFormShown,
  say: Say,
): readonly Block[] {
  const action = (name: string) => ({ action: name, filing: id, obligation: obligationId })
  const confirm = doubts.length > 0
  const text = confirm
    ? say('file.submitAnyway')
    : say(number === undefined ? 'file.submit' : 'file.submitEdit')
  const other = (name: string, key: 'file.save' | 'file.template' | 'file.extend') =>
    submit({ name, text: say(key), kind: 'default', action: action(`filing.${name}`) })
  return [
    submit({
      name: 'submit',
      text,
      action: { ...action('filing.submit'), ...(confirm ? { confirmed: doubts } : {}) },
    }),
    buttons(
      other('save', 'file.save'),
      asked.fields.some(isTable) && other('template', 'file.template'),
      other('extend', 'file.extend'),
      // A confirmation is asked only of a button that submits.
      submit({
        name: 'discard',
        text: say('file.discard'),
        kind: 'text',
        action: action('filing.discard'),
        confirm: { title: say('file.discardTitle'), text: say('file.discardText') },
      }),
    ),
  ]
}

function evidence({ attachments, form: asked }: FilingFormShown, say: Say): readonly Block[] {
  const what: Words | undefined = asked.attachments?.what
  return [
    what && note(say('file.attachmentsHow', { what: what[say.language] })),
    attachments > 0 && note(say('file.attachmentsSent', { count: attachments })),
  ]
}
