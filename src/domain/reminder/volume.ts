import { deadlineOf, type Obligation } from '../obligation.ts'
import { dutyReminder } from '../reminder-times.ts'
import type { Rulebook } from '../rulebook.ts'
import { escalation } from './escalations.ts'

/** 提醒多少 — everything planned; only close to the deadline; only the last call. */
export const volumes = ['usual', 'few', 'last'] as const
export type Volume = (typeof volumes)[number]

/** How many working days ahead somebody is still told. */
const kept: Readonly<Record<Exclude<Volume, 'usual'>, readonly number[]>> = { few: [3, 1, 0], last: [0] }

interface Planned {
  readonly key: string
  readonly kind: string
}

/** The deadline and the rung of which a planned word was; undefined of words that somebody has asked for. */
function plannedFor({ key, kind }: Planned): { readonly due: string; readonly step: string } | undefined {
  if (kind !== dutyReminder && kind !== escalation) return undefined
  const [, , due, step] = key.split('/')
  return due === undefined || step === undefined ? undefined : { due, step }
}

/** Whether a word is still true of an obligation: what has another deadline now is reminded of before that one. */
export function isStillOf(reminder: Planned, obligation: Pick<Obligation, 'dueOn' | 'extension'>): boolean {
  const planned = plannedFor(reminder)
  return planned === undefined || planned.due === (deadlineOf(obligation) ?? '')
}

/**
 * Whether somebody who wants to hear less is spared this word. Never the last one of a rule: who hears only that one
 * hears it, however early a pack puts it. What is up the ladder, or asked for, is told.
 */
export function isTooMuch(
  reminder: Planned,
  about: readonly Pick<Obligation, 'item'>[],
  { volume, rules }: { readonly volume: Volume; readonly rules: Pick<Rulebook, 'packs'> },
): boolean {
  const planned = plannedFor(reminder)
  if (volume === 'usual' || planned === undefined || reminder.kind !== dutyReminder) return false
  const days = Number(planned.step)
  if (kept[volume].includes(days)) return false
  const items = new Set(about.map(({ item }) => item))
  const last = rules.packs
    .flatMap((pack) => pack.items)
    .flatMap(({ id, duty }) => (duty && items.has(id) ? [Math.min(...duty.reminders)] : []))
  return !last.includes(days)
}
