import { mayReach } from '#src/domain/access.ts'
import { isSet, type Appointment, type SetAppointment } from '#src/domain/appointment.ts'
import { refusal, Refusal } from '#src/failure.ts'
import type { Context } from '../context.ts'
import { askerOf } from '../observation/roster.ts'

/** What somebody is being asked about; whoever answers after that begins anew. */
const askedMinutes = 60

/** What whoever asks is being asked about. */
export async function askingOf({ records, actor, now }: Context): Promise<Appointment | undefined> {
  const since = new Date(now.getTime() - askedMinutes * 60_000)
  return actor.person && records.appointments.askingOf(actor.person.id, since)
}

/** One's own that is not made yet. */
export async function ownAsking(context: Context, id: string): Promise<Appointment> {
  const found = await context.records.appointments.byId(id)
  const own = found?.observerIds[0] === askerOf(context).id
  if (!found || !own || found.state !== 'asking') throw refusal('form.gone')
  return found
}

/** One that may be moved, called off or fulfilled by whoever asks. */
export async function ownPlanned(context: Context, id: string): Promise<SetAppointment> {
  const found = await context.records.appointments.byId(id)
  if (!found || !isSet(found)) throw refusal('appointment.missing')
  checkMayChange(context, found)
  if (found.state === 'done') throw refusal('appointment.doneAlready')
  if (found.state !== 'planned') throw refusal('appointment.off')
  return found
}

function checkMayChange(context: Context, { observerIds, schoolId, majorId }: SetAppointment): void {
  const verdict = mayReach('appointment.change', context.actor, {
    schoolId,
    majorId,
    ownerIds: observerIds.slice(0, 1),
  })
  // The text of access has no holes.
  if (verdict !== true) throw new Refusal({ key: `access.${verdict}`, values: {} })
}
