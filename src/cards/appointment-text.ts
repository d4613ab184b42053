import type { AppointmentState } from '#src/domain/appointment.ts'
import type { AppointmentWarning } from '#src/domain/appointment-review.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText, listText, weekdayText } from './format.ts'
import { facts, note, type Block, type Tone } from './kit.ts'

/** What a card says of a lesson that somebody is going to hear. */
export interface AppointmentText {
  readonly teacher: string
  readonly school: string
  readonly observers: readonly string[]
  readonly course: string
  readonly className: string
  readonly on: string | undefined
  readonly week: number | undefined
  readonly periods: readonly number[]
  readonly from: string
}

export const appointmentTones = {
  asking: 'grey',
  planned: 'blue',
  done: 'green',
  cancelled: 'grey',
} as const satisfies Record<AppointmentState, Tone>

/** 2026-11-25 周三（第13周） 第3节（10:10 上课） */
export function appointmentWhen(
  say: Say,
  { on, week, periods, from }: Pick<AppointmentText, 'on' | 'week' | 'periods' | 'from'>,
): string {
  if (on === undefined) return ''
  const day = dayText(say, on, week)
  if (periods.length === 0) return day
  const numbers = listText(say, periods)
  const lesson =
    from === ''
      ? say('observation.periods', { periods: numbers })
      : say('appointment.lesson', { periods: numbers, from })
  return `${day} ${lesson}`
}

const given = (rows: readonly (readonly [string, string])[]) => rows.filter(([, value]) => value !== '')

export function appointmentFacts(say: Say, shown: AppointmentText): Block {
  const rows = given([
    [say('appointment.when'), appointmentWhen(say, shown)],
    [say('slot.teacher'), shown.teacher],
    [say('appointment.school'), shown.school],
    [say('slot.course'), [shown.course, shown.className].filter(Boolean).join(' · ')],
    [say('observation.observers'), listText(say, shown.observers)],
  ])
  return rows.length > 0 && facts(rows)
}

export function warningNotes(say: Say, warnings: readonly AppointmentWarning[]): readonly Block[] {
  return warnings.map((warning) => note(`⚠️ ${warningText(say, warning)}`))
}

function warningText(say: Say, warning: AppointmentWarning): string {
  if (warning.code === 'non_workday') return say(`appointment.warn.${warning.kind}`)
  if (warning.code !== 'make_up_day') return say(`appointment.warn.${warning.code}`)
  const { timetableOf } = warning
  return timetableOf === undefined
    ? say('appointment.warn.makeUp')
    : say('appointment.warn.makeUpAs', { weekday: weekdayText(say, timetableOf) })
}
