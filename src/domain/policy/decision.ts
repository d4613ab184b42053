import { z } from 'zod'
import { dateSchema } from '../dates.ts'
import { periodSchema, type Decided } from './decided.ts'

const name = z.string().min(1)
const schoolIds = z.array(name).readonly()

/** One thing the consortium decides about policy, said whole: what it is to be, or that it is to be gone. */
export const decisionSchema = z.discriminatedUnion('kind', [
  /** Without a value: the default again. */
  z.strictObject({ kind: z.literal('reading'), name, value: name.exactOptional() }),
  /** The schools at which the pack is to be in force, and those at which it is not; the others stay as they are. */
  z.strictObject({ kind: z.literal('pack'), packId: name, on: schoolIds, off: schoolIds }),
  /** Without a date: none of our own. */
  z.strictObject({
    kind: z.literal('date'),
    itemId: name,
    period: periodSchema,
    date: dateSchema.exactOptional(),
  }),
])

export type Decision = z.output<typeof decisionSchema>

/** How the same things are now: the decision that would take this one back. */
export function formerOf({ readings, exceptions, ownDates }: Decided, decision: Decision): Decision {
  if (decision.kind === 'reading') {
    const value = readings.find((one) => one.name === decision.name)?.value
    return { kind: 'reading', name: decision.name, ...(value === undefined ? {} : { value }) }
  }
  if (decision.kind === 'date') {
    const { itemId, period } = decision
    const date = ownDates.find((one) => one.itemId === itemId && one.period === period)?.date
    return { kind: 'date', itemId, period, ...(date === undefined ? {} : { date }) }
  }
  const { packId, on, off } = decision
  const offNow = new Set(exceptions.filter((one) => one.packId === packId).map(({ schoolId }) => schoolId))
  const all = [...on, ...off]
  const isOff = (id: string) => offNow.has(id)
  return { kind: 'pack', packId, on: all.filter((id) => !isOff(id)), off: all.filter(isOff) }
}

/** What will have been decided. */
export function withDecision(decided: Decided, decision: Decision): Decided {
  const { readings, exceptions, ownDates } = decided
  if (decision.kind === 'reading') {
    const { name: of, value } = decision
    const others = readings.filter((one) => one.name !== of)
    return { ...decided, readings: value === undefined ? others : [...others, { name: of, value }] }
  }
  if (decision.kind === 'date') {
    const { itemId, period, date } = decision
    const others = ownDates.filter((one) => one.itemId !== itemId || one.period !== period)
    return { ...decided, ownDates: date === undefined ? others : [...others, { itemId, period, date }] }
  }
  const { packId, on, off } = decision
  const named = new Set([...on, ...off])
  const others = exceptions.filter((one) => one.packId !== packId || !named.has(one.schoolId))
  return { ...decided, exceptions: [...others, ...off.map((schoolId) => ({ packId, schoolId }))] }
}

/** Whether it has been decided so already. */
export function isDecided(decided: Decided, decision: Decision): boolean {
  return sameDecision(formerOf(decided, decision), decision)
}

/** Whether two decisions come to the same, in whatever order their parts are written. */
export function sameDecision(one: Decision, other: Decision): boolean {
  return canonical(one) === canonical(other)
}

function canonical(decision: Decision): string {
  // The schema puts the parts in one order, and what is undefined is not written.
  const plain = decisionSchema.parse(decision)
  return JSON.stringify(
    plain.kind === 'pack' ? { ...plain, on: plain.on.toSorted(), off: plain.off.toSorted() } : plain,
  )
}
