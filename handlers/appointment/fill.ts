import type { FormValues } from '#src/bot/action.ts'
import type { Ask } from '#src/bot/ask.ts'
import type { AppointmentSlot } from '#src/domain/appointment.ts'
import { parseDate } from '#src/domain/parse-date.ts'
import { parsePeriods } from '#src/domain/parse-periods.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { findMentions } from '#src/domain/reading/mentions.ts'
import { refusal } from '#src/failure.ts'
import type { Filling } from '#src/usecases/appointment/make.ts'
import { readText } from '../review/read-due.ts'
import { everybodyOf } from './read.ts'

export function daysOf({ today, consortium: { terms, firstWeekday }, rules: { calendar } }: Ask) {
  return { today, terms, firstWeekday, calendar, tense: 'ahead' } as const
}

/** What was filled in for one slot; refused where it cannot be read. */
export async function fillingOf(ask: Ask, slot: AppointmentSlot, form: FormValues): Promise<Filling> {
  if (slot === 'date') return { on: dayIn(ask, form) }
  return slot === 'periods'
    ? { periods: periodsIn(form) }
    : { teacherId: await teacherIn(ask, readText(form, 'teacher')) }
}

export function dayIn(ask: Ask, form: FormValues): string {
  const { today, ...days } = daysOf(ask)
  const on = parseDate(readText(form, 'date'), today, days)
  if (on === undefined) throw refusal('appointment.noDate')
  return on
}

export function periodsIn(form: FormValues): readonly number[] {
  const { periods } = form
  const picked = Array.isArray(periods) ? periods.map(String) : readText(form, 'periods')
  const read = parsePeriods(picked)
  if (!read || read.length === 0) throw refusal('appointment.noPeriods')
  return read
}

/** By an id that was chosen, or by a name that was written; several of one name are nobody. */
async function teacherIn(ask: Ask, typed: string): Promise<string> {
  const people = await everybodyOf(ask)
  const chosen = people.find(({ id }) => id === typed)
  if (chosen) return chosen.id
  const [only, ...others] = findMentions(foldWidth(typed), { people }).flatMap((mention) => mention.people)
  if (!only || others.length > 0) throw refusal('appointment.noTeacher')
  return only.id
}
