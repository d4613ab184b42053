import type { Misreading } from '#src/domain/misreading.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { parseMode } from '#src/domain/parse-mode.ts'
import { parsePeriods } from '#src/domain/parse-periods.ts'
import { parseScore } from '#src/domain/parse-score.ts'
import type { Person } from '#src/domain/person.ts'
import type { Rubric } from '#src/domain/rubric.ts'
import type { Weeks } from '#src/domain/weeks.ts'

type Value = string | number | boolean | readonly string[]
/** What was filled in, by field name. A field that is not on the card is not there and changes nothing. */
export type FilledForm = Readonly<Record<string, Value>>

export interface FillContext {
  readonly today: string
  /** Where they are known, a day may be said by its week. */
  readonly weeks?: Weeks
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

/** A person by our id, by the platform's, or by full name. */
function named(text: string, people: readonly Person[]): readonly Person[] {
  const exact = people.find((person) => person.id === text || person.openId === text)
  return exact ? [exact] : people.filter((person) => person.name === text.replace(/老师$/, ''))
}

function readTeacher(text: string, { people }: FillContext): ObservationDraft | Misreading {
  const found = named(text, people)
  const [only] = found
  if (only && found.length === 1) return { teacherId: only.id }
  if (found.length === 0) return { code: 'not_understood', slot: 'teacher', value: text }
  const names = found.map(({ name, courses }) => [name, ...courses].join(' '))
  return { code: 'ambiguous', slot: 'teacher', value: text, names }
}

/** Who filed it is always the first; somebody who cannot be found is kept as named, for the rules to refuse. */
function readObservers(value: Value, { people, filerId }: FillContext): ObservationDraft {
  const texts = typeof value === 'object' ? value : String(value).split(/[\s,，、;；]+/)
  const ids = texts.filter((text) => text !== '').map((text) => named(text, people)[0]?.id ?? text)
  return { observerIds: [...new Set([filerId, ...ids])] }
}

const readers = {
  // A date that is none is kept as typed: the rules refuse it and say so.
  date: (text, _, { today, weeks }) => ({ date: parseDate(text, today, weeks) ?? text }),
  periods(text, value) {
    const periods = parsePeriods(typeof value === 'object' ? value : text)
    return periods ? { periods } : misread('periods', text)
  },
  teacher: (text, _, context) => readTeacher(text, context),
  observers: (_, value, context) => readObservers(value, context),
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
} satisfies Record<string, Reader>

type FieldName = keyof typeof readers
const isField = (name: string): name is FieldName => Object.hasOwn(readers, name)

/** Emptying a field takes its value back. */
const emptied: Readonly<Record<FieldName, readonly (keyof ObservationDraft)[]>> = {
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

function reading(name: FieldName, text: string, value: Value, context: FillContext) {
  const read: Reader = readers[name]
  return read(text, value, context)
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
    if (!isField(name)) continue
    const text = String(value).trim()
    for (const slot of emptied[name]) delete filled[slot]
    // Without others it is still the filer who observed.
    const read = text === '' && name !== 'observers' ? {} : reading(name, text, value, context)
    if (isMisreading(read)) wrong.push(read)
    else Object.assign(filled, read)
  }
  const points = fillRubric(draft.rubric, form, context.rubric)
  return { draft: { ...filled, ...points.draft }, misread: [...wrong, ...points.misread] }
}

function fillRubric(points: ObservationDraft['rubric'], form: FilledForm, { criteria }: Rubric) {
  const rubric = { ...points }
  const wrong: Misreading[] = []
  for (const { id } of criteria) {
    const value = form[`score_${id}`]
    if (value === undefined) continue
    delete rubric[id]
    const text = String(value).trim()
    const read = text === '' ? undefined : parseScore(text)
    if (read && 'score' in read) rubric[id] = read.score
    else if (text !== '') wrong.push({ code: 'not_understood', slot: 'score', value: text })
  }
  return { draft: points || Object.keys(rubric).length > 0 ? { rubric } : {}, misread: wrong }
}
