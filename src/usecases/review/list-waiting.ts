import { localDate } from '#src/domain/dates.ts'
import type { Context } from '../context.ts'
import { itemOf } from './duty-of.ts'
import { waitingFor, type Waiting, type WaitingScope } from './waiting.ts'

/** What a card holds without being long. */
const pageSize = 6

/** One page of what waits, with what people call things. */
export async function listWaiting(context: Context, scope: WaitingScope, wanted: number) {
  const waiting = await waitingFor(context, scope)
  const everything = scope === 'mine' ? await waitingFor(context, 'all') : waiting
  const pages = Math.max(1, Math.ceil(waiting.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  const rows = waiting.slice((page - 1) * pageSize, page * pageSize)
  return {
    scope,
    page,
    pages,
    total: waiting.length,
    others: everything.length - waiting.length,
    rows: await shownWaiting(context, rows),
  }
}

export async function shownWaiting(context: Context, rows: readonly Waiting[]) {
  const { records, consortium, rules, today } = context
  const ids = rows.flatMap(({ insteadOfId }) => insteadOfId ?? [])
  const people = await records.people.byIds([...new Set(ids)])
  return rows.map(({ kind, id, number, item, schoolId, majorId, deadline, since, insteadOfId }) => {
    const found = itemOf(rules, item)?.item
    const school = consortium.schools.find((one) => one.id === schoolId)
    return {
      kind,
      id,
      number: number ?? '',
      filing: found?.duty?.form?.name ?? found?.what ?? { zh: item, en: item },
      school: school?.shortNames[0] ?? school?.name ?? schoolId,
      major: consortium.majors.find((one) => one.id === majorId)?.name,
      deadline,
      waitingDays: since
        ? Math.max(0, rules.calendar.workingDaysBetween(localDate(since, rules.timeZone), today))
        : undefined,
      insteadOf:
        insteadOfId === undefined ? undefined : (people.find((one) => one.id === insteadOfId)?.name ?? ''),
    }
  })
}
