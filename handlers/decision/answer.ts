import type { Ask } from '#src/bot/ask.ts'
import { replace, show, toast, type Reply } from '#src/bot/reply.ts'
import { decision as decisionCard, type ShownDecision } from '#src/cards/decision.ts'
import type { Decision } from '#src/domain/policy/decision.ts'
import { itemsConcerned } from '#src/domain/policy/decision-effects.ts'
import { decide, type Considered } from '#src/usecases/policy/decide.ts'
import { schoolNames } from './school-names.ts'

/** Decides something about policy, or asks whether to. */
export async function answerDecision(ask: Ask, decision: Decision): Promise<Reply> {
  const considered = await decide(ask, decision)
  return [show(decisionCard, shownDecision(ask, considered, considered.outcome))]
}

/** What became of a pressed card. */
export function pressedDecision(ask: Ask, considered: Considered, undone = false): Reply {
  const outcome = undone && considered.outcome !== 'ask' ? 'undone' : considered.outcome
  const { kind } = considered.step.decision
  return [
    outcome === 'ask' ? toast('warning', `decision.ask.${kind}`) : toast('success', `decision.${outcome}`),
    replace(decisionCard, shownDecision(ask, considered, outcome)),
  ]
}

function shownDecision(
  { rules, consortium }: Ask,
  { step, effects }: Considered,
  outcome: ShownDecision['outcome'],
): ShownDecision {
  const { decision } = step
  const pack = decision.kind === 'pack' ? rules.packs.find(({ id }) => id === decision.packId) : undefined
  const settings = rules.packs.flatMap((one) => one.settings)
  return {
    outcome,
    step,
    effects,
    setting: decision.kind === 'reading' ? settings.find(({ name }) => name === decision.name) : undefined,
    pack: pack && { id: pack.id, name: pack.name },
    on: decision.kind === 'pack' ? schoolNames(consortium, decision.on) : [],
    off: decision.kind === 'pack' ? schoolNames(consortium, decision.off) : [],
    items: itemsConcerned(rules.packs, decision).map(({ id, what }) => ({ id, what })),
  }
}
