import { isOwed } from '#src/domain/obligation.ts'
import type { Context } from '../context.ts'
import { periodName } from '../review/period-name.ts'
import { shownClause } from '../review/shown-clause.ts'
import type { CheckedFiling } from './fill-filing.ts'
import { isBegun, type OpenFiling } from './open-filing.ts'
import { showDue } from './shown-due.ts'

export type Showing = Pick<Context, 'records' | 'rules' | 'consortium' | 'today'>

interface FormOptions {
  readonly checked: CheckedFiling
  /** What must be confirmed before it is handed in, once that was asked for. */
  readonly doubts?: readonly string[]
}

/** The form of a filing with everything its reader has to be told: what is filled in, what is missing, until when. */
export async function showFilingForm(
  context: Showing,
  open: OpenFiling,
  { checked, doubts = [] }: FormOptions,
) {
  const { known, obligation, filing, draft } = open
  const { schoolId, majorId, period } = obligation
  const { form } = known
  return {
    id: filing.id,
    obligationId: obligation.id,
    form,
    period: periodText(context, period),
    school: schoolName(context, schoolId),
    major: majorId === undefined ? undefined : { id: majorId, name: majorName(context, majorId) ?? majorId },
    otherMajors: await otherMajors(context, open),
    number: filing.number,
    due: showDue(context, obligation),
    clause: shownClause(context.rules, known.item.id),
    returned: await lastReturn(context, open),
    content: draft.content,
    typed: draft.typed,
    checked: isBegun(draft) ? { ...checked, faults: [...checked.misread, ...checked.faults] } : undefined,
    attachments: checked.attachments,
    sheet: draft.sheet?.name,
    doubts,
  }
}

/** What an obligation is for, also where its term has not been set up yet. */
export function periodText({ consortium }: Pick<Context, 'consortium'>, period: string): string {
  return periodName(consortium.terms, period) || (/^20\d{2}-20\d{2}-\d$/.test(period) ? period : '')
}

export function schoolName({ consortium }: Pick<Context, 'consortium'>, id: string): string {
  return consortium.schools.find((school) => school.id === id)?.name ?? id
}

export function majorName(
  { consortium }: Pick<Context, 'consortium'>,
  id: string | undefined,
): string | undefined {
  return consortium.majors.find((major) => major.id === id)?.name ?? id
}

/** The majors of the school for which the same is still owed. */
async function otherMajors(context: Showing, { obligation }: OpenFiling) {
  const { item, schoolId, period, majorId, part } = obligation
  if (majorId === undefined) return []
  const same = await context.records.obligations.list({
    items: [item],
    schoolIds: [schoolId],
    periods: [period],
  })
  return same
    .filter((one) => one.majorId !== majorId && one.part === part && isOwed(one))
    .flatMap((one) =>
      one.majorId === undefined ? [] : [{ id: one.majorId, name: majorName(context, one.majorId) ?? '' }],
    )
}

async function lastReturn({ records }: Showing, { filing }: OpenFiling) {
  if (filing.state !== 'returned') return undefined
  const last = (await records.filings.reviews(filing.id)).at(-1)
  if (!last) return undefined
  const by = (await records.people.byId(last.byPersonId))?.name ?? ''
  return { reason: last.reason, by, newDueOn: last.newDueOn }
}
