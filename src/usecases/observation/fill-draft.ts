import type { Misreading } from '#src/domain/misreading.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { parseMode } from '#src/domain/parse-mode.ts'
import { parsePeriods } from '#src/domain/parse-periods.ts'
import { parseScore } from '#src/domain/parse-score.ts'
import type { Person } from '#src/domain/person.ts'
import type { Rubric } from '#src/domain/rubric.ts'

type Value = string | number | boolean | readonly string[]
/** What was filled in, by field name. A field that is not on the card is not there and changes nothing. */
export type FilledForm = Readonly<Record<string, Value>>

export interface FillContext {
  readonly today: string
  readonly rubric: Rubric
  /** Whoever may be named, active people only. */
  readonly people: readonly Person[]
  readonly filerId: string
}

type Reader = (text: string, value: Value, context: FillContext) => ObservationDraft | Misreading

const misread = (slot: 'periods' | 'score' | 'mode', value: string): Misreading => ({
  code: 'not_understood',
  slot,
  value,
})

const isMisreading = (read: ObservationDraft | Misreading): read is Misreading => 'code' in read

const textSlot =
  (slot: 'course' | 'className' | 'topic' | 'strengths' | 'problems' | 'suggestions'): Reader =>
  (text) => ({ [slot]: text })

function readTeacher(text: string, { people }: FillContext): ObservationDraft | Misreading {
  const exact = people.find((person) => person.id === text || person.openId === text)
  if (exact) return { teacherId: exact.id }
  const named = people.filter((person) => person.name === text.replace(/老师$/, ''))
  const [only] = named
  if (only && named.length === 1) return { teacherId: only.id }
  if (named.length === 0) return { code: 'not_understood', slot: 'teacher', value: text }
  const names = named.map(({ name, courses }) => [name, ...courses].join(' '))
  return { code: 'ambiguous', slot: 'teacher', value: text, names }
}

const readers: Readonly<Record<string, Reader>> = {
  // A date that is none is kept as typed: the rules refuse it and say so.
  date: (text, _, { today }) => ({ date: parseDate(text, today) ?? text }),
  periods(text, value) {
    const periods = parsePeriods(typeof value === 'object' ? value : text)
    return periods ? { periods } : misread('periods', text)
  },
  teacher: (text, _, context) => readTeacher(text, context),
  observers: (_, value, { filerId }) => ({
    observerIds: [
      filerId,
      ...(typeof value === 'object' ? value : [String(value)]).filter((id) => id !== filerId),
    ],
  }),
  course: textSlot('course'),
  class: textSlot('className'),
  topic: textSlot('topic'),
  mode(text) {
    const mode = parseMode(text)
    return mode ? { mode } : misread('mode', text)
  },
  score: (text) => parseScore(text) ?? misread('score', text),
  strengths: textSlot('strengths'),
  problems: textSlot('problems'),
  suggestions: textSlot('suggestions'),
}

/** Emptying a field takes its value back. */
const emptied: Readonly<Record<string, readonly (keyof ObservationDraft)[]>> = {
  date: ['date'],
  periods: ['periods'],
  teacher: ['teacherId'],
  observers: ['observerIds'],
  course: ['course'],
  class: ['className'],
  topic: ['topic'],
  mode: ['mode'],
  score: ['score', 'grade'],
  strengths: ['strengths'],
  problems: ['problems'],
  suggestions: ['suggestions'],
}

/** Adds what was filled in to a draft. What cannot be understood is named, and nothing else of it is lost. */
export function fillDraft(
  draft: ObservationDraft,
  form: FilledForm,
  context: FillContext,
): { readonly draft: ObservationDraft; readonly misread: readonly Misreading[] } {
  const filled: ObservationDraft = { ...draft }
  const wrong: Misreading[] = []
  for (const [name, value] of Object.entries(form)) {
    const slots = emptied[name]
    if (!slots) continue
    const text = String(value).trim()
    for (const slot of slots) delete filled[slot]
    const read = text === '' ? {} : readers[name]?.(text, value, context)
    if (read && isMisreading(read)) wrong.push(read)
    else Object.assign(filled, read)
  }
  const rubric = { ...draft.rubric }
  for (const { id } of context.rubric.criteria) {
    const value = form[`score_${id}`]
    if (value === undefined) continue
    delete rubric[id]
    const text = String(value).trim()
    const read = text === '' ? undefined : parseScore(text)
    if (read && 'score' in read) rubric[id] = read.score
    else if (text !== '') wrong.push(misread('score', text))
  }
  return { draft: Object.keys(rubric).length > 0 ? { ...filled, rubric } : filled, misread: wrong }
}
