import type { DueRule } from '#src/domain/policy/due-rule.ts'
import { planWindow } from '#src/domain/policy/due/plan-window.ts'
import { expand, type PlannedItem } from '#src/domain/policy/expand.ts'
import type { Moved } from '#src/ports/obligations.ts'
import type { Records } from '#src/ports/store.ts'
import { creditRecent } from './credit-all.ts'
import { planningContext, type Planning } from './planning.ts'
import { planAllReminders } from './plan-reminders.ts'
import { planAllWords } from '../reminder/words/plan-words.ts'

export interface PlanResult {
  readonly added: number
  readonly moved: readonly Moved[]
  /** Nobody had begun on them, and they are owed no more. */
  readonly removed: number
}

/** Obligations that are written at once: a large consortium is never held whole. */
const batch = 4000

/**
 * Writes down what every school owes by every pack and when it is reminded of it. What was handed in stays as it is; a
 * reminder whose reason is gone is cancelled; one that was sent is not planned again. Repeating it changes nothing.
 */
export async function planDuties(planning: Planning): Promise<PlanResult> {
  const context = await planningContext(planning)
  const { from } = planWindow(context.terms, context.today)
  let result: PlanResult = { added: 0, moved: [], removed: 0 }
  const write = async (items: readonly PlannedItem[]) => {
    const { added, moved, removed } = await writeItems(items, from, planning)
    result = {
      added: result.added + added,
      moved: result.moved.concat(moved),
      removed: result.removed + removed,
    }
  }
  let some: PlannedItem[] = []
  let count = 0
  for (const item of expand(context)) {
    some.push(item)
    count += item.duties.length
    if (count < batch) continue
    await write(some)
    some = []
    count = 0
  }
  await write(some)
  // What was observed or held before it was owed counts as well.
  if (result.added > 0) await creditRecent(planning, context)
  await planAllReminders(planning, context)
  await planAllWords(planning, context)
  return result
}

async function writeItems(
  items: readonly PlannedItem[],
  dueFrom: string,
  { records: { obligations }, now }: { readonly records: Pick<Records, 'obligations'>; readonly now: Date },
): Promise<PlanResult> {
  const plans = items.flatMap(({ duties }) => duties.map(({ obligation }) => obligation))
  const { added, moved } = await obligations.putAll(plans, now)
  const among = { items: items.filter(isByCalendar).map(({ item }) => item.id), dueFrom }
  return { added, moved, removed: await obligations.removeUnbegun(plans, among) }
}

/** Planned from nothing but somebody's word: what is there and not planned was put there by hand. */
const byHand: readonly DueRule['kind'][] = ['open', 'on_change']

function isByCalendar({ item: { duty } }: PlannedItem): boolean {
  return duty !== undefined && !byHand.includes(duty.due.kind)
}
