import { localDate, localTime } from '#src/domain/dates.ts'
import { changedFields } from '#src/domain/filing-form/changed-fields.ts'
import { isWaiting } from '#src/domain/filing-states.ts'
import { deadlineOf } from '#src/domain/obligation.ts'
import type { FilingForm } from '#src/domain/policy/form-field.ts'
import { teachingWeekOn } from '#src/domain/weeks.ts'
import type { Filing, FilingReview } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { itemOf } from './duty-of.ts'
import { correctionDueOf } from './give-back.ts'
import { periodName } from './period-name.ts'
import { shownClause } from './shown-clause.ts'
import { shownFields, shownTables } from './shown-fields.ts'

/** What it is called where the packs have changed since. */
const unnamed = { zh: '备案', en: 'Filing' }

/** A filing with everything its reviewer needs to decide: names for ids, labels for fields, the rounds before. */
export async function showReview(context: Context, filing: Filing) {
  const { records, rules, consortium, today } = context
  const { id, version, state, schoolId, majorId, item, content } = filing
  const duty = itemOf(rules, item)?.item.duty
  const form = duty?.form?.id === filing.form ? duty.form : undefined
  const obligation = await records.obligations.byId(filing.obligationId)
  const reviews = await records.filings.reviews(id)
  const filer = await records.people.byId(filing.personId)
  const attachments = await records.attachments.ofOwner(`filing:${id}`)
  const deadline = obligation && deadlineOf(obligation)
  const doneOn = obligation?.doneOn
  return {
    id,
    number: filing.number ?? '',
    version,
    state,
    waits: isWaiting(state),
    form: form?.name ?? unnamed,
    period: periodName(consortium.terms, obligation?.period ?? ''),
    school: consortium.schools.find((school) => school.id === schoolId)?.name ?? schoolId,
    major: consortium.majors.find((major) => major.id === majorId)?.name,
    filer: filer?.name ?? '',
    submittedAt: filing.submittedAt && localMoment(context, filing.submittedAt),
    waitingDays: filing.submittedAt
      ? rules.calendar.workingDaysBetween(localDate(filing.submittedAt, rules.timeZone), today)
      : 0,
    deadline,
    week: deadline === undefined ? undefined : teachingWeekOn(consortium, deadline),
    provisional: obligation?.provisional ?? false,
    daysLate:
      deadline !== undefined && doneOn !== undefined && doneOn > deadline
        ? rules.calendar.workingDaysBetween(deadline, doneOn)
        : 0,
    fields: form ? shownFields(form, content) : [],
    tables: form ? shownTables(form, content) : [],
    changed: form ? await changesSince(context, { filing, reviews, form }) : [],
    images: attachments.flatMap(({ imageKey }) => imageKey ?? []),
    pictureCount: attachments.filter(({ kind }) => kind === 'image').length,
    files: attachments.flatMap(({ kind, name }) => (kind === 'file' ? [name] : [])),
    rounds: await shownRounds(context, reviews),
    clause: shownClause(rules, item),
    newDueOn: await correctionDueOf(context, filing),
  }
}

export type ShownReview = Awaited<ReturnType<typeof showReview>>

export function localMoment({ rules }: Pick<Context, 'rules'>, at: Date): string {
  return `${localDate(at, rules.timeZone)} ${localTime(at, rules.timeZone)}`
}

/** Every verdict, oldest first, with who gave it in whose stead. */
export async function shownRounds(context: Context, reviews: readonly FilingReview[]) {
  const ids = reviews.flatMap(({ byPersonId, insteadOfId }) => [byPersonId, insteadOfId ?? []].flat())
  const people = await context.records.people.byIds([...new Set(ids)])
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
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
