import type { Ask } from '#src/bot/ask.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { examList, type ExamList } from '#src/cards/exam-list.ts'
import { mayReach } from '#src/domain/access.ts'
import { readPlan } from '#src/domain/activity/read-plan.ts'
import { findMajors } from '#src/domain/filing-form/find-majors.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { leadSchoolId, permitReach, termFor } from '#src/usecases/activity/find.ts'
import { previewOf } from './preview.ts'

/** `机械制图 1月6日 9点` sets it; a question, or nothing more, lists those of the term. */
export async function answerExam(ask: Ask, words: string): Promise<Reply> {
  const { consortium, today, rules } = ask
  const { terms, firstWeekday } = consortium
  const term = termFor(ask, today)
  if (!term) return [say('seminar.noTerm', { date: today })]
  const kept = await ask.records.activities.list({ kinds: ['joint_exam'], periods: [term.id] })
  const exams = kept.filter(({ state }) => state !== 'cancelled')
  const course = await courseIn(ask, words, exams)
  const rest = course === undefined ? words : words.replace(course, ' ')
  const majorIds = findMajors(consortium.majors, rest).majors.map(({ id }) => id)
  const { on, time, place } = readPlan(words, { today, terms, firstWeekday, calendar: rules.calendar })
  if (on === undefined) return [listOf(ask, exams, majorIds)]
  const schoolId = leadSchoolId(ask)
  permitReach(ask, 'seminar.set', { schoolId })
  const { id, majorId } = examMeant(ask, exams, { course, majorIds })
  if (course === undefined || majorId === undefined) throw refusal('seminar.examWhich')
  const planned = exams.find((one) => one.id === id)
  if (planned && planned.on === on && planned.time === time && [planned.place, ''].includes(place))
    return [say('seminar.idle'), listOf(ask, exams, [majorId])]
  const plan = { id, kind: 'joint_exam', schoolId, majorId, course, on, time, place, agenda: [] } as const
  return [await previewOf(ask, plan)]
}

/** The exam that is planned already, by its course or else by its major; the major by either. */
function examMeant(
  ask: Ask,
  exams: readonly Activity[],
  { course, majorIds }: { readonly course: string | undefined; readonly majorIds: readonly string[] },
) {
  const byCourse = exams.find(({ details }) => course !== undefined && details['course'] === course)
  const named = majorIds.length === 1 ? majorIds[0] : undefined
  const majorId = named ?? byCourse?.majorId ?? ownMajor(ask)
  const planned = byCourse ?? exams.find((one) => one.majorId === majorId && one.state === 'planned')
  return { majorId, id: planned?.state === 'planned' ? planned.id : undefined }
}

function ownMajor({ actor }: Ask): string | undefined {
  const ids = actor.person?.majorIds ?? []
  return ids.length === 1 ? ids[0] : undefined
}

/** A course that is taught somewhere, or examined jointly this term; the longest name wins. */
async function courseIn({ records, consortium }: Ask, words: string, exams: readonly Activity[]) {
  const people = await records.people.ofSchools(consortium.schools.map(({ id }) => id))
  const taught = await records.teaching.courses()
  const names = [
    ...exams.flatMap(({ details }) => (typeof details['course'] === 'string' ? [details['course']] : [])),
    ...taught.map(({ name }) => name),
    ...people.flatMap(({ courses }) => courses),
  ]
  return names.filter((name) => words.includes(name)).toSorted((one, other) => other.length - one.length)[0]
}

function listOf(ask: Ask, exams: readonly Activity[], majorIds: readonly string[]) {
  const { majors } = ask.consortium
  const inPrivate = ask.place.kind === 'p2p'
  const asked = majors.filter(({ id }) => majorIds.length === 0 || majorIds.includes(id))
  const rows = asked.flatMap((major): ExamList['rows'] => {
    const own = exams.filter(({ majorId }) => majorId === major.id)
    const none = [{ course: '', on: undefined, week: undefined, time: '', major: major.name }]
    if (own.length === 0) return none
    return own.map(({ id, details, on, time, state, schoolId }) => ({
      held: state === 'held',
      id: inPrivate && mayReach('seminar.set', ask.actor, { schoolId }) === true ? id : undefined,
      course: typeof details['course'] === 'string' ? details['course'] : '',
      on,
      time,
      major: major.name,
      week: on === undefined ? undefined : teachingWeekOn(ask.consortium, on),
    }))
  })
  return show(examList, { rows })
}
