import type { FigureReport } from '#src/ports/figures.ts'
import { note } from '../audit/note.ts'
import type { Context } from '../context.ts'
import type { Sent } from '../observation/attachments.ts'
import { askerOf } from '../observation/roster.ts'
import { ofReport, reportOwner } from './subjects.ts'

/** How long after it was touched last a report still takes what is sent without saying for what. */
const joiningMinutes = 120

/** The report a file is meant for: the one whose card it answers, or the one that was touched last, of all one does. */
export async function reportAtHand(
  { actor, records, now }: Context,
  parentId: string | undefined,
): Promise<FigureReport | undefined> {
  const personId = actor.person?.id
  if (personId === undefined) return undefined
  const answered = parentId === undefined ? undefined : await records.outbox.byMessageId(parentId)
  if (answered?.subject !== undefined) return ownReport(records, answered.subject, personId)
  const since = new Date(now.getTime() - joiningMinutes * 60_000)
  const report = await records.figureReports.latestOf(personId, since)
  return report && report.at >= (await busyElsewhere(records, personId, since)) ? report : undefined
}

/** The report that a card is about, where it takes files of this person. */
async function ownReport(records: Context['records'], subject: string, personId: string) {
  const [kind, id = ''] = subject.split(':')
  const report = kind === 'figure' ? await records.figureReports.byId(id) : undefined
  return report?.personId === personId && report.state !== 'discarded' ? report : undefined
}

/** When the person last touched something else that takes files. */
async function busyElsewhere(records: Context['records'], personId: string, since: Date): Promise<Date> {
  const touched = [
    (await records.drafts.latestOf(personId))?.updatedAt,
    (await records.observations.latestBy(personId, since))?.filedAt,
    (await records.filingDrafts.latestOf(personId))?.updatedAt,
  ]
  return new Date(Math.max(0, ...touched.map((at) => at?.getTime() ?? 0)))
}

/** Keeps what was sent with a report; settles with how many files it has now. */
export async function joinReport(context: Context, report: FigureReport, sent: Sent): Promise<number> {
  const { records, now, newId } = context
  const person = askerOf(context)
  // Files come several at once: one after the other, so that each counts those before it.
  await records.people.hold(person.id)
  const owner = reportOwner(report.id)
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
  await note(context, 'attachment.kept', { ...ofReport(report), details: { count: sent.files.length } })
  return (await records.attachments.ofOwner(owner)).length
}
