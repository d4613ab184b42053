import { sendAlerts, watchIndicators } from './bot/digest/send-alerts.ts'
import { sendDigests } from './bot/digest/send-digests.ts'
import { refreshReminders } from './bot/refresh-reminders.ts'
import { remindGroups } from './bot/remind-groups.ts'
import { remindOwn } from './bot/remind-own.ts'
import type { RemindDeps } from './bot/pass.ts'
import { remind } from './bot/remind.ts'

/** What is said unasked, one kind after the other. */
const passes = {
  remindOwn,
  remind,
  remindGroups,
  refreshReminders,
  watchIndicators,
  sendAlerts,
  sendDigests,
} as const

/** Puts what is due into the outbox. A kind that fails holds none of the others up; it is tried with the next tick. */
export async function reminding(deps: RemindDeps): Promise<readonly string[]> {
  const lanes = new Set<string>()
  for (const [pass, run] of Object.entries(passes)) {
    try {
      for (const lane of await run(deps)) lanes.add(lane)
    } catch (error) {
      deps.log.error({ error, pass }, 'words that are due were not said')
    }
  }
  return [...lanes]
}
