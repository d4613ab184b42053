import { formerOf, isDecided, sameDecision, type Decision } from '#src/domain/policy/decision.ts'
import { effectsOf, itemsConcerned, type DecisionEffects } from '#src/domain/policy/decision-effects.ts'
import { refusal } from '#src/failure.ts'
import type { Policy } from '#src/ports/policy.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import { planDuties } from '../duties/plan.ts'
import { noted } from './noted.ts'

/** A decision, with what was before it: enough to ask about it, to do it and to take it back. */
export interface DecisionStep {
  readonly decision: Decision
  readonly former: Decision
}

export interface Considered {
  readonly step: DecisionStep
  readonly effects: DecisionEffects
  /** `ask`: nothing was done yet. `idle`: it is so already. */
  readonly outcome: 'ask' | 'done' | 'idle'
}

/** Decides something about policy. A pack, and whatever moves days people know of, is asked about first. */
export async function decide(context: Context, decision: Decision): Promise<Considered> {
  const { step, effects, decided } = await considered(context, decision)
  if (isDecided(decided, decision)) return { step, effects, outcome: 'idle' }
  if (decision.kind === 'pack' || isMoving(effects)) return { step, effects, outcome: 'ask' }
  await apply(context, step, 'decided')
  return { step, effects, outcome: 'done' }
}

/** Does what was asked about. Where somebody has decided otherwise meanwhile, it is asked about again. */
export async function confirmDecision(
  context: Context,
  { decision, former }: DecisionStep,
): Promise<Considered> {
  const { step, effects, decided } = await considered(context, decision)
  if (isDecided(decided, decision)) return { step, effects, outcome: 'idle' }
  if (!sameDecision(step.former, former)) return { step, effects, outcome: 'ask' }
  await apply(context, step, 'decided')
  return { step, effects, outcome: 'done' }
}

/** Takes a decision back, as long as nobody has decided otherwise since. */
export async function undoDecision(
  context: Context,
  { decision, former }: DecisionStep,
): Promise<Considered> {
  const { step, effects, decided } = await considered(context, former)
  if (isDecided(decided, former)) return { step, effects, outcome: 'idle' }
  if (!isDecided(decided, decision)) throw refusal('decision.changedSince')
  await apply(context, step, 'undone')
  return { step, effects, outcome: 'done' }
}

function isMoving({ due, added, removed }: DecisionEffects): boolean {
  return due.length + added + removed > 0
}

async function considered({ consortium, rules, today, records }: Context, decision: Decision) {
  const decided = await records.policy.decided()
  const items = itemsConcerned(rules.packs, decision).map(({ id }) => id)
  const done = await records.obligations.list({ items, states: ['passed', 'waived'] })
  const activities = await records.activities.list({})
  const context = { ...consortium, ...rules, today, decided, activities, happenings: [] }
  const effects = effectsOf(context, decision, done)
  return { step: { decision, former: formerOf(decided, decision) }, effects, decided }
}

/** Within the transaction of the answer: what is owed and when it is reminded of follows at once. */
async function apply(context: Context, step: DecisionStep, verb: 'decided' | 'undone'): Promise<void> {
  const { actor, now, records } = context
  await write(records.policy, step.decision, { personId: actor.person?.id, at: now })
  await planDuties(context)
  await note(context, `decision.${verb}`, noted(step, context.rules.packs))
}

type By = Parameters<Policy['putReading']>[1]

async function write(policy: Policy, decision: Decision, by: By): Promise<void> {
  if (decision.kind === 'reading') {
    const { name, value } = decision
    await (value === undefined ? policy.removeReading(name) : policy.putReading({ name, value }, by))
  } else if (decision.kind === 'date') {
    const { itemId, period, date } = decision
    await (date === undefined
      ? policy.removeOwnDate({ itemId, period })
      : policy.putOwnDate({ itemId, period, date }, by))
  } else {
    const { packId, on, off } = decision
    for (const schoolId of on) await policy.removeException({ packId, schoolId })
    for (const schoolId of off) await policy.putException({ packId, schoolId }, by)
  }
}
