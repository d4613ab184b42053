import { catalogue, type MessageKey } from '#src/i18n/messages.ts'
import { textOf, type Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'

/** One entry of the audit, its ids replaced by what people call things. */
export interface AuditRow {
  /** Day and time where the consortium is. */
  readonly at: string
  readonly by: { readonly kind: 'person' | 'job' | 'cli' | 'platform'; readonly name: string | undefined }
  readonly act: string
  readonly subject: { readonly kind: string; readonly name: string | undefined } | undefined
  readonly school: string | undefined
  readonly details: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

const isKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key)

/** The word for a code, or the code itself where there is none: what happened is shown in any case. */
function wordFor(say: Say, group: string, code: string): string {
  const key = `${group}.${code}`
  return isKey(key) ? textOf({ key, values: {} }, say.language) : code
}

export function actorText(say: Say, { by }: Pick<AuditRow, 'by'>): string {
  if (by.kind !== 'person') return say(`audit.by.${by.kind}`)
  return by.name ?? say('audit.by.stranger')
}

export function actText(say: Say, { act, details }: Pick<AuditRow, 'act' | 'details'>): string {
  if (act !== 'refused') return nameOf(say, act)
  const { asked, rule } = details
  return say('audit.refused', {
    asked: nameOf(say, String(asked ?? '')),
    rule: wordFor(say, 'audit.rule', String(rule ?? '')),
  })
}

/** A command is shown as it is typed. */
function nameOf(say: Say, act: string): string {
  return act.startsWith('command.') ? act.replace('command.', '/') : wordFor(say, 'audit.act', act)
}

/** Which role, which fields, which language: the words among the details; figures and ids are left out. */
export function detailText(say: Say, { act, details }: Pick<AuditRow, 'act' | 'details'>): string {
  if (act === 'refused') return ''
  const words = groups.flatMap(([name, group]) =>
    [details[name] ?? []]
      .flat()
      .map((code) => wordFor(say, group, String(code).replace(/^score_.+/, 'rubric'))),
  )
  return words.length > 0 ? say('audit.details', { words: listText(say, [...new Set(words)]) }) : ''
}

const groups = [
  ['role', 'role'],
  ['roles', 'role'],
  ['slots', 'slot'],
  ['language', 'audit.language'],
] as const

export function subjectText(say: Say, { subject }: Pick<AuditRow, 'subject'>): string {
  if (!subject) return say('value.none')
  return subject.name ?? nounText(say, subject.kind)
}

export function nounText(say: Say, noun: string): string {
  return wordFor(say, 'audit.noun', noun)
}
