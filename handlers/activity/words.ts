import type { Ask } from '#src/bot/ask.ts'
import { say, show, type Reply } from '#src/bot/reply.ts'
import { seminarCard } from '#src/cards/seminar-card.ts'
import { seminarOverview } from '#src/cards/seminar-overview.ts'
import { kindIn, type MeetingKind, type PlannedKind } from '#src/domain/activity/kinds.ts'
import { readPlan } from '#src/domain/activity/read-plan.ts'
import { holdsAt } from '#src/domain/person.ts'
import { refusal } from '#src/failure.ts'
import type { Activity } from '#src/ports/activities.ts'
import { leadSchoolId, nearest, permitReach } from '#src/usecases/activity/find.ts'
import { agendaOf, mayReadNames, showActivity, showOverview } from '#src/usecases/activity/shown.ts'
import { countsSubject, overviewSubject } from '#src/usecases/activity/subject.ts'
import type { ActivityPlan } from '#src/usecases/activity/plan.ts'
import { schoolIn } from '#src/usecases/kpi/school-of.ts'
import { isUnbound } from '../calendar/unbound.ts'
import { answerExam } from './exam.ts'
import { minutesForm } from './minutes.ts'
import { nameOf } from './told.ts'
import { formOf, previewOf } from './preview.ts'

const asksForm = /^(?:排定|安排|新建|表单|form|new)$/iu
const isMinutes = /纪要|minutes/iu
const isAnother = /再开|再排|另开|another/iu

/** `研讨 12月4日 14:00 行政楼302`, `研讨 纪要`, `例会 …`, `联考 …`; nothing more: what is set. */
export async function answerWords(ask: Ask, words: string): Promise<Reply> {
  if (isUnbound(ask)) return [say('chat.unbound')]
  const { kind, rest } = kindIn(words) ?? { kind: 'seminar', rest: words }
  return kind === 'joint_exam'
    ? answerExam(ask, rest.trim())
    : answerMeeting(ask, kind, { words, rest: rest.trim() })
}

/** `words` are all of them, `rest` what is left without the name of the meeting. */
async function answerMeeting(
  ask: Ask,
  kind: MeetingKind,
  { words, rest }: { readonly words: string; readonly rest: string },
): Promise<Reply> {
  const host = { kind, ...hostOf(ask, kind, rest) }
  const planned = await nearest(ask, kind, host.schoolId)
  if (isMinutes.test(words)) {
    if (!planned) return [say('seminar.none', { what: nameOf(ask, { kind }) })]
    return [await minutesForm(ask, planned, words)]
  }
  const ahead = planned?.state === 'planned' ? planned : undefined
  if (asksForm.test(rest)) return [formOf(ask, host, ahead)]
  const { consortium, today, rules } = ask
  const { terms, firstWeekday } = consortium
  const read = readPlan(host.rest, { today, terms, firstWeekday, calendar: rules.calendar })
  if (read.on === undefined) return answerNoDay(ask, host, planned)
  const former = isMoved(kind, words) ? ahead : undefined
  return [await previewOf(ask, planFrom(host, { ...read, on: read.on }, former))]
}

/** What is moved keeps its time, place and topics where nobody says otherwise. */
function planFrom(
  { kind, schoolId }: Host & { readonly kind: MeetingKind },
  { on, time, place }: { readonly on: string; readonly time: string; readonly place: string },
  former: Activity | undefined,
): ActivityPlan {
  const agenda = former ? agendaOf(former) : []
  const keptTime = time === '' ? former?.time : time
  const keptPlace = place === '' ? former?.place : place
  return { id: former?.id, kind, schoolId, on, time: keptTime ?? '', place: keptPlace ?? '', agenda }
}

/** A seminar and the next coordination meeting are one each; a regular meeting is another one unless it is moved. */
function isMoved(kind: PlannedKind, words: string): boolean {
  if (isAnother.test(words)) return false
  return kind !== 'regular_meeting' || /改到|改成|改为|改在|挪到|推迟|延期|延到|提前|move/iu.test(words)
}

interface Host {
  readonly schoolId: string
  readonly rest: string
}

/** Regular meetings are a school's: the one that is named, that of the group, or one's own. */
function hostOf(ask: Ask, kind: MeetingKind, words: string): Host {
  if (kind !== 'regular_meeting') return { schoolId: leadSchoolId(ask), rest: words }
  const named = schoolIn(ask.consortium.schools, words)
  if (named) return { schoolId: named.school.id, rest: named.rest }
  const { person, school } = ask.actor
  const elsewhere = person?.elsewhere.find((one) => holdsAt(person, 'coordinator', one.schoolId))?.schoolId
  return { schoolId: ask.place.school?.id ?? school?.id ?? elsewhere ?? leadSchoolId(ask), rest: words }
}

/** Nothing but the name of it: what is set. Words that hold no day are told so to whoever may set one. */
async function answerNoDay(
  ask: Ask,
  { kind, schoolId, rest }: Host & { readonly kind: MeetingKind },
  planned: Activity | undefined,
): Promise<Reply> {
  const asks = rest === '' || /什么时候|哪天|几号|在哪|定了|开了|\?|？|吗|没|when|where/iu.test(rest)
  if (!asks) {
    permitReach(ask, 'seminar.set', { schoolId })
    throw refusal('seminar.noPlan')
  }
  if (!planned) return [say('seminar.none', { what: nameOf(ask, { kind }) })]
  return [await showTo(ask, planned)]
}

/** With names for whoever may know them, in private; numbers for everybody else. */
export async function showTo(ask: Ask, activity: Activity) {
  if (ask.place.kind === 'p2p' && mayReadNames(ask, activity)) {
    const subject = overviewSubject(activity.id)
    return show(seminarOverview, await showOverview(ask, activity), { subject })
  }
  return show(seminarCard, await showActivity(ask, activity), { subject: countsSubject(activity.id) })
}
