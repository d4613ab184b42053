import { mayReach } from '#src/domain/access.ts'
import type { Activity } from '#src/ports/activities.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import type { Sent } from '../observation/attachments.ts'
import { askerOf } from '../observation/roster.ts'
import { activityFiles, ofActivity } from './subject.ts'

/** How long after its minutes were kept a meeting still takes what is sent without saying for what. */
const joiningMinutes = 120

/** The meeting a file is meant for: the one whose card it answers, or the one whose minutes were kept last. */
export async function activityAtHand(
  context: Context,
  parentId: string | undefined,
): Promise<Activity | undefined> {
  const { actor, records, now } = context
  const personId = actor.person?.id
  if (personId === undefined) return undefined
  const answered = parentId === undefined ? undefined : await records.outbox.byMessageId(parentId)
  if (answered?.subject !== undefined) {
    const [kind, id = ''] = answered.subject.split(':')
    return kind === 'activity' ? taking(context, await records.activities.byId(id)) : undefined
  }
  const since = new Date(now.getTime() - joiningMinutes * 60_000)
  const kept = await records.activities.latestMinutes(personId, since)
  if (!kept || kept.at < (await busyElsewhere(records, personId, since))) return undefined
  return taking(context, kept.activity)
}

/** What was held, by whoever may keep its minutes. */
function taking({ actor }: Context, activity: Activity | undefined): Activity | undefined {
  if (activity?.state !== 'held') return undefined
  return mayReach('seminar.set', actor, activity) === true ? activity : undefined
}

/** When the person last touched something else that takes files. */
async function busyElsewhere(records: Context['records'], personId: string, since: Date): Promise<Date> {
  const touched = [
    (await records.drafts.latestOf(personId))?.updatedAt,
    (await records.observations.latestBy(personId, since))?.filedAt,
    (await records.filingDrafts.latestOf(personId))?.updatedAt,
    (await records.figureReports.latestOf(personId, since))?.at,
  ]
  return new Date(Math.max(0, ...touched.map((at) => at?.getTime() ?? 0)))
}

/** Keeps what was sent with the meeting, as evidence that it was held; settles with how many files it has now. */
export async function joinActivity(context: Context, activity: Activity, sent: Sent): Promise<number> {
  const { records, now, newId } = context
  const person = askerOf(context)
  // Files come several at once: one after the other, so that each counts those before it.
  await records.people.hold(person.id)
  const owner = activityFiles(activity.id)
  for (const { kind, key, name = '' } of sent.files) {
    await records.attachments.insert({
      id: newId(),
      personId: person.id,
      kind,
      name,
      messageId: sent.messageId,
      resourceKey: key,
      owner,
      sentAt: now,
      imageKey: undefined,
    })
  }
  await note(context, 'attachment.kept', { ...ofActivity(activity), details: { count: sent.files.length } })
  return (await records.attachments.ofOwner(owner)).length
}
