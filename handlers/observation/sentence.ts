import type { Ask } from '#src/bot/ask.ts'
import { say, type Reply } from '#src/bot/reply.ts'
import { readObservation, type ObservationReading } from '#src/domain/reading/read-observation.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import { startDraft } from '#src/usecases/observation/open-draft.ts'
import { checkDraft } from '#src/usecases/observation/review.ts'
import { askerOf, colleaguesOf } from '#src/usecases/observation/roster.ts'
import { weekOn } from '#src/usecases/observation/shown.ts'
import { classesNear, withCourses } from '#src/usecases/teaching/roster.ts'
import type { Brief } from '#src/cards/observation-form.ts'
import { showForm } from './form.ts'
import { joinSpoken } from './join-spoken.ts'

/**
 * Whether a sentence says anything of a lesson that is no name: a day, a period, a score, that it was heard. Nearly all
 * that is said does not, and is not worth reading a roster for.
 */
export function mentionsLesson(ask: Ask, words: string): boolean {
  const { cue, recognised } = readObservation(words, { ...contextOf(ask), people: [] })
  return cue || recognised.length > 0
}

function contextOf({ actor, consortium, rules, today }: Ask) {
  return {
    today,
    terms: consortium.terms,
    calendar: rules.calendar,
    firstWeekday: consortium.firstWeekday,
    lessons: rules.lessons,
    schools: consortium.schools,
    majors: consortium.majors,
    scoreRequired: rules.rubric.scoreRequired,
    ...(actor.person ? { asker: actor.person } : {}),
  }
}

/** Reads a sentence with the roster of who wrote it; for names that are not there, with everybody's. */
export async function readWords(ask: Ask, words: string): Promise<ObservationReading> {
  const { consortium } = ask
  const near = await colleaguesOf(ask)
  const context = { ...contextOf(ask), knownClasses: await classesNear(ask.records, near) }
  const reading = readObservation(words, { ...context, people: near })
  if (reading.draft.teacherId !== undefined || reading.ambiguous.teacher) return reading
  const everybody = await ask.records.people.ofSchools(consortium.schools.map(({ id }) => id))
  if (everybody.length === near.length) return reading
  return readObservation(words, { ...context, people: await withCourses(ask.records, everybody) })
}

/** A draft from a sentence: what was read, what is missing, one press to file. */
export async function draftFromWords(ask: Ask, words: string, read?: ObservationReading): Promise<Reply> {
  const reading = read ?? (await readWords(ask, words))
  if (reading.recognised.length === 0) return [say('observe.nothingRead')]
  const draft = await startDraft(ask, reading.draft)
  const joined = await joinSpoken(ask, draft)
  const checked = await checkDraft(ask, draft.content)
  const candidates = reading.ambiguous.teacher
  const form = await showForm(ask, draft, {
    checked,
    brief: await briefOf(ask, reading.draft),
    ...(candidates ? { teacherIds: candidates } : {}),
  })
  return [form, ...joined]
}

const given = (value: string | number | undefined) => (value === undefined ? [] : [String(value)])

/** What was read, by slot. */
async function briefOf(ask: Ask, draft: ObservationDraft): Promise<Brief> {
  const { teacherId, observerIds = [], date, periods = [], score, grade } = draft
  const others = observerIds.filter((id) => id !== askerOf(ask).id)
  const people = await ask.records.people.byIds([...given(teacherId), ...others])
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? [])
  const lines: Brief['lines'] = [
    ['date', given(date)],
    ['periods', periods.map(String)],
    ['teacher', namesOf(given(teacherId))],
    ['observers', namesOf(others)],
    ['course', given(draft.course)],
    ['class', given(draft.className)],
    ['topic', given(draft.topic)],
    ['mode', given(draft.mode)],
    ['score', given(score ?? grade)],
    ['strengths', given(draft.strengths)],
    ['problems', given(draft.problems)],
    ['suggestions', given(draft.suggestions)],
  ]
  return {
    week: date === undefined ? undefined : weekOn(ask, date),
    lines: lines.filter(([, values]) => values.join('') !== ''),
  }
}
