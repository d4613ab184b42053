import type { Ask } from '#src/bot/ask.ts'
import type { AppointmentSlot } from '#src/domain/appointment.ts'
import { readTime } from '#src/domain/appointment-read.ts'
import { parsePeriods } from '#src/domain/parse-periods.ts'
import { foldWidth } from '#src/domain/reading/fold.ts'
import { findMentions } from '#src/domain/reading/mentions.ts'
import type { Filling } from '#src/usecases/appointment/make.ts'
import { everybodyOf, readingOf } from './read.ts'

const enough = /^(?:算了|不约了?|取消|别约了?|不用了|never mind)[!！。.]?$/iu

export const givesUp = (text: string): boolean => enough.test(text.trim())

/** What was written as the answer to a question; undefined where it is none. */
export async function answerIn(ask: Ask, slot: AppointmentSlot, text: string): Promise<Filling | undefined> {
  const words = foldWidth(text).trim()
  const { on, periods } = readTime(words, readingOf(ask, []))
  if (slot === 'periods') {
    const read = periods.length > 0 ? periods : (parsePeriods(words) ?? [])
    return read.length > 0 ? { periods: read, ...(on === undefined ? {} : { on }) } : undefined
  }
  if (slot === 'date') return on === undefined ? undefined : { on, periods }
  const people = await everybodyOf(ask)
  const [only, ...others] = findMentions(words, { people }).flatMap((mention) => mention.people)
  return only && others.length === 0 ? { teacherId: only.id } : undefined
}
