import type { Person } from '../person.ts'
import type { OwnSchedule } from '../reminder/own/recurrence.ts'
import { ruleText } from '../reminder/own/rule-text.ts'
import { minuteOf } from '../reminder/quiet.ts'

/** Who gets a digest: somebody in private, or a group. */
export type DigestTarget = { readonly personId: string } | { readonly chatId: string }

/** 简报 — when it comes; none where somebody has stopped it. It is told after its instant, never before. */
export interface DigestSchedule {
  readonly id: string
  readonly target: DigestTarget
  readonly schedule: OwnSchedule | undefined
  /** Somebody has said so; else it goes with what the person is. */
  readonly isOwn: boolean
  readonly setAt: Date
  /** None where it is stopped or nobody is to get it. */
  readonly nextAt: Date | undefined
  /** When it came last. */
  readonly toldAt: Date | undefined
}

/** Every week counts from here: a Monday. */
const firstDay = '2020-01-06'

const usual = { aheadMinutes: 0, onDayOff: 'next', startsOn: firstDay } as const

/**
 * When a digest comes where nobody has said anything: to coordinators on Mondays, to leaders on the first working day of
 * a month; on the next working day where that is none. After half past eight, not to everybody at once. To others none.
 */
export function usualSchedule(person: Pick<Person, 'id' | 'roles' | 'elsewhere'>): OwnSchedule | undefined {
  const time = minuteOf(person.id) % 2 === 0 ? '08:35' : '08:50'
  const held = [...person.roles, ...person.elsewhere.map(({ role }) => role)]
  if (held.includes('coordinator')) {
    return { ...usual, rule: { kind: 'weekly', interval: 1, weekdays: [1] }, time }
  }
  if (!held.includes('leader')) return undefined
  return { ...usual, rule: { kind: 'monthly', interval: 1, on: [{ day: 1 }] }, time }
}

export function isSameSchedule(one: OwnSchedule | undefined, other: OwnSchedule | undefined): boolean {
  return textOf(one) === textOf(other)
}

function textOf(schedule: OwnSchedule | undefined): string {
  if (!schedule) return ''
  const { rule, time, aheadMinutes, onDayOff, startsOn } = schedule
  return [ruleText(rule), time, aheadMinutes, onDayOff, startsOn].join(' ')
}
