import type { Actor } from '#src/domain/access.ts'
import { formsOf } from '#src/domain/filing-form/find-form.ts'
import type { OwnScope } from '#src/ports/own-reminders.ts'
import type { Context } from '../../context.ts'
import { nudge } from '../nudge.ts'

/** As far as the reminder goes, whoever set it is not asked again: it is the consortium's. */
const consortium: Actor = { openId: '', person: undefined, school: undefined, roles: new Set(['admin']) }

export interface OwnNudged {
  /** Who is reminded in private now. */
  readonly people: number
  /** What is not handed in. */
  readonly open: number
}

/** Reminds those who have not handed it in, in private; settles with how many. */
export async function nudgeOwn(
  context: Omit<Context, 'actor' | 'via'>,
  { schoolId, majorIds, items }: OwnScope,
): Promise<OwnNudged> {
  const { schools, majors } = context.consortium
  const told = await nudge(
    { ...context, actor: consortium, via: 'job' },
    {
      forms: formsOf(context.rules.packs).filter(({ item }) => items.includes(item.id)),
      school: schools.find(({ id }) => id === schoolId),
      majors: majors.filter(({ id }) => majorIds.includes(id)),
    },
  )
  return { people: told.people, open: told.count + told.already + told.nobody + told.own }
}
