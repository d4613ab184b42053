import type { Ask } from '#src/bot/ask.ts'
import type { FilingListShown } from '#src/cards/filing-list.ts'
import { isOwed } from '#src/domain/obligation.ts'
import { matching, nearest, type FilingNamed } from '#src/usecases/filing/choose.ts'
import { fileable, type OwedFiling } from '#src/usecases/filing/owed.ts'
import { showDue } from '#src/usecases/filing/shown-due.ts'
import { majorName, periodText, schoolName } from '#src/usecases/filing/shown-form.ts'

/** So many fit a card with their buttons. */
const pageSize = 8

export interface ListOptions {
  /** From 1. */
  readonly page: number
  readonly named: Omit<FilingNamed, 'rest'>
  /** What was typed that more than one filing is called by. */
  readonly sameName?: string | undefined
}

/**
 * Everything that words mean of what may be filed, handed in or not; of a filing that is named the one whose deadline is
 * nearest. In a group it is the school's that the group stands for.
 */
export async function meantBy(ask: Ask, named: Omit<FilingNamed, 'rest'>): Promise<readonly OwedFiling[]> {
  const { school } = ask.place
  const all = await fileable(ask)
  const here =
    school && school.role === 'partner'
      ? all.filter(({ obligation }) => obligation.schoolId === school.id)
      : all
  const fitting = matching(here, named)
  return named.forms.length > 0 ? nearest(fitting, ask.today) : fitting
}

/** One page of what is owed, or of that part of it that words mean. */
export async function listOwed(ask: Ask, { page, named, sameName }: ListOptions): Promise<FilingListShown> {
  const owed = (await meantBy(ask, named)).filter(({ obligation }) => isOwed(obligation))
  const pages = Math.max(1, Math.ceil(owed.length / pageSize))
  const at = Math.min(page, pages)
  const { forms, school, majors } = named
  return {
    sameName,
    chosen: forms.length + majors.length > 0 && owed.length > 0,
    rows: owed.slice((at - 1) * pageSize, at * pageSize).map((one) => owedRow(ask, one)),
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

export function owedRow(ask: Ask, { obligation, known }: OwedFiling) {
  return {
    obligationId: obligation.id,
    filing: known.form.name,
    school: schoolName(ask, obligation.schoolId),
    major: majorName(ask, obligation.majorId),
    period: periodText(ask, obligation.period),
    state: obligation.state,
    due: showDue(ask, obligation),
  }
}
