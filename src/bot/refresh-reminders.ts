import { filingReminder } from '#src/cards/filing-reminder.ts'
import { reminderDone, type ReminderDone } from '#src/cards/reminder-done.ts'
import { drawing, type Drawing } from '#src/cards/view.ts'
import { localDate } from '#src/domain/dates.ts'
import { isOwed, type Obligation } from '#src/domain/obligation.ts'
import { inForce, type RulesInForce } from '#src/domain/rulebook.ts'
import type { ConsortiumSnapshot } from '#src/ports/consortium.ts'
import type { SentBatch } from '#src/ports/duties.ts'
import type { Records } from '#src/ports/store.ts'
import { shownReminder } from '#src/usecases/reminder/shown.ts'
import { wordsAmong, wordsOf } from '#src/usecases/reminder/words/words.ts'
import type { RemindDeps } from './pass.ts'
import { reminderSubject } from './reminder-subject.ts'
import { drawCard } from './render.ts'

/** Messages in one pass; the next tick takes the next. */
const most = 20

/** The platform draws no message anew that is older than fourteen days (im/v1/messages patch). */
const daysDrawn = 13

interface Around {
  readonly records: Records
  readonly rules: RulesInForce
  readonly consortium: ConsortiumSnapshot
  readonly now: Date
  readonly today: string
}

/** Reminders that are out show what is left of them once something landed. Settles with the lanes that have an update. */
export async function refreshReminders(deps: RemindDeps): Promise<readonly string[]> {
  const now = deps.now()
  const after = new Date(now.getTime() - daysDrawn * 86_400_000)
  return deps.store.transaction(async (records) => {
    const batches = await records.reminders.outdated(after, most)
    if (batches.length === 0) return []
    const consortium = await records.consortium.snapshot()
    const today = localDate(now, deps.rules.timeZone)
    const around: Around = { records, rules: inForce(deps.rules, consortium), consortium, now, today }
    const lanes = new Set<string>()
    for (const sent of batches) {
      const drawn = await drawingOf(sent, around)
      for (const row of drawn ? await records.outbox.showing(reminderSubject(sent.batch)) : []) {
        const card = drawn && drawCard(drawn, row.language, deps.log)
        if (!card) continue
        await records.outbox.redraw(row.id, JSON.stringify(card))
        lanes.add(row.lane)
      }
      await records.reminders.redrawn(sent.batch)
    }
    return [...lanes]
  })
}

async function drawingOf(sent: SentBatch, around: Around): Promise<Drawing | undefined> {
  const all = await around.records.obligations.byIds(sent.obligationIds)
  const open = all.filter(isOwed)
  const words = wordsAmong(sent.reminders, await wordsOf(sent.reminders, around)).map((word) => word.shown)
  if (open.length + words.length === 0) return drawing(reminderDone, doneOf(all, around))
  const shown = await shownReminder(around, { told: sent.reminders, open, batch: sent.batch })
  return shown && drawing(filingReminder, { ...shown, words })
}

function doneOf(
  obligations: readonly Obligation[],
  { rules, consortium: { schools, majors } }: Around,
): ReminderDone {
  const items = new Map(rules.packs.flatMap((pack) => pack.items).map((item) => [item.id, item]))
  return {
    items: obligations.flatMap(({ item: id, schoolId, majorId, state }) => {
      const item = items.get(id)
      if (!item) return []
      const school = schools.find((one) => one.id === schoolId)?.name ?? schoolId
      const major = majors.find((one) => one.id === majorId)?.name ?? majorId
      return [{ name: item.duty?.form?.name ?? item.what, school, major, state }]
    }),
  }
}
