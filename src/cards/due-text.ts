import type { Derivation, Extension } from '#src/domain/obligation.ts'
import type { Say } from '#src/i18n/say.ts'
import { derivationText } from './derivation-text.ts'
import { dayText } from './format.ts'

/** Until when something is owed, as a reader is told. */
export interface ShownDue {
  readonly deadline: string | undefined
  readonly week: number | undefined
  /** 暂定 */
  readonly provisional: boolean
  /** Calendar days; negative when it is over. */
  readonly daysLeft: number | undefined
  /** Working days; 0 in time. */
  readonly lateDays: number
  readonly nominal: string | undefined
  readonly dueOn: string | undefined
  readonly derivation: Derivation | undefined
  readonly extension: Extension | undefined
}

/** The day with its weekday and week, and 暂定 where it is. */
export function deadlineText(
  say: Say,
  { deadline, week, provisional }: Omit<ShownDue, 'derivation'>,
): string {
  if (deadline === undefined) return say('file.noDay')
  const day = dayText(say, deadline, week)
  return provisional ? say('date.provisional', { date: day }) : day
}

export function leftText(say: Say, { daysLeft, lateDays }: Pick<ShownDue, 'daysLeft' | 'lateDays'>): string {
  if (daysLeft === undefined) return ''
  if (lateDays > 0) return say('file.daysLate', { days: lateDays })
  return daysLeft === 0 ? say('file.dueToday') : say('file.daysLeft', { days: daysLeft })
}

const extensionKeys = {
  asked: 'file.extensionAsked',
  granted: 'file.extended',
  refused: 'file.extensionRefused',
} as const

export function extensionText(say: Say, extension: Extension | undefined): string {
  return extension ? say(extensionKeys[extension.state], { date: dayText(say, extension.until) }) : ''
}

/** The day, what is left until then, more time that was asked for, and how the day was found. */
export function dueRows(say: Say, due: ShownDue): readonly (readonly [string, string])[] {
  const line = [deadlineText(say, due), leftText(say, due), extensionText(say, due.extension)]
  const rows: readonly (readonly [string, string])[] = [
    [say('file.due'), line.filter((part) => part !== '').join(' · ')],
    [say('file.derivation'), derivationText(say, due)],
  ]
  return rows.filter(([, value]) => value !== '')
}
