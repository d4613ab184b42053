import { groupDue } from '#src/cards/group-due.ts'
import { localDate, localTime } from '#src/domain/dates.ts'
import { inForce } from '#src/domain/rulebook.ts'
import type { Records } from '#src/ports/store.ts'
import { dueInGroups, type DueInGroup } from '#src/usecases/reminder/due-in-groups.ts'
import { deliver } from './deliver.ts'
import type { RemindDeps } from './pass.ts'
import { show } from './reply.ts'
import { unasked } from './unasked.ts'

/**
 * On the last day of a filing the groups are told, once, how many have filed: numbers, nobody's name. A group that has
 * heard enough for a day hears only of what must be done; what it does not hear stays in the outbox as superseded.
 */
export async function remindGroups(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const { timeZone, delivery } = deps.rules
  const time = localTime(now, timeZone)
  if (time < delivery.groupFrom || time >= delivery.groupUntil) return []
  const today = localDate(now, timeZone)
  return deps.store.transaction(async (records) => {
    // Of two at once one waits here, and finds it done.
    if (!(await records.seen.mark(`groups/${today}`, now))) return []
    const snapshot = await records.consortium.snapshot()
    const rules = inForce(deps.rules, snapshot)
    const { schools } = snapshot
    const lanes: string[] = []
    for (const due of await dueInGroups({ records, rules, schools, today })) {
      lanes.push(...(await tell(due, records, { ...deps, today })))
    }
    return lanes
  })
}

type Telling = RemindDeps & { readonly today: string }

async function tell(
  { chat, school, filings, isLastCall }: DueInGroup,
  records: Records,
  { today, rules, log }: Telling,
): Promise<readonly string[]> {
  const isRoom = await records.groupVolumes.take(chat.id, today, rules.delivery.groupMessagesPerDay)
  const shown = {
    scope: school.role === 'lead' ? undefined : school.name,
    filings: filings.map(({ known, expected, filed }) => ({ name: known.form.name, expected, filed })),
  }
  const key = `groups:${today}:${chat.id}`
  const { lanes } = await deliver(
    [show(groupDue, shown, { to: { chatId: chat.id } })],
    unasked(key),
    records,
    log,
  )
  if (isRoom || isLastCall) return lanes
  await records.outbox.drop(`${key}#1`, 'volume')
  return []
}
