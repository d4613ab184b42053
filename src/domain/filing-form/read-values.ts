import type { FormField, FilingForm } from '../policy/form-field.ts'
import { foldWidth } from '../reading/fold.ts'
import type { FilledForm } from './filled.ts'
import { parseAmount } from './parse-amount.ts'
import { readField, type FieldContext } from './read-field.ts'

/** What people count a field in, by the field's name; the label's own unit in brackets is known besides. */
const units: Readonly<Record<string, string>> = {
  courses: '门',
  hours: '学时|课时|节课|节',
  signed: '份',
  students: '名?新生|个学生|名学生|人',
  teachers: '名教师|位老师|个老师',
  enterprises: '家',
  weeks: '周',
}
/** What people call a field, by the field's name, besides its label. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  courses: ['课程', '门数', '课程门数'],
  hours: ['学时', '课时', '总学时', '总课时', '时数'],
  teacher_qualification: ['教师资质', '老师资质', '授课老师资质', '资质'],
  signed: ['已签', '签了', '签好', '签订'],
  students: ['新生', '学生', '应签', '实习生'],
  note: ['备注', '说明'],
}

const spokenOf: Readonly<Record<string, RegExp>> = { teacher_qualification: /资质|资格证|双师/ }

/** A number as people write it within a sentence. */
const amount = String.raw`(?<value>[\d,]+(?:\.\d+)?万?|[零一二两三四五六七八九十百千]+)`

/** What a sentence says of the fields of a form; only what reads as it stands is taken. */
export function readValues(form: FilingForm, sentence: string, context: FieldContext): FilledForm {
  const text = foldWidth(sentence)
  const values: Record<string, string> = {}
  for (const field of form.fields) {
    const found = valueOf(field, text)
    if (found === undefined) continue
    if ('value' in readField(field, found, context)) values[field.name] = found
  }
  return values
}

function valueOf(field: FormField, text: string): string | undefined {
  const labelled = behindLabel(field, text)
  switch (field.kind) {
    case 'yes_no':
      return answerIn(field, text)
    case 'number':
      return numberIn(field, text) ?? (parseAmount(labelled ?? '') === undefined ? undefined : labelled)
    case 'table':
      // 8 门 says how many there are, until their rows come.
      return countIn(field, text)
    case 'long_text':
      return labelled ?? clauseWith(field, text)
    default:
      return labelled
  }
}

function countIn(field: FormField, text: string): string | undefined {
  const unit = unitOf(field)
  const count = unit === undefined ? undefined : numberIn(field, text)
  return count === undefined ? undefined : `${count}${unit?.split('|')[0] ?? ''}`
}

/** 授课老师资质都附了 — the part of the sentence that speaks of it, for what people do not put in figures. */
function clauseWith({ name }: FormField, text: string): string | undefined {
  if (!Object.hasOwn(spokenOf, name)) return undefined
  return text
    .split(/[,;，；。\n]/)
    .find((part) => spokenOf[name]?.test(part))
    ?.trim()
}

function unitOf({ name }: FormField): string | undefined {
  return Object.hasOwn(units, name) ? units[name] : undefined
}

function namesOf({ name, label }: FormField): readonly string[] {
  const core = foldWidth(label.zh).replaceAll(/\([^)]*\)/g, '')
  const names = [core, label.en, ...(Object.hasOwn(otherNames, name) ? (otherNames[name] ?? []) : [])]
  return names.toSorted((a, b) => b.length - a.length).map(escaped)
}

/** 企业：xx — up to the end of the part of the sentence. */
function behindLabel(field: FormField, text: string): string | undefined {
  const pattern = new RegExp(
    String.raw`(?:${namesOf(field).join('|')})\s*(?::|为|是)\s*(?<value>[^,;，；。\n]+)`,
    'i',
  )
  return pattern.exec(text)?.groups?.['value']?.trim()
}

function numberIn(field: FormField, text: string): string | undefined {
  const [, inBrackets] = /\(([^)]*)\)$/.exec(foldWidth(field.label.zh)) ?? []
  const counted = [inBrackets === undefined ? undefined : escaped(inBrackets), unitOf(field)].filter(
    (unit) => unit !== undefined,
  )
  const patterns = [
    String.raw`(?:${namesOf(field).join('|')})\s*(?:共|合计|总计|是|为|有|了|:|约)*\s*${amount}`,
    ...(counted.length > 0 ? [String.raw`${amount}\s*个?(?:${counted.join('|')})(?!协议)`] : []),
  ]
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'iu').exec(text)?.groups?.['value']
    if (found !== undefined && parseAmount(found) !== undefined) return found
  }
  return undefined
}

const lacking = /没有?|未|缺|不全|不齐|差/
const had = /附|齐|全|有|已|都|完备|合格/

/** 授课老师资质都附了; 资质还没齐. */
function answerIn(field: FormField, text: string): string | undefined {
  const found = new RegExp(String.raw`(?:${namesOf(field).join('|')})(?<rest>[^,;，；。\n]{1,10})`, 'i').exec(
    text,
  )
  const rest = found?.groups?.['rest']
  if (rest === undefined) return undefined
  if (lacking.test(rest)) return '否'
  return had.test(rest) ? '是' : undefined
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
