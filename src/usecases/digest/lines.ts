import type { ShownLine } from '#src/domain/digest/digest.ts'
import { linesOf, type DigestLine } from '#src/domain/digest/lines.ts'
import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Context } from '../context.ts'
import { majorName, schoolShort } from '../review/names.ts'
import { nameOfItem } from '../review/duty-of.ts'
import { readersOf, reviewersOf } from '../review/reviewers.ts'

interface Reached {
  readonly schoolIds?: readonly string[]
  readonly majorIds?: readonly string[]
  /** Items of which something is late or due. */
  readonly tasks: readonly string[]
  readonly until: string
}

/** What is late, due soon, or waits for a verdict, as far as somebody's digest reaches. */
export async function digestLines(
  context: Context,
  { tasks, until, ...among }: Reached,
): Promise<readonly DigestLine[]> {
  const { obligations } = context.records
  const { today, rules } = context
  const owed = await obligations.list({
    ...among,
    items: tasks,
    states: ['missing', 'draft', 'returned'],
    dueTo: until,
  })
  const waiting = await obligations.list({ ...among, states: ['submitted', 'resubmitted'] })
  return linesOf([...owed, ...waiting], { calendar: rules.calendar, today, until })
}

/** The same with what people call things, and whose verdict is waited for. */
export async function showLines(
  context: Context,
  lines: readonly DigestLine[],
): Promise<readonly ShownLine[]> {
  const reviewers = reviewerNames(context)
  const shown: ShownLine[] = []
  for (const { kind, obligation, days } of lines) {
    const { item, schoolId, majorId, dueOn, provisional } = obligation
    const deadline = deadlineOf(obligation)
    shown.push({
      kind,
      days,
      deadline,
      what: nameOfItem(context.rules, item),
      school: schoolShort(context, schoolId),
      major: majorName(context, majorId),
      week: deadline === undefined ? undefined : teachingWeekOn(context.consortium, deadline),
      provisional: deadline === dueOn && provisional,
      waitsFor: kind === 'waiting' ? await reviewers(obligation) : [],
    })
  }
  return shown
}

/** Of one item, school and major it is the same people: they are looked up once. */
function reviewerNames(context: Context): (obligation: Obligation) => Promise<readonly string[]> {
  const known = new Map<string, readonly string[]>()
  return async ({ item, schoolId, majorId }) => {
    const key = [item, schoolId, majorId].join(' ')
    const before = known.get(key)
    if (before) return before
    const reviewers = await reviewersOf(context, { item, schoolId, majorId })
    const names = (await readersOf(context, reviewers)).map(({ name }) => name)
    known.set(key, names)
    return names
  }
}
