import { localDate } from '#src/domain/dates.ts'
import type { Context } from '../context.ts'
import { nameOfItem } from './duty-of.ts'
import { majorName, peopleNamed, schoolShort } from './names.ts'
import { waitingFor, type Waiting } from './waiting.ts'

/** What a card holds without being long. */
const pageSize = 6

/** `mine`: what waits for this person's own verdict. `all`: everything they may give a verdict on. */
export type WaitingScope = 'mine' | 'all'

/** One page of what waits, with what people call things. */
export async function listWaiting(context: Context, scope: WaitingScope, wanted: number) {
  const everything = await waitingFor(context)
  const waiting = scope === 'all' ? everything : everything.filter(({ isMine }) => isMine)
  const pages = Math.max(1, Math.ceil(waiting.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  return {
    scope,
    page,
    pages,
    total: waiting.length,
    others: everything.length - waiting.length,
    rows: await shownWaiting(context, waiting.slice((page - 1) * pageSize, page * pageSize)),
  }
}

export async function shownWaiting(context: Context, rows: readonly Waiting[]) {
  const nameOf = await peopleNamed(
    context,
    rows.map(({ insteadOfId }) => insteadOfId),
  )
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    number: row.number ?? '',
    filing: nameOfItem(context.rules, row.item),
    school: schoolShort(context, row.schoolId),
    major: majorName(context, row.majorId),
    deadline: row.deadline,
    waitingDays: daysSince(context, row.since),
    insteadOf: row.insteadOfId === undefined ? undefined : nameOf(row.insteadOfId),
  }))
}

function daysSince({ rules, today }: Context, since: Date | undefined): number | undefined {
  if (!since) return undefined
  return Math.max(0, rules.calendar.workingDaysBetween(localDate(since, rules.timeZone), today))
}
