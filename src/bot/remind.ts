import { show } from '#src/bot/reply.ts'
import { filingReminder } from '#src/cards/filing-reminder.ts'
import { localTime } from '#src/domain/dates.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Log } from '#src/log.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Records, Store } from '#src/ports/store.ts'
import { openStates } from '#src/usecases/duties/plan.ts'
import { deliver } from './deliver.ts'

export interface RemindDeps {
  readonly store: Pick<Store, 'transaction'>
  readonly rules: Rulebook
  readonly log: Log
  readonly now: () => Date
}

const batch = 200
/** Nobody is woken: what came due at night waits for the morning. */
const quiet = { from: '22:00', to: '07:00' }

/** Puts the reminders that are due into the outbox, each once. Settles with the lanes that have something new. */
export async function remind(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const time = localTime(now, deps.rules.timeZone)
  if (time >= quiet.from || time < quiet.to) return []
  const due = await deps.store.transaction((records) => records.reminders.due(now, batch))
  const lanes: string[] = []
  for (const reminder of due) {
    lanes.push(...(await deps.store.transaction((records) => remindOf(reminder, records, deps))))
  }
  return lanes
}

async function remindOf(reminder: Reminder, records: Records, deps: RemindDeps): Promise<readonly string[]> {
  const { key, personId } = reminder
  const owed = await records.obligations.byIds(reminder.obligationIds)
  const open = owed.filter(({ state }) => openStates.includes(state))
  const [first] = open
  // What landed in the meantime is not reminded of.
  await records.reminders.close(key, first ? 'sent' : 'cancelled')
  if (!first) return []
  const consortium = await records.consortium.snapshot()
  const { schools, majors } = consortium
  const { dueOn, provisional, schoolId } = first
  const card = show(
    filingReminder,
    {
      school: schools.find(({ id }) => id === schoolId)?.name ?? schoolId,
      dueOn,
      week: teachingWeekOn(consortium, dueOn),
      provisional,
      clause: 'S0-13',
      month: Number(dueOn.slice(5, 7)),
      majors: open.map(({ majorId, state }) => ({
        name: majors.find(({ id }) => id === majorId)?.name ?? majorId,
        state,
      })),
    },
    { to: { personId } },
  )
  const occasion = {
    key: `reminder:${key}`,
    language: 'zh',
    asker: undefined,
    group: undefined,
    pressedMessageId: undefined,
  } as const
  return (await deliver([card], occasion, records, deps.log)).lanes
}
