import type { Decision } from '#src/domain/policy/decision.ts'
import type { PolicyPack } from '#src/domain/policy/pack.ts'
import { settingOf } from '#src/domain/policy/settings.ts'
import type { Noted } from '../audit/note.ts'

interface Step {
  readonly decision: Decision
  readonly former: Decision
}

/** What of a decision is kept in the audit: what was before and what is now. A default is said to be one. */
export function noted({ decision, former }: Step, packs: readonly PolicyPack[]): Noted {
  if (decision.kind === 'reading') {
    const before = readingIn(former, decision.name, packs)
    const after = readingIn(decision, decision.name, packs)
    const details = {
      before: before.value,
      beforeIsDefault: before.isDefault,
      after: after.value,
      afterIsDefault: after.isDefault,
    }
    return { subject: { kind: 'reading', id: decision.name, label: decision.name }, details }
  }
  if (decision.kind === 'date') {
    const { itemId, period } = decision
    const subject = { kind: 'own_date', id: `${itemId} ${period}`, label: itemId }
    return { subject, details: { before: dateIn(former), after: dateIn(decision) } }
  }
  const { packId, on, off } = decision
  const [only, ...others] = [...on, ...off]
  const school = only !== undefined && others.length === 0 ? { schoolId: only } : {}
  return { subject: { kind: 'pack', id: packId, label: packId }, ...school, details: { on, off } }
}

function readingIn(decision: Decision, name: string, packs: readonly PolicyPack[]) {
  const value = decision.kind === 'reading' ? decision.value : undefined
  return settingOf(packs, value === undefined ? [] : [{ name, value }], name)
}

function dateIn(decision: Decision): string {
  return (decision.kind === 'date' ? decision.date : undefined) ?? 'none'
}
