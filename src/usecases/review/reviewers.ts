import { mayReach } from '#src/domain/access.ts'
import type { Person } from '#src/domain/person.ts'
import type { Filing } from '#src/ports/filings.ts'
import type { Context } from '../context.ts'
import { reviewerKindOf } from './duty-of.ts'
import { actorFor } from './stead.ts'

type Reviewed = Pick<Filing, 'item' | 'schoolId' | 'majorId'>

/**
 * Whose verdict something waits for: the lead of its major, or the administrators where the clause says so, where it is
 * of no major, or where the major has no lead. Who handed it in reviews it only where there is nobody else.
 */
export async function reviewersOf(
  context: Context,
  reviewed: Reviewed,
  filerId?: string,
): Promise<readonly Person[]> {
  const leads =
    reviewerKindOf(context.rules, reviewed.item) === 'admin' ? [] : await leadsOf(context, reviewed)
  const others = leads.filter(({ id }) => id !== filerId)
  if (others.length > 0) return others
  const admins = await adminsOf(context)
  const without = admins.filter(({ id }) => id !== filerId)
  if (without.length > 0) return without
  return leads.length > 0 ? leads : admins
}

async function leadsOf(context: Context, { majorId, schoolId }: Reviewed): Promise<readonly Person[]> {
  const { consortium, records } = context
  const major = consortium.majors.find(({ id }) => id === majorId)
  if (!major) return []
  const may = (person: Person) =>
    mayReach('filing.review', actorFor(context, person), { schoolId, majorId: major.id }) === true
  const appointed = major.leadId === undefined ? undefined : await records.people.byId(major.leadId)
  if (appointed?.active && may(appointed)) return [appointed]
  const lead = consortium.schools.find(({ role }) => role === 'lead')
  const there = [lead?.id, schoolId].filter((id) => id !== undefined)
  const holding = await Promise.all(there.map((id) => records.people.holding('major_lead', id)))
  const byId = new Map(holding.flat().map((person) => [person.id, person]))
  return [...byId.values()].filter(may)
}

/** Those at the lead college, where their office is; where there are none, any. */
async function adminsOf({ consortium, records }: Context): Promise<readonly Person[]> {
  const lead = consortium.schools.find(({ role }) => role === 'lead')
  const office = lead ? await records.people.holding('admin', lead.id) : []
  if (office.length > 0) return office
  return (await records.people.all()).filter(({ active, roles }) => active && roles.includes('admin'))
}

/** To whom they have handed it over for today, or themselves; nobody twice, and not who handed it in. */
export async function readersOf(
  { records, today }: Context,
  reviewers: readonly Person[],
  filerId?: string,
): Promise<readonly Person[]> {
  const handedOver = await records.delegations.on(today)
  const ids = reviewers.flatMap(({ id }) => {
    const to = handedOver.filter(({ fromId, toId }) => fromId === id && toId !== filerId)
    return to.length > 0 ? to.map(({ toId }) => toId) : [id]
  })
  return (await records.people.byIds([...new Set(ids)])).filter(({ active }) => active)
}
