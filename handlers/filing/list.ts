import type { Ask } from '#src/bot/ask.ts'
import type { FilingListShown } from '#src/cards/filing-list.ts'
import { matching, type FilingNamed } from '#src/usecases/filing/choose.ts'
import { owedFilings, type OwedFiling } from '#src/usecases/filing/owed.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, schoolName } from '#src/usecases/filing/shown-form.ts'
import { periodName } from '#src/usecases/review/period-name.ts'

/** So many fit a card with their buttons. */
const pageSize = 8

export interface ListOptions {
  /** From 1. */
  readonly page: number
  readonly named: Omit<FilingNamed, 'rest'>
  /** What was typed that more than one filing is called by. */
  readonly sameName?: string | undefined
}

/** What in a group may be spoken of is the school's it stands for. */
export async function owedHere(ask: Ask): Promise<readonly OwedFiling[]> {
  const { school } = ask.place
  const owed = await owedFilings(ask)
  return school && school.role === 'partner'
    ? owed.filter(({ obligation }) => obligation.schoolId === school.id)
    : owed
}

/** One page of what is owed, or of that part of it that words mean. */
export async function listOwed(ask: Ask, { page, named, sameName }: ListOptions): Promise<FilingListShown> {
  const owed = matching(await owedHere(ask), named)
  const pages = Math.max(1, Math.ceil(owed.length / pageSize))
  const at = Math.min(page, pages)
  const { forms, school, majors } = named
  return {
    sameName,
    chosen: forms.length + majors.length > 0 && owed.length > 0,
    rows: owed.slice((at - 1) * pageSize, at * pageSize).map((one) => rowOf(ask, one)),
    total: owed.length,
    page: at,
    pages,
    query: {
      items: forms.map(({ item }) => item.id).join(','),
      majors: majors.map(({ id }) => id).join(','),
      school: school?.id ?? '',
    },
  }
}

function rowOf(ask: Ask, { obligation, known }: OwedFiling) {
  return {
    obligationId: obligation.id,
    filing: known.form.name,
    school: schoolName(ask, obligation.schoolId),
    major: majorName(ask, obligation.majorId),
    period: periodName(ask.consortium.terms, obligation.period),
    state: obligation.state,
    due: showDue(ask, obligation),
  }
}
