import type { Ask } from '#src/bot/ask.ts'
import type { Part } from '#src/bot/reply.ts'
import { redraw, replace, show } from '#src/bot/reply.ts'
import { hasRoomForClasses, type FieldChoices, type Filled } from '#src/cards/observation-fields.ts'
import { observationForm, type Brief, type ObservationFormShown } from '#src/cards/observation-form.ts'
import { said } from '#src/cards/said.ts'
import type { Person } from '#src/domain/person.ts'
import { lessonCount, startOf } from '#src/domain/lesson-plan.ts'
import type { ObservationDraft } from '#src/domain/observation.ts'
import { sentence } from '#src/i18n/say.ts'
import type { Draft } from '#src/ports/observations.ts'
import type { Checked } from '#src/usecases/observation/review.ts'
import { draftSubject } from '#src/usecases/observation/subjects.ts'
import { askerOf, colleaguesOf, teaches } from '#src/usecases/observation/roster.ts'
import { classesNear, withCourses } from '#src/usecases/teaching/roster.ts'

export interface FormOptions {
  /** What was found when the draft was checked; nothing is said of an untouched form. */
  readonly checked?: Checked
  /** Shows only what is missing. */
  readonly brief?: Brief
  /** Texts as typed that the draft could not take. */
  readonly typed?: Filled
  /** Offers these teachers only: a sentence could have meant each of them. */
  readonly teacherIds?: readonly string[]
  /** What must be confirmed before it is filed. */
  readonly doubts?: readonly string[]
}

/** The form of a draft as a new message. */
export async function showForm(ask: Ask, draft: Draft, options: FormOptions = {}): Promise<Part> {
  return show(observationForm, await formOf(ask, draft, options), { subject: draftSubject(draft.id) })
}

/** The form of a draft in place of the card that was pressed. */
export async function replaceForm(ask: Ask, draft: Draft, options: FormOptions = {}): Promise<Part> {
  return replace(observationForm, await formOf(ask, draft, options), draftSubject(draft.id))
}

/** Other cards of a draft that was filed or discarded say so, instead of offering to file it again. */
export function draftIsGone(draftId: string): Part {
  return redraw(draftSubject(draftId), said, { sentence: sentence('form.gone') })
}

async function formOf(ask: Ask, draft: Draft, options: FormOptions): Promise<ObservationFormShown> {
  const { checked, brief, typed = {}, teacherIds, doubts = [] } = options
  const editing =
    draft.observationId === undefined ? undefined : await ask.records.observations.byId(draft.observationId)
  return {
    draftId: draft.id,
    editing: editing?.number,
    choices: await choicesOf(ask, draft.content, teacherIds),
    filled: { ...filledOf(draft.content, askerOf(ask)), ...typed },
    ...remarksOf(checked),
    doubts,
    brief,
  }
}

function remarksOf(checked: Checked | undefined) {
  if (!checked) return { missing: [], faults: [], warnings: [] }
  const { missing, misread, faults, warnings } = checked
  return { missing, faults: [...misread, ...faults], warnings }
}

async function choicesOf(
  ask: Ask,
  { teacherId }: ObservationDraft,
  only: readonly string[] | undefined,
): Promise<FieldChoices> {
  const { rules } = ask
  const asker = askerOf(ask)
  const people = (await colleaguesOf(ask)).filter(({ id }) => id !== asker.id)
  const offered = people.filter((person) => (only ? only.includes(person.id) : teaches(person)))
  // A teacher of another school who was named in a sentence is offered too, or the form could not show them.
  const named = teacherId !== undefined && !offered.some(({ id }) => id === teacherId)
  const found = named ? await ask.records.people.byIds([teacherId]) : []
  const [chosen] = await withCourses(ask.records, found)
  const teachers = chosen ? [chosen, ...offered] : offered
  const choices = {
    teachers: teachers.map(choiceOf),
    colleagues: people.filter(({ schoolId }) => schoolId === asker.schoolId).map(choiceOf),
    courses: [...new Set(teachers.flatMap(({ courses }) => courses))].toSorted(),
    classes: await classesNear(ask.records, teachers),
    lessons: Array.from({ length: lessonCount(rules.lessons) }, (_, index) => ({
      period: index + 1,
      time: startOf(rules.lessons, index + 1) ?? '',
    })),
    rubric: rules.rubric.criteria,
  }
  if (hasRoomForClasses(choices)) return choices
  // Of very many the chosen teacher's school is enough.
  const near = teachers.filter(({ id }) => id === teacherId)
  return { ...choices, classes: await classesNear(ask.records, near) }
}

const choiceOf = ({ id, openId, name }: Person) => ({ id, openId, name })

/** A draft as the fields show it. */
function filledOf(content: ObservationDraft, asker: Person): Filled {
  const { date, periods, teacherId, observerIds, course, className, topic, mode, score, grade } = content
  const texts: Record<string, string | undefined> = {
    date,
    teacher: teacherId,
    course,
    class: className,
    topic,
    mode,
    score: score === undefined ? grade : String(score),
    strengths: content.strengths,
    problems: content.problems,
    suggestions: content.suggestions,
    ...Object.fromEntries(
      Object.entries(content.rubric ?? {}).map(([id, points]) => [`score_${id}`, String(points)]),
    ),
  }
  const filled: Record<string, string | readonly string[]> = {
    periods: (periods ?? []).map(String),
    observers: (observerIds ?? []).filter((id) => id !== asker.id),
  }
  for (const [name, text] of Object.entries(texts)) if (text !== undefined && text !== '') filled[name] = text
  return filled
}
