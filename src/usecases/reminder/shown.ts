import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import { dutyInForce } from '#src/domain/policy/duty-in-force.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import { escalation } from '#src/domain/reminder/escalations.ts'
import { recipientsOf } from '#src/domain/reminder/recipients.ts'
import type { RulesInForce } from '#src/domain/rulebook.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Records } from '#src/ports/store.ts'
import { nudgeKind } from './nudge.ts'

interface Around {
  readonly records: Pick<Records, 'people' | 'policy'>
  readonly rules: RulesInForce
  readonly consortium: ConsortiumSnapshot
  readonly today: string
}

interface Telling {
  readonly told: readonly Reminder[]
  /** What is still owed of it, and perhaps more. */
  readonly open: readonly Obligation[]
  readonly batch: string
}

/** What one message says of several reminders to one person; undefined where the person is gone. */
export async function shownReminder(around: Around, { told, open, batch }: Telling) {
  const person = await around.records.people.byId(told[0]?.personId ?? '')
  if (!person) return undefined
  const all = idsOf(told)
  const raised = idsOf(told.filter(({ kind }) => kind === escalation))
  const { readings } = await around.records.policy.decided()
  const isRecipient = recipientsOf({ people: [person], majors: around.consortium.majors })
  const isOwn = ({ duty }: PolicyItem, obligation: Obligation) =>
    duty !== undefined &&
    isRecipient(obligation, dutyInForce(duty, around.rules.packs, readings).by).length > 0
  const lines = linesOf(
    open.filter(({ id }) => all.has(id)),
    around,
  ).map((line) => ({
    own: isOwn(line.item, line.first),
    shown: itemShown(line, { ...around, isRaised: line.owed.some(({ id }) => raised.has(id)) }),
  }))
  return {
    items: lines.flatMap(({ own, shown }) => (own ? [shown] : [])),
    escalated: lines.flatMap(({ own, shown }) => (own ? [] : [shown])),
    nudged: told.some(({ kind }) => kind === nudgeKind),
    batch,
  }
}

const idsOf = (some: readonly Reminder[]) => new Set(some.flatMap(({ obligationIds }) => obligationIds))

interface Line {
  readonly item: PolicyItem
  readonly first: Obligation
  readonly owed: readonly Obligation[]
}

/** By day, item and school, the soonest first, then in the order of the packs. */
function linesOf(open: readonly Obligation[], { rules }: Around): readonly Line[] {
  const lines = rules.packs
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const ofItem = open.filter((one) => one.item === item.id)
      const together = Map.groupBy(ofItem, (one) => `${one.schoolId} ${deadlineOf(one) ?? ''}`)
      return [...together.values()].flatMap((owed) => (owed[0] ? [{ item, first: owed[0], owed }] : []))
    })
  return lines.toSorted((one, other) => dayOf(one.first).localeCompare(dayOf(other.first)))
}

const dayOf = (obligation: Obligation): string => deadlineOf(obligation) ?? '9999-12-31'

function itemShown(
  { item, first, owed }: Line,
  {
    rules: { calendar },
    consortium,
    today,
    isRaised,
  }: Omit<Around, 'records'> & { readonly isRaised: boolean },
) {
  const { schools, majors } = consortium
  const on = dayOf(first)
  return {
    name: item.duty?.form?.name ?? item.what,
    clause: item.id,
    school: schools.find(({ id }) => id === first.schoolId)?.name ?? first.schoolId,
    found: foundDay(first),
    due: {
      on,
      week: teachingWeekOn(consortium, on),
      provisional: owed.some(({ provisional }) => provisional),
      lateDays: on < today ? Math.max(1, calendar.workingDaysBetween(on, today)) : 0,
    },
    stillInWeek: isRaised ? teachingWeekOn(consortium, today) : undefined,
    consequence: isRaised ? item.consequence : undefined,
    canFile: item.duty?.form !== undefined,
    owed: owed
      .toSorted((one, other) => (one.majorId ?? '').localeCompare(other.majorId ?? ''))
      .map(({ id, majorId, state, extension }) => ({
        obligation: id,
        major: majors.find((major) => major.id === majorId)?.name ?? majorId,
        state,
        asked: extension?.state === 'asked' ? extension.until : undefined,
      })),
  }
}

/** A deadline that was put off is no longer the rule's. */
function foundDay(obligation: Obligation): Pick<Obligation, 'nominal' | 'dueOn' | 'derivation'> {
  if (obligation.extension?.state !== 'granted') return obligation
  const { until } = obligation.extension
  return { nominal: until, dueOn: until, derivation: { code: 'extended', data: {} } }
}
