import { plannedKinds } from '#src/domain/activity/kinds.ts'
import type { Say } from '#src/i18n/say.ts'
import { dayText } from './format.ts'
import { facts, markdown, note, plain, type Block, type Tone } from './kit.ts'

/** What a card says of something that is held. */
export interface ActivityText {
  readonly kind: string
  readonly state: 'planned' | 'held' | 'cancelled'
  readonly school: string
  readonly on: string | undefined
  readonly week: number | undefined
  readonly time: string
  readonly place: string
  readonly agenda: readonly string[]
  /** The course and the major of a joint exam, or who inspects. */
  readonly about?: string
}

export interface AnswerCounts {
  readonly none: number
  readonly attending: number
  readonly declined: number
  readonly delegate: number
}

export const stateTones = { planned: 'blue', held: 'green', cancelled: 'grey' } as const satisfies Record<
  string,
  Tone
>

export function kindText(say: Say, kind: string): string {
  const known = plannedKinds.find((one) => one === kind)
  return say(`seminar.kind.${known ?? 'seminar'}`)
}

/** 2026-12-04 周五（第14周） 14:00-16:30 */
export function whenText(say: Say, { on, week, time }: Pick<ActivityText, 'on' | 'week' | 'time'>): string {
  if (on === undefined) return say('seminar.noDay')
  return [dayText(say, on, week), time].filter(Boolean).join(' ')
}

export function activityFacts(say: Say, shown: ActivityText): Block {
  const { school, place, kind, about = '' } = shown
  const ofSchool = kind === 'regular_meeting' || kind === 'inspection'
  const rows: readonly (readonly [string, string])[] = [
    [say('seminar.when'), whenText(say, shown)],
    [say('seminar.place'), place === '' ? say('seminar.noPlace') : place],
    ...(ofSchool ? ([[say('seminar.school'), school]] as const) : []),
    ...(about === '' ? [] : ([[say('activity.about'), about.slice(0, longestTopic)]] as const)),
  ]
  return facts(rows)
}

/** So much of a topic is shown; more cannot be typed. */
export const longestTopic = 60

export function agendaBlock(say: Say, agenda: readonly string[]): Block {
  if (agenda.length === 0) return undefined
  const lines = agenda.map(
    (topic, index) => `${index + 1}. ${plain(topic.slice(0, longestTopic)).replaceAll('\n', ' ')}`,
  )
  return markdown([`**${say('seminar.agenda')}**`, ...lines].join('\n'))
}

export function countsBlock(say: Say, { none, attending, declined, delegate }: AnswerCounts): Block {
  if (none + attending + declined + delegate === 0) return undefined
  return note(say('seminar.counts', { attending, delegate, declined, none }))
}
