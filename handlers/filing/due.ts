import type { Ask } from '#src/bot/ask.ts'
import { show, type Reply } from '#src/bot/reply.ts'
import { dueAnswer, type DueAnswerShown } from '#src/cards/due-answer.ts'
import type { KnownForm } from '#src/domain/filing-form/find-form.ts'
import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import { findDate } from '#src/domain/reading/date.ts'
import { readNamed } from '#src/usecases/filing/choose.ts'
import { fieldContextOf } from '#src/usecases/filing/forms.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { nearestPeriod } from '#src/usecases/filing/status.ts'
import { periodText } from '#src/usecases/filing/shown-form.ts'
import { shownClause } from '#src/usecases/review/shown-clause.ts'

/** 授课计划什么时候截止, 实习方案定在6月15号行不行 — the day, how it was found, and the clause. */
export async function answerDue(ask: Ask, words: string): Promise<Reply> {
  const { forms, rest } = readNamed(ask, words)
  const proposed = findDate(rest, { ...fieldContextOf(ask), tense: 'ahead' })?.date
  const answers: DueAnswerShown['answers'][number][] = []
  for (const known of forms) answers.push(await answerOf(ask, known))
  return [show(dueAnswer, { answers, proposed })]
}

async function answerOf(ask: Ask, known: KnownForm) {
  const { records, rules, today } = ask
  const all = (await records.obligations.list({ items: [known.item.id] })).filter(
    (one) => deadlineOf(one) !== undefined,
  )
  const own = all.filter(({ schoolId }) => schoolId === schoolOf(ask))
  const period = nearestPeriod(own.length > 0 ? own : all, today)
  // What was granted to one school alone is no answer for the others.
  const asked = (own.length > 0 ? own : all)
    .filter((one) => one.period === period)
    .map((one): Obligation => (own.length > 0 ? one : { ...one, extension: undefined }))
  const [first] = asked
  const days = asked.flatMap((one) => deadlineOf(one) ?? []).toSorted()
  const [earliest = '', latest = ''] = [days[0], days.at(-1)]
  return {
    filing: known.form.name,
    period: periodText(ask, period ?? ''),
    due: first && withoutRequest(ask, first),
    between: earliest === latest ? undefined : ([earliest, latest] as const),
    clause: shownClause(rules, known.item.id),
  }
}

function schoolOf({ place, actor }: Ask): string | undefined {
  return place.kind === 'group' ? place.school?.id : actor.school?.id
}

/** Before a group nothing is said of who asked for more time, or has come too late. */
function withoutRequest(ask: Ask, obligation: Obligation) {
  const due = showDue(ask, obligation)
  return ask.place.kind === 'group' ? { ...due, extension: undefined, lateDays: 0 } : due
}
