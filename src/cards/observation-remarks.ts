import type { Misreading } from '#src/domain/misreading.ts'
import type { Fault, Warning } from '#src/domain/observation-rules.ts'
import { modes } from '#src/domain/observation.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText, weekdayText } from './format.ts'

export interface RemarkContext {
  readonly lessons: number
  readonly criterionName: (id: string) => string
}

/** Why a record cannot be filed as it is, in words that say what to write instead. */
export function faultText(fault: Fault | Misreading, say: Say, context: RemarkContext): string {
  switch (fault.code) {
    case 'not_understood':
      return misreadText(fault, say, context)
    case 'ambiguous':
      return say('fault.teacherAmbiguous', { text: fault.value, names: listText(say, fault.names) })
    case 'not_a_date':
      return say('fault.date', { text: fault.value })
    case 'future_date':
      return say('fault.future', { date: dayText(say, fault.date) })
    case 'no_such_period':
      return say('fault.periods', { text: String(fault.period), count: context.lessons })
    case 'unknown_person':
      return fault.slot === 'teacher'
        ? say('fault.teacher', { text: fault.personId })
        : say('fault.observers')
    case 'teacher_observes':
      return say('fault.self')
    case 'too_long':
      return say('fault.long', { slot: slotName(fault.slot, say), max: fault.max })
    default:
      return scoreFaultText(fault, say, context)
  }
}

function scoreFaultText(
  fault: Extract<Fault, { code: 'out_of_range' | 'not_in_halves' | 'unknown_criterion' }>,
  say: Say,
  { criterionName }: RemarkContext,
): string {
  if (fault.code === 'unknown_criterion') return say('fault.rubric', { criterion: fault.criterion, max: 0 })
  if (fault.slot === 'score') return say('fault.score', { text: fault.value })
  const criterion = criterionName(fault.slot.slice('score_'.length))
  return say('fault.rubric', { criterion, max: fault.code === 'out_of_range' ? fault.max : '0.5' })
}

function misreadText(
  { slot, value }: Extract<Misreading, { code: 'not_understood' }>,
  say: Say,
  { lessons }: RemarkContext,
): string {
  if (slot === 'periods') return say('fault.periods', { text: value, count: lessons })
  if (slot === 'mode') return say('fault.mode', { modes: listText(say, modes) })
  return say(slot === 'score' ? 'fault.score' : 'fault.teacher', { text: value })
}

/** What is unusual and should be looked at before filing. */
export function warningText(warning: Warning, say: Say): string | undefined {
  switch (warning.code) {
    case 'non_workday':
      return say('warning.nonWorkingDay', { date: dayText(say, warning.date) })
    case 'make_up_day':
      return makeUpText(warning, say)
    case 'possible_duplicate':
      return say('warning.duplicate', { number: warning.number })
    case 'late':
      return say('warning.late', { days: warning.days })
    case 'score_differs':
      return say('warning.scoreDiffers', { score: warning.score, total: warning.total })
    // One's own lesson is refused as a fault, with the reason.
    default:
      return undefined
  }
}

function makeUpText({ date, timetableOf }: Extract<Warning, { code: 'make_up_day' }>, say: Say): string {
  const day = dayText(say, date)
  return timetableOf === undefined
    ? say('warning.makeUpDay', { date: day })
    : say('warning.timetable', { date: day, weekday: weekdayText(say, timetableOf) })
}

const slotKeys = [
  'date',
  'periods',
  'teacher',
  'observers',
  'course',
  'class',
  'topic',
  'mode',
  'score',
  'strengths',
  'problems',
  'suggestions',
] as const

export function slotName(slot: string, say: Say): string {
  const known = slotKeys.find((key) => key === slot)
  return known ? say(`slot.${known}`) : say('slot.rubric')
}
