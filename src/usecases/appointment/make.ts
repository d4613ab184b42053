import { isSet, type Appointment, type SetAppointment } from '#src/domain/appointment.ts'
import type { AppointmentRead } from '#src/domain/appointment-read.ts'
import { refusal } from '#src/failure.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { askerOf } from '../observation/roster.ts'
import { placeOfLesson, withCourses } from '../teaching/roster.ts'
import { checkAppointment } from './check.ts'
import { keepAppointmentWords } from './words.ts'
import { ofAppointment } from './subject.ts'
import { askingOf } from './find.ts'

export type Filling = Partial<Pick<Appointment, 'teacherId' | 'on' | 'periods'>>

/** A new one, as far as it was said. Whoever begins anew has given up what they were asked about before. */
export async function beginAppointment(
  context: Context,
  { coObserverIds, teacherId, teacherIds: _, ...said }: AppointmentRead,
): Promise<Appointment> {
  const { records, now, newId } = context
  const former = await askingOf(context)
  if (former) await records.appointments.remove(former.id)
  const observerIds = [askerOf(context).id, ...coObserverIds]
  const rest = { schoolId: undefined, majorId: undefined, observationId: undefined } as const
  const begun = { ...said, ...rest, id: newId(), teacherId: undefined, observerIds, at: now }
  return fillAppointment(context, { ...begun, state: 'asking' }, teacherId === undefined ? {} : { teacherId })
}

/** Takes what was answered. Refused where the lesson cannot be heard: then it is as it was before. */
export async function fillAppointment(
  context: Context,
  asking: Appointment,
  { teacherId, on, periods }: Filling,
): Promise<Appointment> {
  const filled: Appointment = {
    ...asking,
    ...(on === undefined ? {} : { on }),
    ...(periods === undefined || periods.length === 0 ? {} : { periods, part: undefined }),
    ...(teacherId === undefined ? {} : await lessonOf(context, asking, teacherId)),
    at: context.now,
  }
  await checkAppointment(context, filled)
  await context.records.appointments.put(filled)
  return filled
}

/** The teacher, where the lesson is, and the course where they teach one alone. */
async function lessonOf({ records }: Context, { className, course }: Appointment, teacherId: string) {
  const found = await records.people.byId(teacherId)
  const [teacher] = found?.active ? await withCourses(records, [found]) : []
  if (!teacher) throw refusal('appointment.noTeacher')
  const [only = '', ...more] = teacher.courses
  return {
    teacherId,
    ...(await placeOfLesson(records, teacher, className)),
    course: course === '' && more.length === 0 ? only : course,
  }
}

/** 约好 — from now on it is planned: those who have to know are told, whoever goes is reminded. */
export async function makeAppointment(context: Context, asking: Appointment): Promise<SetAppointment> {
  await checkAppointment(context, asking)
  const made: Appointment = { ...asking, state: 'planned', part: undefined, at: context.now }
  if (!isSet(made)) throw refusal('form.gone')
  await context.records.appointments.put(made)
  await keepAppointmentWords(context, made)
  await note(context, 'appointment.made', ofAppointment(made))
  return made
}
