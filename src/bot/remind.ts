import { show } from '#src/bot/reply.ts'
import { filingReminder, type ReminderItem } from '#src/cards/filing-reminder.ts'
import { localTime } from '#src/domain/dates.ts'
import { deadlineOf, isOwed, type Obligation } from '#src/domain/obligation.ts'
import type { PolicyItem } from '#src/domain/policy/pack.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Log } from '#src/log.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { Reminder } from '#src/ports/duties.ts'
import type { Records, Store } from '#src/ports/store.ts'
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
  const open = (await records.obligations.byIds(reminder.obligationIds)).filter(isOwed)
  const [first] = open
  const dueOn = first && deadlineOf(first)
  // What landed in the meantime is not reminded of.
  await records.reminders.close(key, dueOn === undefined ? 'cancelled' : 'sent')
  if (!first || dueOn === undefined) return []
  const consortium = await records.consortium.snapshot()
  const card = show(
    filingReminder,
    {
      dueOn,
      week: teachingWeekOn(consortium, dueOn),
      provisional: open.some(({ provisional }) => provisional),
      items: itemsOf(open, consortium, deps.rules),
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

/** By item and school, in the order of the packs. */
function itemsOf(
  open: readonly Obligation[],
  { schools, majors }: ConsortiumSnapshot,
  { packs }: Rulebook,
): readonly ReminderItem[] {
  return packs
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const ofItem = open.filter((one) => one.item === item.id)
      return [...Map.groupBy(ofItem, ({ schoolId }) => schoolId)].map(([schoolId, owed]) => ({
        name: item.duty?.form?.name ?? item.what,
        clause: item.id,
        school: schools.find(({ id }) => id === schoolId)?.name ?? schoolId,
        found: foundDay(owed, item),
        owed: owed
          .toSorted((one, other) => (one.majorId ?? '').localeCompare(other.majorId ?? ''))
          .map(({ majorId, state, extension }) => ({
            major: majors.find(({ id }) => id === majorId)?.name ?? majorId,
            state,
            asked: extension?.state === 'asked' ? extension.until : undefined,
          })),
      }))
    })
}

/** A deadline that was put off is no longer the rule's. */
function foundDay([first]: readonly Obligation[], { id }: PolicyItem): ReminderItem['found'] {
  if (!first) throw new Error(`nothing is owed of ${id}`)
  if (first.extension?.state !== 'granted') return first
  const { until } = first.extension
  return { nominal: until, dueOn: until, derivation: { code: 'extended', data: {} } }
}
