import { localDate } from '#src/domain/dates.ts'
import { nextOccurrence, type Days } from '#src/domain/reminder/own/occurrences.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { OwnReminder } from '#src/ports/own-reminders.ts'
import type { Records } from '#src/ports/store.ts'
import { daysOf } from './progress.ts'

interface Foretelling {
  readonly records: Pick<Records, 'ownReminders'>
  readonly rules: RulesInForce
  readonly consortium: ConsortiumSnapshot
  /** When somebody is told what is due then: later, where they do not want to be disturbed. */
  readonly whenTold: (one: { readonly at: Date; readonly personId: string }) => Date
}

/** A reminder somebody has set, at one of its instants. */
export interface OwnForetold {
  readonly at: Date
  readonly schoolId: string | undefined
  /** Who hears it: our id of a person, or the platform's of a chat. */
  readonly personId: string | undefined
  readonly chatId: string | undefined
}

/** Everything people have set that comes between two days, inclusive. Those who have not handed in are not foreseen. */
export async function foretellOwn(
  { records, rules, consortium, whenTold }: Foretelling,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly OwnForetold[]> {
  const days = daysOf(consortium, rules)
  return (await records.ownReminders.active()).flatMap((own) => {
    const { personId, chatId, schoolId, timeSaid } = own
    const told = instantsOf(own, to, days).map((at) =>
      personId === undefined || timeSaid ? at : whenTold({ at, personId }),
    )
    return told
      .filter((at) => isBetween(localDate(at, days.zone), from, to))
      .map((at) => ({ at, schoolId, personId, chatId }))
  })
}

const isBetween = (day: string, from: string, to: string) => from <= day && day <= to

function instantsOf(
  { schedule, nextAt, snoozedUntil }: OwnReminder,
  to: string,
  days: Days,
): readonly Date[] {
  const found = snoozedUntil ? [snoozedUntil] : []
  for (let at = nextAt; at && localDate(at, days.zone) <= to; at = nextOccurrence(schedule, at, days)) {
    found.push(at)
  }
  return found
}
