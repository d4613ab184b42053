import { localDate, localTime } from '#src/domain/dates.ts'
import { changedFields } from '#src/domain/filing-form/changed-fields.ts'
import { isWaiting } from '#src/domain/filing-states.ts'
import { deadlineOf, type Obligation } from '#src/domain/obligation.ts'
import type { FilingForm } from '#src/domain/policy/form-field.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Filing, FilingReview } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { itemOf } from './duty-of.ts'
import { correctionDueOf } from './give-back.ts'
import { majorName, peopleNamed, schoolName } from './names.ts'
import { periodName } from './period-name.ts'
import { shownAttachments } from './shown-attachments.ts'
import { shownClause } from './shown-clause.ts'
import { shownFields, shownTables } from './shown-fields.ts'

/** What it is called where the packs have changed since. */
const unnamed = { zh: '备案', en: 'Filing' }

/** A filing with everything its reviewer needs to decide: names for ids, labels for fields, the rounds before. */
export async function showReview(context: Context, filing: Filing) {
  const { records, rules, consortium } = context
  const { id, version, state, item } = filing
  const obligation = await records.obligations.byId(filing.obligationId)
  const reviews = await records.filings.reviews(id)
  const nameOf = await peopleNamed(context, [filing.personId])
  const form = formOf(context, filing)
  return {
    id,
    number: filing.number ?? '',
    version,
    state,
    waits: isWaiting(state),
    form: form?.name ?? unnamed,
    period: periodName(consortium.terms, obligation?.period ?? ''),
    school: schoolName(context, filing.schoolId),
    major: majorName(context, filing.majorId),
    filer: nameOf(filing.personId),
    ...waitingSince(context, filing),
    ...shownDeadline(context, obligation),
    fields: form ? shownFields(form, filing.content) : [],
    tables: form ? shownTables(form, filing.content) : [],
    changed: form ? await changesSince(context, { filing, reviews, form }) : [],
    ...(await shownAttachments(context, `filing:${id}`)),
    rounds: await shownRounds(context, reviews),
    clause: shownClause(rules, item),
    newDueOn: await correctionDueOf(context, filing),
  }
}

/** The form it was filled in with; none where the item asks for another one by now. */
function formOf({ rules }: Context, filing: Filing): FilingForm | undefined {
  const form = itemOf(rules, filing.item)?.item.duty?.form
  return form?.id === filing.form ? form : undefined
}

function waitingSince(context: Context, { submittedAt }: Filing) {
  const { rules, today } = context
  if (!submittedAt) return { submittedAt: undefined, waitingDays: 0 }
  const since = localDate(submittedAt, rules.timeZone)
  return {
    submittedAt: localMoment(context, submittedAt),
    waitingDays: Math.max(0, rules.calendar.workingDaysBetween(since, today)),
  }
}

function shownDeadline({ consortium, rules }: Context, obligation: Obligation | undefined) {
  const deadline = obligation && deadlineOf(obligation)
  if (!obligation || deadline === undefined) {
    return { deadline: undefined, week: undefined, provisional: false, daysLate: 0 }
  }
  const { doneOn, provisional } = obligation
  const late = doneOn !== undefined && doneOn > deadline
  return {
    deadline,
    week: teachingWeekOn(consortium, deadline),
    provisional,
    daysLate: late ? Math.max(1, rules.calendar.workingDaysBetween(deadline, doneOn)) : 0,
  }
}

export function localMoment({ rules }: Pick<Context, 'rules'>, at: Date): string {
  return `${localDate(at, rules.timeZone)} ${localTime(at, rules.timeZone)}`
}

/** Every verdict, oldest first, with who gave it in whose stead. */
async function shownRounds(context: Context, reviews: readonly FilingReview[]) {
  const nameOf = await peopleNamed(
    context,
    reviews.flatMap(({ byPersonId, insteadOfId }) => [byPersonId, insteadOfId]),
  )
  return reviews.map(({ version, verdict, reason, newDueOn, byPersonId, insteadOfId, at }) => ({
    version,
    verdict,
    reason,
    newDueOn,
    by: nameOf(byPersonId),
    insteadOf: insteadOfId === undefined ? undefined : nameOf(insteadOfId),
    at: localMoment(context, at),
  }))
}

interface Corrected {
  readonly filing: Filing
  readonly reviews: readonly FilingReview[]
  readonly form: FilingForm
}

/** The fields in which what lies there now differs from what was given back last. */
async function changesSince({ records }: Context, { filing, reviews, form }: Corrected) {
  const judged = reviews.at(-1)?.version
  if (judged === undefined || judged >= filing.version) return []
  const before = (await records.filings.versions(filing.id)).find(({ version }) => version === judged)
  const changes = before ? changedFields(form, before.content, filing.content) : []
  return changes.flatMap(({ field }) => form.fields.find(({ name }) => name === field)?.label ?? [])
}
