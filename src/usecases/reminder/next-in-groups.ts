import { addDays, instantAt, localDate } from '#src/domain/dates.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import type { Rulebook } from '#src/domain/rulebook.ts'
import type { Records } from '#src/ports/store.ts'

/** The first instant after another one at which groups may be told that something is due that day. */
export async function nextInGroups(
  { obligations }: Pick<Records, 'obligations'>,
  { packs, delivery, timeZone }: Pick<Rulebook, 'packs' | 'delivery' | 'timeZone'>,
  after: Date,
): Promise<Date | undefined> {
  const today = localDate(after, timeZone)
  const isOver = instantAt(today, delivery.groupFrom, timeZone) <= after
  const [first] = await obligations.list(
    {
      items: formsOf(packs).map(({ item }) => item.id),
      states: ['missing', 'draft', 'returned'],
      dueFrom: isOver ? addDays(today, 1) : today,
    },
    { size: 1, number: 1 },
  )
  const day = first && deadlineOf(first)
  return day === undefined ? undefined : instantAt(day, delivery.groupFrom, timeZone)
}
