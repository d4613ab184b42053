import type { Words } from '#src/domain/policy/words.ts'
import type { OwnSchedule } from '#src/domain/reminder/own/recurrence.ts'
import type { Say } from '#src/i18n/say.ts'
import { listText } from './format.ts'
import { instantText, type ShownInstant } from './instant-text.ts'
import { facts, type Block } from './kit.ts'
import { ownRuleText } from './own-rule-text.ts'

export interface OwnReminderShown {
  readonly id: string
  readonly number: number
  readonly what: string
  readonly audience: 'person' | 'chat' | 'not_submitted'
  readonly filings: readonly Words[]
  readonly schedule: OwnSchedule
  readonly isRecurring: boolean
  readonly next: readonly ShownInstant[]
  readonly daysOff: readonly string[]
}

/** What, when, whom, the next times, and what becomes of days off. */
export function ownReminderFacts(
  shown: Omit<OwnReminderShown, 'id' | 'number' | 'daysOff'>,
  say: Say,
): Block {
  const { what, schedule, next, isRecurring } = shown
  return facts([
    [say('own.what'), what === '' ? say('own.something') : what],
    [say('own.when'), ownRuleText(say, schedule)],
    [say('own.whom'), whomText(shown, say)],
    ...(next.length > 1 || ((isRecurring || schedule.aheadMinutes > 0) && next.length > 0)
      ? [
          [
            say('own.next'),
            listText(
              say,
              next.map((at) => instantText(say, at)),
            ),
          ] as const,
        ]
      : []),
    ...(isRecurring ? [[say('own.dayOff'), say(`own.dayOff.${schedule.onDayOff}`)] as const] : []),
  ])
}

export function whomText(
  { audience, filings }: Pick<OwnReminderShown, 'audience' | 'filings'>,
  say: Say,
): string {
  if (audience !== 'not_submitted' || filings.length === 0) return say(`own.whom.${audience}`)
  return say('own.whomFilings', {
    filings: listText(
      say,
      filings.map((name) => name[say.language]),
    ),
  })
}
