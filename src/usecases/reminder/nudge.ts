import { addDays } from '#src/domain/dates.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import { dutyInForce } from '#src/domain/policy/duty-in-force.ts'
import { recipientsOf } from '#src/domain/reminder/recipients.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import type { FilingNamed } from '../filing/choose.ts'
import { reached } from '../filing/owed.ts'
import { nearestPeriod } from '../filing/status.ts'

/** Reminders that somebody has asked for. */
export const nudgeKind = 'nudge'

/** How many of what; nobody's name. */
export interface Nudged {
  readonly people: number
  readonly count: number
  /** Asked for today already. */
  readonly already: number
  /** Theirs to file who asked. */
  readonly own: number
  /** Nobody is there to be reminded. */
  readonly nobody: number
}

/** Without a filing named, what is late or due within so many days is meant. */
const soonDays = 14

/**
 * 催办 — reminds, in private, those who have not filed what is meant, as far as the right of whoever asks goes; of one
 * obligation at most once a day, whoever asks. It goes out with the next tick, within quiet hours after them.
 */
export async function nudge(context: Context, named: Omit<FilingNamed, 'rest'>): Promise<Nudged> {
  const { actor, records, now, today } = context
  const recipients = await recipientsIn(context)
  const outcome = { already: 0, own: 0, nobody: 0 }
  const told: { readonly personId: string; readonly id: string }[] = []
  for (const obligation of await meant(context, named)) {
    const people = recipients(obligation)
    const others = people.filter((id) => id !== actor.person?.id)
    if (people.length === 0) outcome.nobody += 1
    else if (others.length === 0) outcome.own += 1
    // Of two who ask at once the second finds the mark.
    else if (await records.seen.mark(`nudge/${obligation.id}/${today}`, now)) {
      told.push(...others.map((personId) => ({ personId, id: obligation.id })))
    } else outcome.already += 1
  }
  const byPerson = Map.groupBy(told, ({ personId }) => personId)
  for (const [personId, theirs] of byPerson) {
    const obligationIds = theirs.map(({ id }) => id).toSorted()
    const key = [nudgeKind, personId, today, obligationIds[0]].join('/')
    await records.reminders.plan({ key, personId, at: now, kind: nudgeKind, obligationIds })
  }
  const count = new Set(told.map(({ id }) => id)).size
  if (count > 0) await note(context, 'nudge.sent', { details: { count, people: byPerson.size } })
  return { people: byPerson.size, count, ...outcome }
}

async function recipientsIn({ records, consortium, rules }: Context) {
  const { schools, majors } = consortium
  const people = await records.people.ofSchools(schools.map(({ id }) => id))
  const { readings } = await records.policy.decided()
  const to = recipientsOf({ people, majors })
  const items = new Map(rules.packs.flatMap(({ items: all }) => all.map((item) => [item.id, item] as const)))
  return (obligation: Obligation) => {
    const duty = items.get(obligation.item)?.duty
    return duty ? to(obligation, dutyInForce(duty, rules.packs, readings).by) : []
  }
}

/** What is still owed of it: of a filing that is named the period whose deadline is nearest. */
async function meant(
  context: Context,
  { forms, school, majors }: Omit<FilingNamed, 'rest'>,
): Promise<readonly Obligation[]> {
  const { rules, today } = context
  const known = rules.packs.flatMap(({ items }) => items).filter(({ duty }) => duty?.form !== undefined)
  const items = forms.length > 0 ? forms.map(({ item }) => item.id) : known.map(({ id }) => id)
  const majorIds = new Set<string | undefined>(majors.map(({ id }) => id))
  const all = (await reached(context, 'nudge.send', items)).filter(
    ({ schoolId, majorId }) =>
      (!school || school.id === schoolId) && (majorIds.size === 0 || majorIds.has(majorId)),
  )
  const until = addDays(today, soonDays)
  const near =
    forms.length > 0
      ? [...Map.groupBy(all, ({ item }) => item).values()].flatMap((some) => {
          const period = nearestPeriod(some, today)
          return some.filter((one) => one.period === period)
        })
      : all.filter((one) => (deadlineOf(one) ?? '9999-12-31') <= until)
  return near.filter(isOwed)
}
