import { formsOf, type KnownForm } from '#src/domain/filing-form/find-form.ts'
import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import type { Person } from '#src/domain/person.ts'
import { failureOf, outcomeOf, type Failure, type Outcome } from '#src/domain/reminder/outcome.ts'
import type { Delivery } from '#src/ports/deliveries.ts'
import type { Context } from '../context.ts'
import type { FilingNamed } from '../filing/choose.ts'
import { reached } from '../filing/owed.ts'
import { nearestPeriod } from '../filing/status.ts'

/** What became of the last word to one person about a filing. */
export interface DeliveredTo {
  readonly person: Person | undefined
  readonly outcome: Outcome
  readonly kind: string
  /** When it was said, or was to be; where it waits, until when. */
  readonly at: Date
  readonly failure: Failure | undefined
  /** Of these it was. */
  readonly obligations: readonly Obligation[]
}

export interface Delivered {
  readonly known: KnownForm
  readonly period: string
  readonly to: readonly DeliveredTo[]
  /** Still owed, and nobody was told of it lately: it is early, or nobody is there to be told. */
  readonly untold: readonly Obligation[]
}

/** What was said longer ago is no longer asked about. */
const daysBack = 60

/**
 * 谁没收到 — of each filing that is named, or of all, what became of the last word to everybody who was to get one, as
 * far as the right of whoever asks goes; of the period whose deadline is nearest. What nobody was told of is left out
 * where nothing is named.
 */
export async function delivered(
  context: Context,
  { forms, school, majors }: Omit<FilingNamed, 'rest'>,
): Promise<readonly Delivered[]> {
  const { records, rules, now, today } = context
  const known = forms.length > 0 ? forms : formsOf(rules.packs)
  const ids = known.map(({ item }) => item.id)
  const majorIds = new Set<string | undefined>(majors.map(({ id }) => id))
  const all = (await reached(context, 'delivery.read', ids)).filter(
    ({ schoolId, majorId }) =>
      (!school || school.id === schoolId) && (majorIds.size === 0 || majorIds.has(majorId)),
  )
  const near = [...Map.groupBy(all, ({ item }) => item).values()].flatMap((some) => {
    const period = nearestPeriod(some, today)
    return some.filter((one) => one.period === period)
  })
  const after = new Date(now.getTime() - daysBack * 86_400_000)
  const words = await records.deliveries.of(
    near.map(({ id }) => id),
    { after, until: now },
  )
  const people = await records.people.byIds([...new Set(words.map(({ personId }) => personId))])
  const found = known.map((one) => {
    const owed = near.filter(({ item }) => item === one.item.id)
    return deliveredOf(one, { owed, words, people, now })
  })
  return found.filter(({ to, untold }) => to.length > 0 || (forms.length > 0 && untold.length > 0))
}

interface Around {
  readonly owed: readonly Obligation[]
  readonly words: readonly Delivery[]
  readonly people: readonly Person[]
  readonly now: Date
}

function deliveredOf(known: KnownForm, { owed, words, people, now }: Around): Delivered {
  const byId = new Map(owed.map((one) => [one.id, one]))
  // Oldest first: what stays is the last word to somebody about something.
  const last = new Map<string, { readonly word: Delivery; readonly obligation: Obligation }>()
  for (const word of words) {
    for (const id of word.obligationIds) {
      const obligation = byId.get(id)
      if (obligation) last.set(`${word.personId} ${id}`, { word, obligation })
    }
  }
  const to = [...Map.groupBy(last.values(), ({ word }) => word.key).values()].flatMap((same) => {
    const word = same[0]?.word
    return word
      ? [
          deliveredTo(
            word,
            same.map(({ obligation }) => obligation),
            { people, now },
          ),
        ]
      : []
  })
  const told = new Set([...last.values()].map(({ obligation }) => obligation.id))
  return {
    known,
    period: owed[0]?.period ?? '',
    to,
    untold: owed.filter((one) => isOwed(one) && !told.has(one.id)),
  }
}

function deliveredTo(
  word: Delivery,
  obligations: readonly Obligation[],
  { people, now }: Pick<Around, 'people' | 'now'>,
): DeliveredTo {
  const person = people.find(({ id }) => id === word.personId)
  const outcome = outcomeOf(word)
  const { at, heldUntil, message, kind } = word
  const waits = heldUntil && heldUntil > now ? heldUntil : now
  return {
    person,
    outcome,
    kind,
    at: outcome === 'waiting' ? waits : (message?.settledAt ?? at),
    failure: outcome === 'failed' ? whyNot(word, person) : undefined,
    obligations,
  }
}

function whyNot({ message }: Delivery, person: Person | undefined): Failure {
  if (message) return failureOf(message.reason)
  return person?.active === true ? 'no_account' : 'inactive'
}
